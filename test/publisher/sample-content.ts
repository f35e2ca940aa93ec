import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// All people, places and words are invented.

export const feedYaml = `title: Daily Q&A
publisher:
  name: The Sample Courier
timezone: America/New_York
language: en
home_page_url: https://news.example/qa/
feed_url: https://news.example/qa/feed.json
issue_url: https://news.example/qa/{id}
`;

/** A sample issue in the source format. */
export const issue = (id: string, date: string, more = '') => `---
id: ${id}
date: ${date}
title: What of ${id}?
${more}answers:
  - id: ada-quill
    name: Ada Quill
    affiliation: dean at Northgate University
  - id: tomas-reyes
    name: Tomás Reyes
    lang: es
---

The port deepens the basin. **Who gains?**

## ada-quill

It silts up & up.

A second one, with a [link](https://news.example/a?b=1&c=2).

## tomas-reyes

Hay que preguntar.
`;

/** Writes files, by their paths, under a folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
