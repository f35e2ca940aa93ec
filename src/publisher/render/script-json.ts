/** A value as JSON inside a `<script>`, which no text in it can end (HTML, section 4.12.1.3). */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
