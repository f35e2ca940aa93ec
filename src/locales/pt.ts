import type { Locale } from './locale.js';

/** Portuguese. */
export const pt: Locale = {
  lang: 'pt',
  quotes: ['“', '”'],
  questionMark: 'P',
  loading: 'Carregando o debate…',
  retry: 'Tentar de novo',
  failed: 'Não foi possível carregar o debate',
  missing: 'Esse debate não existe',
  asOf: 'Versão de',
  stale: 'Não foi possível carregar uma versão mais recente.',
  skipped: 'Não foi possível mostrar todas as respostas.',
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
