import type { Locale } from './locale.js';

/** Portuguese. */
export const pt: Locale = {
  lang: 'pt',
  quotes: ['“', '”'],
  questionMark: 'P',
  loading: 'Carregando o debate…',
  retry: 'Tentar de novo',
  errors: {
    unreachable: 'Não é possível acessar o debate a partir desta página',
    missing: 'Esse debate não existe',
    unreadable: 'O que chegou não é um debate que se possa mostrar',
  },
  asOf: 'Versão de',
  stale: 'Não foi possível carregar uma versão mais recente.',
  skipped: (count) =>
    count === 1
      ? 'Não foi possível mostrar 1 resposta.'
      : `Não foi possível mostrar ${count} respostas.`,
  withdrawn: 'Retirado pelo editor.',
  more: 'Continuar lendo',
  copyLink: 'Copiar link',
  copied: 'Link copiado.',
  share: 'Compartilhar',
  answersFrom: 'Respondem',
  whole: 'Ler o debate completo',
  corrections: 'Correções',
  notes: 'Notas da redação',
  related: 'Relacionado',
};
