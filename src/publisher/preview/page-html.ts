import { escapeHtml } from '../escape-html.js';

/** “broadsheet-dark” as “Broadsheet dark”. */
const themeTitle = (name: string) =>
  name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

const option = (value: string, text: string) =>
  `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`;

const frame = (width: number) => `
      <figure data-width="${width}">
        <figcaption>${width} px <span class="scale"></span></figcaption>
        <div class="window"><iframe title="The discussion, ${width} pixels wide"></iframe></div>
      </figure>`;

/** The preview's own page: what is chosen, what is wrong, and what partners will see. */
export const pageHtml = (themes: readonly string[]) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Preview</title>
  <link rel="stylesheet" href="/page.css">
  <script type="module" src="/page/page.js"></script>
</head>
<body>
  <header class="bar">
    <h1>Preview <span id="folder"></span></h1>
    <form id="choices">
      <label class="issue">Issue <select name="issue"></select></label>
      <label>Theme <select name="theme">${option('', 'Default')}${themes.map((name) => option(name, themeTitle(name))).join('')}</select></label>
      <label>Scheme <select name="scheme">${option('', 'As the system')}${option('light', 'Light')}${option('dark', 'Dark')}</select></label>
      <label>Width <select name="width">${option('', 'All three')}${['360', '768', '1280'].map((width) => option(width, `${width} px`)).join('')}</select></label>
    </form>
  </header>
  <main>
    <aside aria-labelledby="findings-title" tabindex="0">
      <h2 id="findings-title">Findings</h2>
      <p id="status" role="status">Reading the folder …</p>
      <p id="clean" hidden>Nothing to mend.</p>
      <section id="own" aria-labelledby="own-title" hidden>
        <h3 id="own-title"></h3>
        <ul></ul>
      </section>
      <details id="others" hidden>
        <summary></summary>
        <ul></ul>
      </details>
    </aside>
    <section class="stage" aria-labelledby="title">
      <h2 id="title" class="unseen">The discussion</h2>
      <div id="marks" role="status"></div>
      <div id="nothing" hidden></div>
      <div id="frames" hidden>${[360, 768, 1280].map(frame).join('')}
      </div>
    </section>
  </main>
</body>
</html>
`;

/** A partner's page, as plain as can be: the script and one element. */
export const frameHtml = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>A partner's page</title>
  <link rel="stylesheet" href="/frame.css">
  <script async src="/advisor.js"></script>
</head>
<body>
  <advisor-issue></advisor-issue>
</body>
</html>
`;
