import type { FeedError } from '../feed/feed-error.js';
import { firstWait, longestRetryAfter, longestWait, tryCount, tryTime } from '../feed/limits.js';

/** Milliseconds that a server asks to be left alone (`Retry-After`, RFC 9110, section 10.2.3); NaN where it does not. */
function toldToWait({ cause }: FeedError): number {
  const value = cause instanceof Response ? cause.headers.get('retry-after') : null;
  return value ? (+value || (Date.parse(value) - Date.now()) / 1000) * 1000 : NaN;
}

/** Says whether asking again may help: what a server has refused, or sent malformed, it will refuse or send again. */
function isPassing({ code, detail }: FeedError): boolean {
  return /^(network|timeout)$/.test(code) || (code === 'http' && /^(408|429|5..)$/.test(detail));
}

/**
 * Tries up to 3 times what fails for a passing reason. The waits are random in full (exponential backoff with full
 * jitter), so that readers who lost a server at once do not come back at once. `failed` hears of each try that is followed
 * by another. Throws what the last try threw.
 */
export async function retry<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  failed?: (error: FeedError) => void,
): Promise<T> {
  const end = Date.now() + tryTime;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const told = toldToWait(error as FeedError);
      const jitter = Math.random() * Math.min(longestWait, firstWait * 2 ** (tries - 1));
      const wait = Math.max(told || 0, 0) + jitter;
      const isInTime = told ? told <= longestRetryAfter : Date.now() + wait < end;
      // A browser that knows it is offline knows more than a wait would tell.
      const isHopeless = !isPassing(error as FeedError) || !navigator.onLine || signal.aborted;
      if (tries === tryCount || isHopeless || !isInTime) throw error;
      failed?.(error as FeedError);
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
        signal.addEventListener('abort', resolve);
      });
    }
  }
}
