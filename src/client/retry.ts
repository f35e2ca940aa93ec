import type { FeedError } from '../feed/feed-error.js';
import { firstWait, longestRetryAfter, tryCount, tryTime } from '../feed/limits.js';

/** Milliseconds that a server asks to be left alone (`Retry-After`, RFC 9110, section 10.2.3); NaN where it does not. */
const toldToWait = ({ cause }: FeedError): number => {
  const value = (cause instanceof Response && cause.headers.get('retry-after')) || '';
  return +value * 1000 || Date.parse(value) - Date.now();
};

/** Says whether asking again may help: what a server has refused, or sent malformed, it will refuse or send again. */
const isPassing = ({ code, detail }: FeedError): boolean => {
  return /^(network|timeout|http (408|429|5..)$)/.test(`${code} ${detail}`);
};

/**
 * Tries up to 3 times what fails for a passing reason. The waits are random in full (exponential backoff with full
 * jitter), so that readers who lost a server at once do not come back at once. `failed` hears of each try that is followed
 * by another. Throws what the last try threw.
 */
export const retry = async <T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  failed?: (error: FeedError) => void,
): Promise<T> => {
  const end = Date.now() + tryTime;
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const told = toldToWait(error as FeedError);
      const wait = Math.max(told || 0, 0) + Math.random() * firstWait * tries;
      const isInTime = told ? told <= longestRetryAfter : Date.now() + wait < end;
      // A browser that knows it is offline knows more than a wait would tell.
      if (tries === tryCount || !isInTime || !isPassing(error as FeedError) || !navigator.onLine)
        throw error;
      failed?.(error as FeedError);
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
        signal.addEventListener('abort', resolve);
      });
    }
  }
};
