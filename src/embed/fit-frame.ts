/** Gives a frame of ours the height of what it shows, in CSS pixels: each its own, and within reason. */
export const fitFrame = ({ data, source }: MessageEvent): void => {
  const { advisorHeight } = Object(data) as { readonly advisorHeight: number };
  document.querySelectorAll('iframe').forEach((frame) => {
    if (frame.contentWindow === source && frame.src.includes('/embed/frame.html?'))
      frame.style.height = `${Math.min(advisorHeight, 20_000)}px`;
  });
};
