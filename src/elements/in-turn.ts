/** When the slice of time that is ours is over (ms since 1970), before others have their turn; 0 where none has begun. */
let end: number;

/** Begins a slice; resolves in the task of the page's in which the next one may begin. */
const begin = () => {
  end = Date.now() + 24;
  return new Promise((resolve) => setTimeout(() => resolve((end = 0))));
};

// What the script itself takes, with all elements that the page has already, is a part of the first.
let next = begin();

/**
 * Runs what a page has many of, in the order in which it was asked for: at once, until 24 ms are used up, else in a later
 * task, so that between a thousand elements a reader can still scroll and press.
 */
export const inTurn = async (task: () => void): Promise<void> => {
  while (end && Date.now() > end) await next;
  if (!end) next = begin();
  task();
};
