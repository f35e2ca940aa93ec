import type { Locale } from './locale.js';

/** Spanish. */
export const es: Locale = {
  lang: 'es',
  quotes: ['«', '»'],
  questionMark: 'P',
  loading: 'Cargando el debate…',
  retry: 'Reintentar',
  errors: {
    network: 'No se puede acceder al debate desde esta página',
    http: 'No se puede acceder al debate desde esta página',
    timeout: 'El debate tardó demasiado en llegar',
    'not-found': 'No existe ese debate',
    ambiguous: 'Más de un debate coincide',
    invalid: 'Lo que llegó no es un debate que se pueda mostrar',
  },
  asOf: 'Versión del',
  stale: 'No se pudo cargar una versión más reciente.',
  skipped: (count) =>
    count === 1 ? 'No se pudo mostrar 1 respuesta.' : `No se pudieron mostrar ${count} respuestas.`,
  withdrawn: 'Retirado por el editor.',
  more: 'Leer el resto',
  answersFrom: 'Responden',
  whole: 'Leer el debate completo',
  corrections: 'Correcciones',
  notes: 'Notas de la redacción',
  related: 'Relacionado',
};
