import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// All people, places and words are invented.

const experts = [
  ['ada-quill', 'Ada Quill', 'dean of the School of Rivers at Northgate University'],
  ['tomas-reyes', 'Tomás Reyes', 'fellow at the Harbor Institute and co-chair of its tide board'],
  ['mina-sato', 'Mina Sato', 'professor of coastal law at Eastgate University'],
  ['jon-bell-iii', 'Jon Bell III', 'president of the Dredgers’ League'],
  ['ines-da-luz', 'Inês da Luz', 'senior analyst at Saltmarsh Research'],
] as const;

const sentence = (n: number) =>
  `In view number ${n} the basin silts up faster than it did, and the tide board, which met in the ${n % 28}th week, sees no cheap way out of it: “we dig,” its chair said, “and the river’s mud comes back.”`;
const paragraph = (n: number) =>
  Array.from({ length: 4 }, (_, at) => sentence(n * 4 + at)).join(' ');
/** Marked up as sparsely as newspapers do: a link and a word in an answer. */
const answer = (n: number) =>
  `${paragraph(n)}\n\nThe *tide board* says so in its [report](https://news.example/report/${n}). ${paragraph(n + 7)}\n`;

/** The day of the nth issue: one a day, the first on 1 January 1999. */
export const dayOf = (n: number) => new Date(Date.UTC(1999, 0, 1 + n)).toISOString().slice(0, 10);
export const idOf = (n: number) => `harbor-${n}`;

/** The nth sample issue of an archive, as long as a real one: five answers of two paragraphs. */
export const archivedIssue = (n: number, more = '') => `---
id: ${idOf(n)}
date: ${dayOf(n)}
title: Should the Harbor Be Dredged for the ${n}th Time?
summary: Five views on plan ${n} of the port authority.
published: ${dayOf(n)}T06:00:00-05:00
${more}series:
  id: q-and-a
  name: Daily Q&A
photo:
  src: https://news.example/photos/${n}.jpg
  width: 1600
  height: 1067
  alt: Two dredgers at work
  caption: Dredgers in basin ${n}.
  credit: Port Authority
answers:
${experts.map(([id, name, affiliation]) => `  - id: ${id}\n    name: ${name}\n    affiliation: ${affiliation}\n`).join('')}---

${paragraph(n)}

${experts.map(([id], at) => `## ${id}\n\n${answer(n + at)}`).join('\n')}`;

/** Writes the sources of the first `count` issues of the archive, a folder a year. */
export async function writeArchive(folder: string, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const year = join(folder, dayOf(n).slice(0, 4));
    if (n === 0 || dayOf(n).endsWith('-01-01')) await mkdir(year, { recursive: true });
    await writeFile(join(year, `${dayOf(n)}.md`), archivedIssue(n));
  }
}
