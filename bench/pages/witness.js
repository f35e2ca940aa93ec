// Writes down what happens on a page from its beginning on.
{
  const seen = {
    /** How many elements have told that they show their issue. */
    loads: 0,
    /** The frame in which the first element showed its issue, and the one in which the last did. */
    firstFrame: 0,
    lastFrame: 0,
    /** When the last element told that it shows its issue (ms since the page was asked for). */
    lastLoad: 0,
    /** How many tasks took 50 ms and more, and the longest of these (ms). */
    longTasks: 0,
    longestTask: 0,
    /** The sum of what each of these took beyond 50 ms (total blocking time). */
    blocking: 0,
    /** The sum of all layout shifts. */
    shift: 0,
    /** What the largest paint was of. */
    largest: '',
    /** When it was (ms since the page was asked for). */
    largestAt: 0,
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
    seen.lastLoad = performance.now();
    if (target === document.querySelector('advisor-issue')) seen.firstFrame = frame;
  });

  const readers = {
    longtask: ({ duration }) => {
      seen.longTasks++;
      seen.longestTask = Math.max(seen.longestTask, duration);
      seen.blocking += duration - 50;
    },
    'layout-shift': ({ value }) => (seen.shift += value),
    'largest-contentful-paint': ({ element, url, startTime }) => {
      seen.largestAt = startTime;
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

  /** Puts elements on the page and takes them off again, once they show their issue. */
  globalThis.mount = async (times) => {
    for (let each = 0; each < times; each += 10) {
      const elements = Array.from({ length: 10 }, () => document.createElement('advisor-issue'));
      const shown = elements.map(
        (element) => new Promise((resolve) => element.addEventListener('advisor-load', resolve)),
      );
      for (const element of elements) element.src = '/feed.json';
      document.body.append(...elements);
      await Promise.all(shown);
      for (const element of elements) element.remove();
    }
  };

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
