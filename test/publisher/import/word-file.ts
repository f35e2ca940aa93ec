import JSZip from 'jszip';

/** A stretch of words in one typeface. */
export interface Run {
  readonly text: string;
  readonly em?: boolean;
  readonly strong?: boolean;
  readonly href?: string;
}

/** A paragraph: words alone, runs, or XML of its own. */
export type WordParagraph = string | readonly Run[] | { readonly xml: string };

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text for XML. */
export function xml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A run as Word writes it. */
export function wordRun({ text, em, strong }: Run): string {
  const typeface = `${strong ? '<w:b/>' : ''}${em ? '<w:i/>' : ''}`;
  return `<w:r>${typeface && `<w:rPr>${typeface}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

/** A Word document (.docx) with these paragraphs; `parts` are added or replaced by their paths. */
export async function wordFile(
  paragraphs: readonly WordParagraph[],
  parts: Readonly<Record<string, string | Buffer>> = {},
): Promise<Buffer> {
  const links: string[] = [];
  const run = (each: Run) => {
    if (each.href === undefined) return wordRun(each);
    links.push(each.href);
    return `<w:hyperlink r:id="link${links.length}">${wordRun(each)}</w:hyperlink>`;
  };
  const body = paragraphs.map((each) => {
    if (typeof each === 'object' && 'xml' in each) return each.xml;
    return `<w:p>${(typeof each === 'string' ? [{ text: each }] : each).map(run).join('')}</w:p>`;
  });
  const linkXml = links.map(
    (href, index) =>
      `<Relationship Id="link${index + 1}" Type="${relationships}/hyperlink" Target="${xml(href)}" TargetMode="External"/>`,
  );
  const files: Readonly<Record<string, string | Buffer>> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/comments.xml" ContentType="${word}.comments+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="main" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="comments" Type="${relationships}/comments" Target="comments.xml"/><Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="picture" Type="${relationships}/image" Target="media/picture.png"/>${linkXml.join('')}</Relationships>`,
    'word/document.xml': `${head}<w:document xmlns:w="${main}" xmlns:r="${relationships}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body.join('')}</w:body></w:document>`,
    ...parts,
  };
  const zip = new JSZip();
  for (const [path, content] of Object.entries(files)) zip.file(path, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}
