import { requestTime } from '../feed/limits.js';

/** Why a request came to nothing, as the end of a sentence: the system's code where there is one. */
export function requestFailure(error: unknown): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `it did not arrive within ${requestTime / 1000} seconds`;
  return cause?.code ?? (cause?.message || message);
}
