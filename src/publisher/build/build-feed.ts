import { PublisherError } from '../publisher-error.js';
import { cacheFile, noCacheFile } from './build-cache.js';
import { refusals } from './changed-issues.js';
import { checkDocument, distinct } from './check-documents.js';
import { buildTime, heldNotices, isHeld, nextDue } from './embargo.js';
import { newestDocument } from './feed-documents.js';
import { checkFiles, feedFiles, stageFiles } from './feed-files.js';
import { missingAddresses, repeatedIds } from './feed-findings.js';
import { findSources } from './find-sources.js';
import { gatherSources, keptSources } from './gather-sources.js';
import { listSource } from './listed-source.js';
import { keepSourcesOutside } from './outside-output.js';
import { strangeEmbargoes } from './published-at.js';
import { publishedNames } from './published-issue.js';
import type { ConfigFile } from './read-config.js';
import { count, isError, report } from './report.js';
import { siteConfig } from './site-config.js';
import { issuePath } from './site-paths.js';
import type { ListedIssue } from './source-issue.js';
import { openStaging, type Staging } from './staging.js';
import { removeHeld, staleFiles } from './stale-files.js';

export interface BuildOptions {
  readonly output: string;
  /** Where feed.json will stand, in place of what feed.yaml says. */
  readonly feedUrl?: string | undefined;
  /** Keeps what was found out beside the sources, so that the next build is short. */
  readonly cache?: boolean | undefined;
  /** Ids of published issues that may change this once. */
  readonly allowChanged?: readonly string[] | undefined;
}

interface Work {
  readonly content: string;
  readonly options: BuildOptions;
  readonly files: readonly string[];
  readonly place: ConfigFile;
  readonly time: number;
  readonly staging: Staging;
}

async function buildInto({ content, options, files, place, time, staging }: Work): Promise<void> {
  const { output, cache = false, allowChanged = [] } = options;
  const { config } = place;
  const kept = cache ? cacheFile(content, output, [content, place.file, config]) : noCacheFile;
  const before = await kept.load();
  const settings = { config, configFile: place.file, output, staging: staging.folder, time };
  const made = await gatherSources(files, settings, before);

  const all = made.flatMap(({ file, source, facts }) =>
    facts ? [listSource(file, source.digest, facts)] : [],
  );
  const held = all.filter(({ facts }) => isHeld(facts, time));
  const shown = all.filter(({ facts }) => !isHeld(facts, time));
  const findings = [
    ...place.findings,
    ...made.flatMap((each) => each.findings),
    ...heldNotices(held),
    ...(config ? strangeEmbargoes(all, config) : []),
    ...repeatedIds(all),
    ...missingAddresses(shown, place),
    ...made.flatMap((each) => each.problems),
  ];
  // Whatever is wrong in the sources, what is wrong in feed.yaml is told too.
  if (config) findings.push(...checkDocument(newestDocument([], config), { ...place, config }));
  if (!config || findings.some(isError)) return report(distinct(findings));

  const staged = made.flatMap((each) => each.staged);
  const isStaged = new Set(staged);
  const changed = [...held, ...shown.filter(({ facts: { id } }) => isStaged.has(issuePath(id)))];
  const ids = new Set(all.map(({ facts }) => facts.id));
  const orphans = (await publishedNames(output, 'issues')).filter((id) => !ids.has(id));
  const oldFiles = new Map([...before.sources].map(([file, { facts }]) => [facts.id, file]));
  const compared = {
    output,
    allowed: allowChanged,
    orphans,
    fileOf: (id: string) => oldFiles.get(id),
  };
  findings.push(...(await refusals(all, changed, compared)));

  const together = await feedFiles(shown, { ...place, config });
  const { findings: more, clean } = checkFiles(together, { ...place, config }, before.clean);
  report(distinct([...findings, ...more]));

  staged.push(...(await stageFiles(together, output, staging.folder)));
  staging.publish(staged);
  const pathsOf = new Map(
    made.map((each) => [each.facts?.id ?? '', each.files.map(([path]) => path)]),
  );
  const itsPaths = ({ facts: { id } }: ListedIssue) => pathsOf.get(id) ?? [];
  const paths = new Set([...shown.flatMap(itsPaths), ...together.map(({ path }) => path)]);
  const out = new Map(held.map((issue) => [issue.facts.id, itsPaths(issue)]));
  report(await removeHeld(output, out, paths));
  report(await staleFiles(output, orphans, paths));
  await kept.save({ sources: keptSources(made), clean });

  const due = nextDue(held);
  if (due !== undefined) {
    process.stderr.write(`${count(held.length, 'issue')} left out; build again at ${due}.\n`);
  }
  process.stdout.write(
    `Built ${count(shown.length, 'issue')} into ${output}: ${staged.length} files written, ${paths.size - staged.length} unchanged.\n`,
  );
}

/** `advisor-feed build`: checks every source and every document first, then writes what changed, or nothing. */
export async function buildFeed(content: string, options: BuildOptions): Promise<void> {
  keepSourcesOutside(content, options.output);
  const time = buildTime();
  const files = await findSources(content);
  const place = await siteConfig(content, files, time, options.feedUrl);
  if (files.length === 0) {
    report(place.findings);
    throw new PublisherError(`Nothing was written: ${content} holds no issue (no file *.md).`);
  }
  const staging = await openStaging(options.output);
  try {
    await buildInto({ content, options, files, place, time, staging });
  } finally {
    await staging.close();
  }
}
