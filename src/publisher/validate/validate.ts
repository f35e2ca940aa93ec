import { formatFinding, type Finding } from '../finding.js';
import { PublisherError } from '../publisher-error.js';
import { inOrder } from './check-text.js';
import { gather, type Gathered } from './gather.js';
import { askerBehind } from './links/asker.js';
import { checkLinks } from './links/check-links.js';
import { guardAround } from './links/private-network.js';
import { isAddress } from './load-text.js';
import { groupBy } from './site/group-by.js';
import { place } from './site/place.js';

export interface ValidateOptions {
  /** One JSON object on stdout in the place of lines. */
  readonly json?: true;
  /** Asks for every address in the documents. */
  readonly links?: true;
  /** Goes on from a feed's address to all that it leads to. */
  readonly all?: true;
}

const number = new Intl.NumberFormat('en');
const count = (many: number, noun: string) =>
  `${number.format(many)} ${noun}${many === 1 ? '' : 's'}`;

interface Report {
  readonly valid: boolean;
  readonly documents: readonly { readonly file: string; readonly findings: readonly Finding[] }[];
}

function report({ files }: Gathered, findings: readonly Finding[]): Report {
  const byFile = groupBy(findings, ({ file }) => file);
  const names = new Set([...files, ...byFile.keys()]);
  return {
    valid: !findings.some(({ severity }) => severity === 'error'),
    documents: [...names].map((file) => ({
      file,
      findings: (byFile.get(file) ?? []).sort(inOrder),
    })),
  };
}

function print({ valid, documents }: Report, isJson: boolean): void {
  if (isJson) {
    const plain = documents.map(({ file, findings }) => ({
      file,
      findings: findings.map(
        ({ severity, pointer = '', line, column, message, found, expected, mend }) => {
          return { severity, pointer, line, column, message, found, expected, mend };
        },
      ),
    }));
    process.stdout.write(`${JSON.stringify({ valid, documents: plain }, null, 2)}\n`);
    return;
  }
  for (const finding of documents.flatMap(({ findings }) => findings)) {
    process.stdout.write(`${formatFinding(finding)}\n`);
  }
}

async function check(source: string, { all, links }: ValidateOptions) {
  const asker = askerBehind(await guardAround(isAddress(source) ? source : undefined));
  const gathered = await gather(source, all === true, asker);
  const findings = [...gathered.findings];
  const dead = links ? await checkLinks(gathered.links, asker) : [];
  for (const [shelf, problems] of groupBy(dead, ({ link }) => link.shelf)) {
    const placed = problems.map(({ link, problem }) => ({ address: link.document, problem }));
    findings.push(...(await place(placed, shelf)));
  }
  return { gathered, findings };
}

/** `advisor-feed validate`: the findings on stdout, a summary on stderr; throws where there is an error among them. */
export async function validate(source: string, options: ValidateOptions = {}): Promise<void> {
  const isJson = options.json === true;
  const { gathered, findings } = await check(source, options).catch((cause: unknown) => {
    if (isJson && cause instanceof PublisherError) {
      const nothing = { valid: false, documents: [], error: cause.message };
      process.stdout.write(`${JSON.stringify(nothing, null, 2)}\n`);
    }
    throw cause;
  });
  print(report(gathered, findings), isJson);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const also = warnings > 0 ? `, ${count(warnings, 'warning')}` : '';
  if (errors > 0) {
    throw new PublisherError(`${source} is not valid: ${count(errors, 'error')}${also}.`);
  }
  const { files, itemCount } = gathered;
  const documents = files.length === 1 ? '' : `${count(files.length, 'document')}, `;
  process.stderr.write(`${source} is valid: ${documents}${count(itemCount, 'item')}${also}.\n`);
}
