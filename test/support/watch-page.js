// Runs on a page before its own scripts: writes down what a reader would see go wrong, frame by frame.
const seen = { frames: 0, shift: 0, blank: 0, errors: [] };
globalThis.seen = seen;

addEventListener('error', ({ message }) => seen.errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
new PerformanceObserver((list) => {
  for (const { value } of list.getEntries()) seen.shift += value;
}).observe({ type: 'layout-shift', buffered: true });

const look = () => {
  const image = document.querySelector('advisor-issue')?.shadowRoot?.querySelector('img');
  if (image) seen.frames++;
  // Once it was there, every frame has it, and once it was painted, with its picture.
  const isBlank = image
    ? image.getBoundingClientRect().height < 50 || (globalThis.wasPainted && !image.complete)
    : seen.frames > 0;
  if (isBlank) seen.blank++;
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
