import type { AuditReport } from '../audit';
import { rowFields, type FieldRole } from '../checks/table-fields';
import type { CellAddress } from '../model/cell';
import { COLUMN_NAMES } from '../model/column-names';
import { allTables, type DeclarationTable, type Indicator } from '../model/declaration';
import { compareFindings, type FindingChanges } from './compare-findings';
import { matchIndicators, type IndicatorPair } from './match-indicators';
import { matchTables } from './match-tables';

/** One text that reads otherwise now. A cell is missing where that version has no such text. */
export interface FieldChange {
  /** What it is: a column of the table, or a label of the form around it in zh-CN. */
  readonly field: FieldRole | 'level1' | 'level2' | 'form';
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly old: CellAddress | undefined;
  readonly now: CellAddress | undefined;
}

/** An indicator that is in both versions and reads otherwise now. */
export interface ChangedIndicator extends IndicatorPair {
  readonly fields: readonly FieldChange[];
}

/** What became of one table. */
export interface TableComparison {
  readonly old: DeclarationTable | undefined;
  readonly now: DeclarationTable | undefined;
  readonly added: readonly Indicator[];
  readonly removed: readonly Indicator[];
  readonly changed: readonly ChangedIndicator[];
  /** How many indicators read as before. */
  readonly same: number;
  /** Goals, title block and funding around the table. */
  readonly form: readonly FieldChange[];
}

/** What changed between two versions of one declaration, and what became of its findings. */
export interface Comparison {
  readonly tables: readonly TableComparison[];
  readonly findings: FindingChanges;
}

/**
 * Compares two versions of a declaration. Tables are matched by project, title and content, indicators by name with the
 * lexicon and by place; a text counts as changed when it reads otherwise, blanks aside.
 */
export function compareDeclarations(old: AuditReport, now: AuditReport): Comparison {
  const pairs = matchTables(allTables(old.reading), allTables(now.reading)).map((pair) => ({
    ...pair,
    rows: matchIndicators(rowsOf(pair.old), rowsOf(pair.now)),
  }));
  return {
    tables: pairs.map(({ old: before, now: after, rows }) => {
      const compared = rows.pairs.map((pair) => ({ ...pair, fields: indicatorChanges(pair.old, pair.now) }));
      const changed = compared.filter(({ fields }) => fields.length > 0);
      return {
        old: before,
        now: after,
        added: rows.added,
        removed: rows.removed,
        changed,
        same: compared.length - changed.length,
        form: before && after ? textChanges(formTexts(before), formTexts(after)) : [],
      };
    }),
    findings: compareFindings(old, now, pairs),
  };
}

/** The rows that name an indicator, annual ones first, then those of the block beside them. */
function rowsOf(table: DeclarationTable | undefined): readonly Indicator[] {
  if (!table) return [];
  return [...table.indicators, ...(table.sideBlock?.indicators ?? [])].filter(
    ({ state }) => state === 'live',
  );
}

interface Said {
  readonly field: FieldChange['field'];
  readonly label: string;
  readonly text: string;
  readonly cell: CellAddress;
}

function indicatorChanges(old: Indicator, now: Indicator): readonly FieldChange[] {
  return textChanges(indicatorTexts(old), indicatorTexts(now));
}

function indicatorTexts(indicator: Indicator): readonly Said[] {
  const said: Said[] = [];
  for (const field of ['level1', 'level2'] as const) {
    const level = indicator[field];
    if (level) said.push({ field, label: COLUMN_NAMES[field], text: level.text, cell: level.cell });
  }
  const seen = new Set<number>();
  const target = indicator.target?.cell.column;
  for (const [role, { text, cell }] of rowFields(indicator)) {
    // A target cell that holds operator or unit too is one text, and the target's.
    if (seen.has(cell.column)) continue;
    seen.add(cell.column);
    const field = cell.column === target ? 'target' : role;
    said.push({ field, label: COLUMN_NAMES[field], text, cell });
  }
  return said;
}

function formTexts({ goals, headings, fundingLine, funding, totals }: DeclarationTable): readonly Said[] {
  const form = (label: string, text: string, cell: CellAddress): Said => ({
    field: 'form',
    label,
    text,
    cell,
  });
  return [
    ...headings.filter(({ value }) => value !== '').map(({ label, value, cell }) => form(label, value, cell)),
    ...goals.map(({ heading, text, cell }) => form(heading, text, cell)),
    ...(fundingLine ? [form('项目资金', fundingLine.text, fundingLine.cell)] : []),
    ...funding.flatMap(({ label, initialBudget, budget, executed, expected, weight, rate, score }) =>
      [
        ['年初预算数', initialBudget] as const,
        ['全年预算数', budget] as const,
        ['全年执行数', executed] as const,
        ['全年预计执行数', expected] as const,
        ['分值', weight] as const,
        ['执行率', rate] as const,
        ['得分', score] as const,
      ].flatMap(([name, field]) =>
        field ? [form(`${label.text.trim()} ${name}`, field.text, field.cell)] : [],
      ),
    ),
    ...totals.flatMap(({ label, weight, score }) => [
      ...(weight ? [form(`${label.text.trim()} 分值`, weight.text, weight.cell)] : []),
      ...(score ? [form(`${label.text.trim()} 得分`, score.text, score.cell)] : []),
    ]),
  ];
}

const blanksAside = (text: string): string => text.replace(/\s+/g, '');

/** Texts of the same field and label, the first with the first; what only one version has is a change from or to nothing. */
function textChanges(old: readonly Said[], now: readonly Said[]): readonly FieldChange[] {
  const keyOf = ({ field, label }: Said) => `${field}\u0000${label}`;
  const open = new Map<string, Said[]>();
  for (const said of now) {
    const list = open.get(keyOf(said));
    if (list) list.push(said);
    else open.set(keyOf(said), [said]);
  }
  for (const list of open.values()) list.reverse();
  const changes: FieldChange[] = [];
  const push = (before: Said | undefined, after: Said | undefined): void => {
    const { field, label } = (before ?? after)!;
    const [from, to] = [before?.text ?? '', after?.text ?? ''];
    if (blanksAside(from) === blanksAside(to)) return;
    changes.push({ field, label, from, to, old: before?.cell, now: after?.cell });
  };
  for (const said of old) push(said, open.get(keyOf(said))?.pop());
  for (const list of open.values()) for (const said of list.reverse()) push(undefined, said);
  return changes;
}
