/** Puts a frame on the test page, and comes back with the first message that its page sends: what it says of itself. */
export function frameReport<Report>(frame: HTMLIFrameElement): Promise<Report> {
  const report = new Promise<Report>((resolve) => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(data as Report);
    };
    addEventListener('message', hear);
  });
  // In sight, wherever the test page has been scrolled to: else no browser need lay the frame out.
  Object.assign(frame.style, { position: 'fixed', top: '0', left: '0' });
  document.body.append(frame);
  return report;
}
