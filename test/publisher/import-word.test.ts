import assert from 'node:assert/strict';
import { test } from 'node:test';
import JSZip from 'jszip';
import { readAs } from './import/read-as.js';
import { wordFile, wordRun, type WordParagraph } from './import/word-file.js';

// All people, places and words are invented.

const top = ['Is the Old Pier Safe?', 'Engineers found cracks last week. Is the pier safe?'];
const answer = 'Ada Quill, dean: “Yes.”';
const tracked = (tag: string, content: string) =>
  `<w:${tag} w:id="1" w:author="R. &amp; D." w:date="2026-03-04T10:00:00Z">${content}</w:${tag}>`;
const changed: WordParagraph = {
  xml: `<w:p>${wordRun({ text: 'Ada Quill, dean: “It is ' })}${tracked('del', '<w:r><w:delText>very old</w:delText></w:r>')}${tracked('ins', wordRun({ text: 'quite new' }))}${wordRun({ text: '.”' })}</w:p>`,
};
const given = { date: '2026-03-04' };

test('tracked changes in a Word document are refused, each with who made it', async () => {
  await assert.rejects(readAs(await wordFile([...top, changed])), {
    name: 'PublisherError',
    message:
      /2 tracked changes[^]*deleted by R\. & D\.: “very old”[^]*inserted by R\. & D\.: “quite new”[^]*--accept-changes/,
  });
});

test('with --accept-changes what was inserted is in and what was deleted is reported', async () => {
  const file = await wordFile([...top, changed]);
  const { bodies, leftOut, told } = await readAs(file, { ...given, acceptChanges: true });
  assert.deepEqual(bodies, [['It is quite new.']]);
  assert.ok(leftOut.includes('very old'));
  assert.match(told, /2 tracked changes taken as accepted/);
  assert.match(told, /inserted by R\. & D\.: “quite new”/);
});

test('a paragraph that was moved is in once, and a deleted end of a paragraph joins two', async () => {
  const moved = (tag: string) => ({
    xml: `<w:p>${tracked(tag, wordRun({ text: '“It silts up.”' }))}</w:p>`,
  });
  const joined = {
    xml: `<w:p><w:pPr><w:rPr>${tracked('del', '').replace('></w:del>', '/>')}</w:rPr></w:pPr>${wordRun({ text: 'Ada Quill, dean: “Yes. ' })}</w:p>`,
  };
  const file = await wordFile([...top, moved('moveFrom'), joined, 'And no.', moved('moveTo')]);
  await assert.rejects(readAs(file), /moved away by R\. & D\.: ““It silts up/);
  const { bodies } = await readAs(file, { ...given, acceptChanges: true });
  assert.deepEqual(bodies, [['Yes. And no.', 'It silts up.']]);
});

test('the comments of a Word document are listed and stay out of the issue', async () => {
  const comments =
    '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Desk"><w:p><w:r><w:t>Is that her title?</w:t></w:r></w:p></w:comment></w:comments>';
  const commented = {
    xml: `<w:p><w:commentRangeStart w:id="0"/>${wordRun({ text: answer })}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
  };
  const file = await wordFile([...top, commented], { 'word/comments.xml': comments });
  const { bodies, notes, told } = await readAs(file);
  assert.deepEqual(bodies, [['Yes.']]);
  assert.deepEqual(
    notes.leftOut.map(({ text, why }) => [text, why]),
    [['Is that her title?', 'comment by Desk']],
  );
  assert.match(told, /1 comment/);
});

test('a picture in a Word document keeps its words, and the editor is told to give an address', async () => {
  const picture = {
    xml: '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="Two dredgers at work"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
  };
  const caption = 'Dredgers in the outer basin. // Photo: Port Authority';
  const file = await wordFile([top[0] ?? '', picture, caption, top[1] ?? '', answer], {
    'word/media/picture.png': Buffer.from('89504e470d0a1a0a', 'hex'),
  });
  const { issue, told } = await readAs(file);
  assert.deepEqual(issue.photo, {
    alt: 'Two dredgers at work',
    caption: 'Dredgers in the outer basin.',
    credit: 'Port Authority',
  });
  assert.match(told, /holds 1 picture, which cannot be published from here/);
});

test('a headline in the style “Title” is the headline, whatever stands above it', async () => {
  const styles =
    '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>';
  const title = {
    xml: `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>${wordRun({ text: 'The Old Pier' })}</w:p>`,
  };
  const file = await wordFile(['For tomorrow?', title, top[1] ?? '', answer], {
    'word/styles.xml': styles,
  });
  const { issue, leftOut } = await readAs(file);
  assert.equal(issue.title, 'The Old Pier');
  assert.deepEqual(leftOut, ['For tomorrow?']);
});

test('the report of a Word document counts paragraphs', async () => {
  const { issue, notes } = await readAs(await wordFile([...top, answer]));
  assert.equal(notes.unit, 'paragraph');
  assert.equal(issue.answers[0]?.line, 3);
});

test('what is no Word document is refused, each with its own error', async () => {
  const zip = (path: string) =>
    new JSZip().file(path, '<x/>').generateAsync({ type: 'nodebuffer' });
  const whole = await wordFile([...top, answer]);
  const refused: readonly (readonly [Buffer, RegExp])[] = [
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old or a locked Word document \(\.doc\)/],
    [await zip('xl/workbook.xml'), /no Word document, but an Excel workbook/],
    [await zip('content.xml'), /no Word document, but an OpenDocument text/],
    [await zip('notes.txt'), /zip archive and no Word document/],
    [whole.subarray(0, whole.length >> 1), /damaged zip archive/],
    [await wordFile([{ xml: '<w:p>' }]), /damaged Word document/],
    [Buffer.from('{\\rtf1 Is it safe?}'), /RTF/],
    [Buffer.from('%PDF-1.7'), /PDF/],
    [Buffer.from('{"version": "https://jsonfeed.org/version/1.1"}'), /JSON/],
  ];
  for (const [bytes, message] of refused) {
    await assert.rejects(readAs(bytes), { name: 'PublisherError', message });
  }
});
