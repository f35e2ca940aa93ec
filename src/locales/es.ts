import type { Locale } from './locale.js';

/** Spanish. */
export const es: Locale = {
  lang: 'es',
  quotes: ['«', '»'],
  questionMark: 'P',
  loading: 'Cargando el debate…',
  retry: 'Reintentar',
  errors: {
    unreachable: 'No se puede acceder al debate desde esta página',
    missing: 'No existe ese debate',
    unreadable: 'Lo que llegó no es un debate que se pueda mostrar',
  },
  asOf: 'Versión del',
  stale: 'No se pudo cargar una versión más reciente.',
  skipped: (count) =>
    count === 1 ? 'No se pudo mostrar 1 respuesta.' : `No se pudieron mostrar ${count} respuestas.`,
  withdrawn: 'Retirado por el editor.',
  more: 'Seguir leyendo',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado.',
  share: 'Compartir',
  answersFrom: 'Responden',
  whole: 'Leer el debate completo',
  corrections: 'Correcciones',
  notes: 'Notas de la redacción',
  related: 'Relacionado',
};
