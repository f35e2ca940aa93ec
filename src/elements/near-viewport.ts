/** Resolves when an element comes within a viewport's height of the viewport; never, once the signal gave up. */
export const nearViewport = (element: Element, signal: AbortSignal): Promise<void> => {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.at(-1)?.isIntersecting) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '100% 0px' },
    );
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  });
};
