import type { ServerResponse } from 'node:http';
import { guardedHeaders } from './guard.js';
import type { PreviewState } from './preview-state.js';

/** Tells every open page what there is to show (server-sent events: HTML, section 9.2). */
export class EventStream {
  readonly #pages = new Set<ServerResponse>();
  #last = '';

  /** Takes in a page, and tells it at once. */
  join(response: ServerResponse): void {
    response.writeHead(200, { ...guardedHeaders, 'Content-Type': 'text/event-stream' });
    response.write(`retry: 1000\n\n${this.#last}`);
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
  }

  tell(state: PreviewState): void {
    this.#last = `data: ${JSON.stringify({ ...state, time: Date.now() })}\n\n`;
    for (const page of this.#pages) page.write(this.#last);
  }

  close(): void {
    for (const page of this.#pages) page.end();
  }
}
