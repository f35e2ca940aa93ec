import { checkDocument, distinct, type ConfigPlace } from '../build/check-documents.js';
import { heldNotices, isHeld } from '../build/embargo.js';
import { issueDocument, newestDocument } from '../build/feed-documents.js';
import { checkFiles, feedDocuments } from '../build/feed-files.js';
import { missingAddresses, repeatedIds } from '../build/feed-findings.js';
import { strangeEmbargoes } from '../build/published-at.js';
import type { ConfigFile } from '../build/read-config.js';
import { isError } from '../build/report.js';
import { resolvePhoto, unresolvedPhotos } from '../build/resolve-photo.js';
import type { SourceIssue } from '../build/source-issue.js';
import type { Finding } from '../finding.js';
import { isVersion, listVersion, wholeIssue, type KeptSource } from './kept-sources.js';

/** What is wrong in the document of one issue. */
function problemsOf(issue: SourceIssue, place: ConfigPlace): Finding[] {
  const unresolved = unresolvedPhotos([issue], place.config);
  if (unresolved.length > 0) return unresolved;
  const document = issueDocument(resolvePhoto(issue, place.config), place.config);
  return checkDocument(document, { file: place.file, config: place.config }).filter(
    // What is wrong in feed.yaml is told once.
    ({ file }) => file === issue.file,
  );
}

/** What is wrong in `feed.yaml`, whatever the sources say. */
export function configMistakes(place: ConfigFile): Finding[] {
  const { config, findings } = place;
  if (!config) return [...findings];
  return [...findings, ...checkDocument(newestDocument([], config), { ...place, config })];
}

/** Finds all that the build and `validate` would find; what was checked once is not checked again. */
export class MistakeFinder {
  #clean: ReadonlySet<string> = new Set();
  #checked = new WeakMap<KeptSource, Finding[]>();
  #checkedWith: string | undefined;

  /** Checks one source; `issue` is the whole of it, where somebody has it at hand. */
  check(source: KeptSource, place: ConfigFile, issue?: SourceIssue): Finding[] {
    const { config } = place;
    if (!config || !isVersion(source) || source.findings.some(isError)) return [];
    const before = this.#checked.get(source);
    if (before) return before;
    const found = problemsOf(issue ?? wholeIssue(source), { ...place, config });
    this.#checked.set(source, found);
    return found;
  }

  /** Takes in what all sources are checked by from now on. */
  goBy({ config }: ConfigFile): void {
    const text = JSON.stringify(config);
    if (this.#checkedWith !== text) this.#checked = new WeakMap();
    this.#checkedWith = text;
  }

  find(sources: readonly KeptSource[], place: ConfigFile, time: number): Finding[] {
    const { config } = place;
    const all = sources.filter(isVersion).map(listVersion);
    const held = all.filter(({ facts }) => isHeld(facts, time));
    const shown = all.filter(({ facts }) => !isHeld(facts, time));
    const findings = [
      ...configMistakes(place),
      ...sources.flatMap((source) => source.findings),
      ...heldNotices(held),
      ...(config ? strangeEmbargoes(all, config) : []),
      ...repeatedIds(all),
      ...missingAddresses(shown, place),
      ...sources.flatMap((source) => this.check(source, place)),
    ];
    if (config && shown.length > 0 && !findings.some(isError)) {
      const files = feedDocuments(shown, { ...place, config });
      const together = checkFiles(files, { ...place, config }, this.#clean);
      this.#clean = together.clean;
      findings.push(...together.findings);
    }
    return distinct(findings);
  }
}
