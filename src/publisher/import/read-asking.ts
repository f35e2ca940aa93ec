import { ImportNotes } from './import-notes.js';
import { Unanswered, type OpenQuestion } from './open-question.js';

/** Puts a question to the editor; resolves to what the editor says. */
export type Asker = (question: OpenQuestion) => Promise<string>;

/** What a reading made, and what it has to tell. */
export interface Reading<T> {
  readonly result: T;
  readonly notes: ImportNotes;
}

/**
 * Reads, asks what is open first, and reads again with the answer, until nothing is open: an answer may make other
 * questions needless or raise new ones, and the reading itself never waits for anybody.
 */
export async function readAsking<T>(
  read: (notes: ImportNotes) => Promise<T>,
  ask: Asker,
): Promise<Reading<T>> {
  const answers = new Map<string, string>();
  for (;;) {
    const notes = new ImportNotes(answers);
    const result = await read(notes).catch((error: unknown) => {
      if (error instanceof Unanswered) return error;
      throw error;
    });
    const [question] = notes.open;
    if (question) answers.set(question.key, await ask(question));
    else if (result instanceof Unanswered) throw result;
    else return { result, notes };
  }
}
