import { describe, type Acknowledgement, type AuditReport, type Settings } from '../../core/audit';
import { familyOf, type Family } from '../../core/checks/registry';
import { toA1 } from '../../core/model/cell';
import type { Finding, Severity } from '../../core/model/finding';
import { revealed } from '../../core/text/invisible';
import type { ProblemFilter } from '../state/pane-state';
import { tableFinder, tableName, tablePlace } from '../table-at';
import type { Words } from '../words';
import { findingKey } from './finding-key';

/** One finding in the words of the pane. */
export interface Problem {
  readonly key: string;
  readonly finding: Finding;
  /** C7 */
  readonly a1: string;
  /** Sheet1!C7 */
  readonly place: string;
  readonly title: string;
  readonly familyId: Family | undefined;
  readonly family: string;
  readonly message: string;
  readonly why: string;
  readonly basis: string;
  /** Place in `report.tables`. */
  readonly table: number | undefined;
  /** Set where a person keeps it as it is. */
  readonly kept: Acknowledgement | undefined;
}

/** A line of the list: the heading of a table, or a problem with its place among those shown. */
export type ProblemRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly name: string;
      readonly place: string;
      readonly count: number;
      /** The problems of this table that can be fixed without asking. */
      readonly safe: readonly Finding[];
    }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: Problem; readonly at: number };

/** Every finding of a report, open ones first, in the order of the report. */
export function problemsOf(report: AuditReport, language: Settings['language']): readonly Problem[] {
  const find = tableFinder(report);
  const one = (finding: Finding, kept: Acknowledgement | undefined): Problem => {
    const a1 = toA1(finding.cell);
    return {
      ...describe(finding, language),
      key: findingKey(finding),
      finding,
      a1,
      place: revealed(`${finding.cell.sheet}!${a1}`),
      familyId: familyOf(finding.check),
      table: find(finding.cell),
      kept,
    };
  };
  return [
    ...report.findings.map((finding) => one(finding, undefined)),
    ...report.acknowledged.map(({ finding, acknowledgement }) => one(finding, acknowledgement)),
  ];
}

function isHandled({ finding, kept }: Problem, handling: ProblemFilter['handling']): boolean {
  if (handling === 'kept') return kept !== undefined;
  if (kept !== undefined) return false;
  if (handling === 'open') return true;
  return (finding.fix?.kind === 'safe') === (handling === 'safe');
}

/** The problems that pass a filter, table by table. */
export function filterProblems(problems: readonly Problem[], filter: ProblemFilter): readonly Problem[] {
  const wanted = filter.search.trim().toLowerCase();
  const passing = problems.filter(
    (problem) =>
      isHandled(problem, filter.handling) &&
      filter.severities.includes(problem.finding.severity) &&
      (filter.family === '' || problem.familyId === filter.family) &&
      (filter.table === '' || problem.table === filter.table) &&
      (wanted === '' ||
        [problem.message, problem.title, problem.place, problem.basis, problem.kept?.note ?? ''].some(
          (text) => text.toLowerCase().includes(wanted),
        )),
  );
  const place = ({ table }: Problem): number => table ?? Number.MAX_SAFE_INTEGER;
  return passing.sort((a, b) => place(a) - place(b));
}

/** The list with a heading before each table. `problems` come table by table. */
export function rowsOf(
  report: AuditReport,
  problems: readonly Problem[],
  words: Words,
): readonly ProblemRow[] {
  const rows: ProblemRow[] = [];
  for (let from = 0; from < problems.length;) {
    const { table } = problems[from]!;
    let to = from;
    while (to < problems.length && problems[to]!.table === table) to++;
    const group = problems.slice(from, to);
    const read = table === undefined ? undefined : report.tables[table]?.table;
    rows.push({
      kind: 'group',
      key: `group ${table ?? ''}`,
      name: read ? tableName(read) : words.problems.noTable,
      place: read ? tablePlace(read) : '',
      count: group.length,
      safe: group.flatMap(({ finding, kept }) =>
        kept === undefined && finding.fix?.kind === 'safe' ? [finding] : [],
      ),
    });
    group.forEach((problem, i) => rows.push({ kind: 'problem', key: problem.key, problem, at: from + i }));
    from = to;
  }
  return rows;
}

/** The problem after or before the open one; the first or last where none is open. */
export function neighbour(
  problems: readonly Problem[],
  open: string | undefined,
  step: 1 | -1,
): Problem | undefined {
  const at = problems.findIndex(({ key }) => key === open);
  if (at < 0) return step === 1 ? problems[0] : problems.at(-1);
  return problems[at + step];
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether anything is left out by the filter; the state 待处理 is the usual one. */
export function isFiltering({ severities, family, table, search, handling }: ProblemFilter): boolean {
  return (
    severities.length < 3 || family !== '' || table !== '' || search.trim() !== '' || handling !== 'open'
  );
}

/**
 * One problem as plain text: place, what, why, basis, proposal, a line each. What a cell holds never starts a line, where
 * a spreadsheet that it is pasted into would run it.
 */
export function problemText(
  { place, finding, title, message, why, basis, kept }: Problem,
  words: Words,
): string {
  const { problems, severities, labelled } = words;
  const proposal = finding.fix
    ? finding.fix.edits
        .map(
          ({ cell, from, to }) =>
            `${toA1(cell)} ${problems.from} ${words.quoted(from)} → ${problems.to} ${to === '' ? problems.clearCell : words.quoted(to)}`,
        )
        .map(flat)
        .join('\n')
    : problems.manual;
  return [
    `[${severities[finding.severity]}] ${flat(place)}  ${title}`,
    flat(message),
    labelled(problems.why, why),
    labelled(problems.basis, flat(basis)),
    labelled(problems.proposal, proposal),
    ...(kept ? [labelled(problems.keptNote, flat(kept.note) || words.none)] : []),
  ].join('\n');
}

const flat = (text: string): string => revealed(text.replace(/[\t\r\n]+/g, ' '));
