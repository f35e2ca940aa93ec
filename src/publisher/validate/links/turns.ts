/** Lets so many jobs run at once, and of each host one; the others wait in line. */
export class Turns {
  readonly #lines = new Map<string, Promise<unknown>>();
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Runs a job when it is its turn. */
  take<T>(host: string, job: () => Promise<T>): Promise<T> {
    const before = this.#lines.get(host) ?? Promise.resolve();
    const turn = before.then(() => this.#run(job));
    this.#lines.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  async #run<T>(job: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await job();
    } finally {
      const next = this.#waiting.shift();
      // The turn is handed on as it is, so that nobody slips in between.
      if (next) next();
      else this.#free += 1;
    }
  }
}
