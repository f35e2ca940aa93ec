import type { ImportNotes } from './import-notes.js';
import { cut } from './marked-text.js';
import type { Paragraph } from './paragraphs.js';

const labelAlone = /^(?:Q|Question|Pregunta|Pergunta)\s*[:.–—-]?$/iu;
const labelBefore =
  /^(?:Question|Pregunta|Pergunta|Q)\s*[:–—―-]\s*(?=\S)|^Q\.\s+(?=\S)|^Q\s+(?=[\p{Lu}“"‘¿])/iu;
// A drop cap: "QFar-right", "QU.S. officials". "Qatar" and "Quito" go on in small letters; QAnon is a word.
const dropCap = /^Q(?!Anon\b)(?=\p{Lu}[\p{Ll}’'-]|\p{Lu}\.\p{Lu}\.)/u;

/** Says whether a line is nothing but the label of a question. */
export function isLabel(text: string): boolean {
  return labelAlone.test(text);
}

/** Where the question begins: at its label; -1 where it has none. */
export function questionAt(paragraphs: readonly Paragraph[]): number {
  return paragraphs.findIndex(
    ({ text }) => labelAlone.test(text) || labelBefore.test(text) || dropCap.test(text),
  );
}

/** Takes the label off a question ("Question –", "Q" alone or as a drop cap). */
export function withoutLabel(paragraphs: readonly Paragraph[], notes: ImportNotes): Paragraph[] {
  const [first, ...rest] = paragraphs;
  if (!first) return [];
  if (labelAlone.test(first.text)) {
    notes.leaveOut(first.line, first.text, 'the label of the question');
    return rest;
  }
  const isDropCap = dropCap.test(first.text);
  const label = (isDropCap ? dropCap : labelBefore).exec(first.text)?.[0] ?? '';
  const mark = isDropCap ? 'Q' : label;
  if (mark === '') return [...paragraphs];
  const words = cut(first, mark.length);
  const isTakenOff = notes.yes({
    key: 'question label',
    ask: `Is the “${mark.trim()}” the label of the question, to be left out?`,
    words: first.text,
    line: first.line,
    guess: true,
    told: {
      confidence: isDropCap ? 'medium' : 'high',
      message: `The question begins after “${mark.trim()}”: “${words.text.slice(0, 40)}…”`,
    },
  });
  if (!isTakenOff) return [...paragraphs];
  notes.leaveOut(first.line, mark.trim(), 'the label of the question');
  return [words, ...rest];
}
