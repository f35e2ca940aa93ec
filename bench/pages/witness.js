// Writes down what happens on a page from its beginning on.
{
  const seen = {
    /** How many elements have told that they show their issue. */
    loads: 0,
    /** The frame in which the first element showed its issue, and the one in which the last did. */
    firstFrame: 0,
    lastFrame: 0,
    /** The longest task (ms). */
    longestTask: 0,
    /** The sum of all layout shifts. */
    shift: 0,
    /** What the largest paint was of. */
    largest: '',
  };
  globalThis.seen = seen;

  let frame = 1;
  const count = () => {
    frame++;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  addEventListener('advisor-load', ({ target }) => {
    seen.loads++;
    seen.lastFrame = frame;
    if (target === document.querySelector('advisor-issue')) seen.firstFrame = frame;
  });

  const readers = {
    longtask: ({ duration }) => (seen.longestTask = Math.max(seen.longestTask, duration)),
    'layout-shift': ({ value }) => (seen.shift += value),
    'largest-contentful-paint': ({ element, url }) => {
      // An element in a shadow root is not told.
      seen.largest = element?.localName ?? (url ? 'the photo' : 'a text of ours');
    },
  };
  const observers = Object.entries(readers).map(([type, reader]) => {
    const read = (entries) => entries.forEach(reader);
    const observer = new PerformanceObserver((list) => read(list.getEntries()));
    observer.observe({ type, buffered: true });
    return () => read(observer.takeRecords());
  });

  /** Waits until so many elements show their issue and the frame with the last of them has been drawn. */
  globalThis.settled = (loads) =>
    new Promise((resolve) => {
      const look = () => {
        if (seen.loads < loads || frame < seen.lastFrame + 3) return requestAnimationFrame(look);
        // What was measured in the last frame is told in a task after it.
        setTimeout(() => {
          for (const read of observers) read();
          resolve(seen);
        });
      };
      look();
    });
}
