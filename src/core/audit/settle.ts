import type { CellAddress } from '../model/cell';
import { cellKey } from '../model/cell';
import type { Finding, Severity } from '../model/finding';
import { checkById } from '../checks/registry';
import type { Yielded } from '../checks/run-check';
import type { Settings } from './settings';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The lower of two severities: a check that is less sure of one finding stays so under any settings. */
const lower = (a: Severity, b: Severity): Severity => (RANK[a] > RANK[b] ? a : b);

/** The severity after the settings; `undefined` where they switch the check off. */
export function severityOf(checkId: string, own: Severity, settings: Settings): Severity | undefined {
  const set = Object.hasOwn(settings.checks, checkId) ? settings.checks[checkId] : undefined;
  if (set === undefined) return own;
  if (set === 'off') return undefined;
  const usual = checkById(checkId)?.severity ?? own;
  return own === usual ? set : lower(own, set);
}

function isWhitelisted(
  { finding, about }: Yielded,
  settings: Settings,
  textAt: (cell: CellAddress) => string,
): boolean {
  if (settings.whitelist.length === 0) return false;
  const cellText = textAt(finding.cell).trim();
  return settings.whitelist.some(
    ({ check, text }) =>
      (check === undefined || check === finding.check) && (text === about || text === cellText),
  );
}

interface Silencer {
  readonly finding: Finding;
  readonly silences: readonly string[];
}

function add(map: Map<string, Silencer[]>, key: string, silencer: Silencer): void {
  const list = map.get(key);
  if (list) list.push(silencer);
  else map.set(key, [silencer]);
}

/**
 * Leaves out a finding that another check tells better, and a second copy of the same one. Two findings are about one
 * fault where they stand on the same cell, or one stands on a cell that is related to the other.
 */
function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const standingOn = new Map<string, Silencer[]>();
  const relatedTo = new Map<string, Silencer[]>();
  for (const finding of findings) {
    const silences = checkById(finding.check)?.silences;
    if (!silences) continue;
    const silencer = { finding, silences };
    add(standingOn, cellKey(finding.cell), silencer);
    for (const cell of finding.related) add(relatedTo, cellKey(cell), silencer);
  }
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const own = cellKey(finding.cell);
    const key = `${finding.check}|${finding.messageId}|${own}`;
    if (seen.has(key)) return false;
    seen.add(key);
    if (standingOn.size === 0) return true;
    const tellsBetter = ({ finding: other, silences }: Silencer): boolean =>
      other !== finding && silences.includes(finding.check);
    return !(
      standingOn.get(own)?.some(tellsBetter) ||
      relatedTo.get(own)?.some(tellsBetter) ||
      finding.related.some((cell) => standingOn.get(cellKey(cell))?.some(tellsBetter))
    );
  });
}

/**
 * Makes one list of what the checks yielded: whitelisted words left out, one finding per fault, severities as set.
 * The order is that of the checks; {@link inOrder} sorts for reading.
 */
export function settle(
  yielded: readonly Yielded[],
  settings: Settings,
  textAt: (cell: CellAddress) => string,
): readonly Finding[] {
  const kept: Finding[] = [];
  for (const one of yielded) {
    if (isWhitelisted(one, settings, textAt)) continue;
    const { finding } = one;
    const severity = severityOf(finding.check, finding.severity, settings);
    if (severity !== undefined) kept.push(severity === finding.severity ? finding : { ...finding, severity });
  }
  return kept.length > 1 ? withoutDoubles(kept) : kept;
}

/** By row and column; at one cell the graver first. */
export function inRows(a: Finding, b: Finding): number {
  return (
    a.cell.row - b.cell.row ||
    a.cell.column - b.cell.column ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.check < b.check ? -1 : a.check > b.check ? 1 : 0)
  );
}

/** By worksheet, row and column. */
function inWorkbook(sheets: readonly string[]): (a: Finding, b: Finding) => number {
  const order = new Map(sheets.map((name, index) => [name, index]));
  return (a, b) =>
    a.cell.sheet === b.cell.sheet
      ? inRows(a, b)
      : (order.get(a.cell.sheet) ?? 0) - (order.get(b.cell.sheet) ?? 0);
}

/**
 * Findings in the order of the workbook.
 * @param lists what was found in each table, each list in order; the tables follow each other on their worksheets
 * @param others findings in any order
 */
export function inOrder(
  lists: readonly (readonly Finding[])[],
  others: readonly Finding[],
  sheets: readonly string[],
): readonly Finding[] {
  const compare = inWorkbook(sheets);
  const findings: Finding[] = [];
  let sorted = others.length === 0;
  for (const list of lists) {
    const [last, first] = [findings.at(-1), list[0]];
    sorted &&= !last || !first || compare(last, first) <= 0;
    for (const finding of list) findings.push(finding);
  }
  for (const finding of others) findings.push(finding);
  return sorted ? findings : findings.sort(compare);
}
