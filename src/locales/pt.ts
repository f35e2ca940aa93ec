import type { Locale } from './locale.js';

/** Portuguese. */
export const pt: Locale = {
  lang: 'pt',
  quotes: ['“', '”'],
  questionMark: 'P',
  loading: 'Carregando…',
  retry: 'Tentar de novo',
  failed: 'Não foi possível carregar o debate',
  missing: 'Esse debate não existe',
  asOf: 'Versão de',
  stale: 'Não foi possível carregar uma versão mais recente.',
  minutes: (count) => `${count} min`,
  skipped: (count) => `Não é possível mostrar ${count} resposta${count > 1 ? 's' : ''}.`,
  withdrawn: 'Retirado pelo editor.',
  more: 'Continuar lendo',
  copyLink: 'Copiar link',
  copied: 'Link copiado.',
  share: 'Compartilhar',
  answersFrom: 'Respondem',
  whole: 'Ler o debate completo',
  corrections: 'Correções',
  notes: 'Notas da redação',
  previous: 'Debate anterior',
  next: 'Próximo debate',
  related: 'Relacionado',
};
