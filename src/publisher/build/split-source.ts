/** A source file in two. */
export interface SourceParts {
  /** YAML; undefined where the file does not begin with front matter. */
  readonly frontMatter: string | undefined;
  /** Markdown, with empty lines in the place of the front matter, so that its lines keep their numbers. */
  readonly words: string;
}

const fences = /^---[ \t]*\n(?<yaml>[\s\S]*?\n|)---[ \t]*(?:\n|$)/;

/** Parts the front matter, between two lines of `---`, from the words below it. */
export function splitSource(text: string): SourceParts {
  const unix = text.replace(/\r\n?/g, '\n');
  const match = fences.exec(unix);
  if (!match) return { frontMatter: undefined, words: unix };
  const lines = match[0].split('\n').length - 1;
  return {
    frontMatter: match.groups?.yaml ?? '',
    words: '\n'.repeat(lines) + unix.slice(match[0].length),
  };
}
