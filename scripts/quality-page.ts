import type { Row } from './bench/measure';
import type { Measured } from './figures';

type Kept = Readonly<Record<string, Measured<unknown> | undefined>>;

interface Section {
  readonly title: string;
  /** What the figures mean, in a sentence or two. */
  readonly says: string;
  readonly from: readonly Command[];
}

interface Command {
  /** Of the file in build/figures. */
  readonly name: string;
  readonly command: string;
  readonly table: (figures: never) => string;
}

const command = <T>(name: string, run: string, table: (figures: T) => string): Command => ({
  name,
  command: run,
  table,
});

const bench = (topic: string): Command =>
  command(`bench-${topic}`, `npm run bench -- ${topic}`, (rows: readonly Row[]) =>
    table(
      ['what', 'figure', 'aim'],
      rows.map(({ what, figure, aim }) => [what, figure, aim]),
    ),
  );

interface Named {
  readonly [name: string]: string | number;
}
/** One row for each thing measured. */
const list =
  (...columns: readonly (readonly [key: string, title: string])[]) =>
  (rows: readonly Named[]): string =>
    table(
      columns.map(([, title]) => title),
      rows.map((row) => columns.map(([key]) => String(row[key] ?? ''))),
    );
/** One row of everything measured. */
const single =
  (...columns: readonly (readonly [key: string, title: string])[]) =>
  (row: Named): string =>
    list(...columns)([row]);

const SECTIONS: readonly Section[] = [
  {
    title: 'Right answers',
    says: 'Rules with hand-computed samples, and whole sheets with the findings that a careful reader expects. “Wrong” is a number that differs; “refused” is a rule handed to a person with the reason. “Problems” counts every missed finding, false alarm, differing fix and differing score.',
    from: [
      command(
        'rules',
        'node scripts/run.mjs scripts/corpus-rules.ts',
        single(
          ['rules', 'rules'],
          ['right', 'right'],
          ['refused', 'refused'],
          ['wrong', 'wrong'],
          ['plain', 'samples that need no review'],
          ['plainRight', 'of these right'],
        ),
      ),
      command(
        'tables',
        'node scripts/run.mjs scripts/corpus-tables.ts',
        single(
          ['required', 'findings expected'],
          ['found', 'found'],
          ['problems', 'problems'],
          ['scores', 'scores expected'],
          ['scored', 'as expected'],
        ),
      ),
      command(
        'bureaus',
        'node scripts/run.mjs scripts/unread.ts',
        single(
          ['rules', 'rules of test/fixtures/bureaus'],
          ['samples', 'samples'],
          ['open', 'handed to a person though readable'],
          ['wrong', 'wrong'],
        ),
      ),
    ],
  },
  {
    title: 'Speed',
    says: 'Ratios of two things measured alternately in one run, since machines are noisy. An aim is what was set out to be reached; “reported” has none.',
    from: [
      'rules',
      'generated-grammar',
      'functions',
      'audits',
      'files',
      'copies',
      'excel',
      'click',
      'startup',
    ].map(bench),
  },
  {
    title: 'Fuzz',
    says: 'Properties that must hold for every input, in the long mode; the ordinary tests run thousands of the same cases.',
    from: [
      command(
        'fuzz',
        'npm run fuzz',
        list(['topic', 'topic'], ['properties', 'properties'], ['cases', 'cases'], ['outcome', 'outcome']),
      ),
    ],
  },
  {
    title: 'Mutation testing',
    says: 'The share of random faults put into the code that some test notices, with its 95 % interval where a sample was taken. See [mutation.md](mutation.md) for what survives and why.',
    from: [
      command(
        'mutation',
        'npm run mutation',
        list(
          ['area', 'area'],
          ['tested', 'mutants'],
          ['killed', 'noticed'],
          ['score', 'score'],
          ['interval', '95 % interval'],
        ),
      ),
    ],
  },
  {
    title: 'An empty machine',
    says: 'Both commands of the README on a Debian that has Node 20, git and nothing else.',
    from: [
      command(
        'fresh-machine',
        'npm run fresh-machine',
        single(
          ['system', 'system'],
          ['passed', 'tests passed'],
          ['failed', 'failed'],
          ['skipped', 'skipped'],
          ['testSeconds', 'npm ci && npm test, s'],
          ['startSeconds', 'npm ci && npm start, s'],
          ['megabytes', 'disk, MB'],
        ),
      ),
    ],
  },
];

export const COMMANDS: readonly Command[] = SECTIONS.flatMap(({ from }) => from);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** docs/quality.md: every figure with the command that took it, and on what. */
export function qualityPage(kept: Kept): string {
  const part = ({ name, command: run, table: show }: Command): string => {
    const measured = kept[name];
    if (measured === undefined) return `\`${run}\`: not taken yet.`;
    const { day, commit, machine, figures } = measured;
    return `\`${run}\` — ${day}, commit ${commit}, ${machine}\n\n${show(figures as never)}`;
  };
  const sections = SECTIONS.map(
    ({ title, says, from }) => `## ${title}\n\n${says}\n\n${from.map(part).join('\n\n')}\n`,
  );
  return `# Quality\n\nWhere the product stands, in figures. Written by \`npm run quality\` from what each command printed.\nSecurity has a page of its own: [security.md](security.md).\n\n${sections.join('\n')}`;
}
