import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import select from '@inquirer/select';
import { PublisherError } from '../publisher-error.js';
import { shortened } from './import-notes.js';
import type { OpenQuestion } from './open-question.js';
import type { Asker } from './read-asking.js';

const longestWords = 300;

/** Throws a `PublisherError` where nobody can be asked. */
export function refuseWithoutTerminal(source: string, json: boolean): void {
  const refuse = (why: string) => {
    throw new PublisherError(`--interactive ${why}`, [], 2);
  };
  if (json) {
    refuse('asks people, --json is for machines: leave one of the two out.');
  }
  if (source === '-') {
    refuse(
      'asks on the terminal, so the issue cannot come from there (-): save it in a file first.',
    );
  }
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    refuse('asks on a terminal, and this is none: run it in one, or leave --interactive out.');
  }
}

// The words come from elsewhere, and may not move the cursor.
const printed = (text: string) => text.replace(/\p{Cc}/gu, ' ');

function message({ place, words, ask }: OpenQuestion): string {
  const about = words === undefined ? [] : [`“${printed(shortened(words, longestWords))}”`];
  const where = [...(place ? [place] : []), ...about].join(': ');
  return where === '' ? ask : `${where}\n  ${ask}`;
}

type Context = Parameters<typeof input>[1];

async function prompt(question: OpenQuestion, context: Context): Promise<string> {
  const config = { message: message(question) };
  switch (question.kind) {
    case 'yes': {
      const isYes = await confirm({ ...config, default: question.guess === 'yes' }, context);
      return isYes ? 'yes' : 'no';
    }
    case 'choice': {
      const choices = question.choices.map(({ value, label: name }) => ({
        value,
        name: printed(name),
      }));
      return select({ ...config, choices, default: question.guess, loop: false }, context);
    }
    case 'text': {
      const { guess, rule } = question;
      return input({ ...config, default: guess, validate: (text) => rule(text) ?? true }, context);
    }
  }
}

const stopped = () => new PublisherError('You stopped it. Nothing was written.', [], 2);

/** Asks on the terminal, on stderr. Rejects with a `PublisherError` where the editor stops (Ctrl-C) or the input ends (Ctrl-D). */
export const askOnTerminal: Asker = async (question) => {
  const ended = new AbortController();
  const end = () => ended.abort();
  // The prompt does not tell when its input ends, and would wait for ever: readline pauses it then.
  const signs = ['pause', 'end', 'close'] as const;
  for (const sign of signs) process.stdin.on(sign, end);
  try {
    return await prompt(question, { output: process.stderr, signal: ended.signal });
  } catch (error) {
    const { name } = error as Error;
    throw name === 'ExitPromptError' || name === 'AbortPromptError' ? stopped() : error;
  } finally {
    for (const sign of signs) process.stdin.off(sign, end);
  }
};
