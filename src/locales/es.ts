import type { Locale } from './locale.js';

/** Spanish. */
export const es: Locale = {
  lang: 'es',
  quotes: ['«', '»'],
  questionMark: 'P',
  loading: 'Cargando…',
  retry: 'Reintentar',
  failed: 'No se pudo cargar el debate',
  missing: 'No existe ese debate',
  asOf: 'Versión del',
  stale: 'No se pudo cargar una versión más reciente.',
  minutes: (count) => `${count} min`,
  skipped: (count) => `No es posible mostrar ${count} respuesta${count > 1 ? 's' : ''}.`,
  withdrawn: 'Retirado por el editor.',
  more: 'Seguir leyendo',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado.',
  share: 'Compartir',
  answersFrom: 'Responden',
  whole: 'Leer el debate completo',
  corrections: 'Correcciones',
  notes: 'Notas de la redacción',
  previous: 'Debate anterior',
  next: 'Debate siguiente',
  related: 'Relacionado',
};
