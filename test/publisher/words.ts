/** The words of a text with the typography that stands in them; enclosing quotation marks are no part of a word. */
export function words(text: string): string[] {
  return text
    .split(/[\s]+/u)
    .map((word) => word.replace(/^[“”"«»„]+|[“”"«»]+$/gu, ''))
    .filter((word) => word !== '');
}
