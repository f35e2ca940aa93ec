/**
 * A frame page that does the least that WordPress asks of one: it tells its height to whoever knows the secret. Until then
 * the frame is out of sight, and Chromium draws nothing there: no observer of sizes and no animation frame is run.
 */
export const frameDocument = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Discussion</title><script src="../advisor.js"></script></head>
<body><script>
const asked = new URLSearchParams(location.search);
const secret = new URLSearchParams(location.hash.slice(2)).get('secret');
const element = document.createElement('advisor-issue');
for (const name of ['src', 'issue']) element.setAttribute(name, asked.get(name));
const tell = () => parent.postMessage({ message: 'height', value: document.body.scrollHeight, secret }, '*');
element.addEventListener('advisor-load', () => {
  tell();
  addEventListener('message', ({ data }) => data.message === 'ready' && tell());
});
document.body.append(element);
</script></body></html>
`;

/** What a publisher says of the page of an issue (oEmbed 1.0). */
export const oembedDocument = (origin: string, issue: string, title: string): string => {
  const frame = `${origin}/embed/frame.html?src=${encodeURIComponent(`${origin}/feed.json`)}&amp;issue=${issue}`;
  return JSON.stringify({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'The Sample Courier',
    width: 600,
    height: 600,
    html: `<blockquote><a href="${origin}/i/${issue}.html">${title}</a></blockquote><iframe src="${frame}" title="${title}" width="600" height="600"></iframe>`,
  });
};
