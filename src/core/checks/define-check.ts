import type { CellAddress } from '../model/cell';
import { cellKey, sameCell } from '../model/cell';
import type { ColumnRole, DeclarationTable, Field, Indicator } from '../model/declaration';
import { liveIndicators, perTable } from '../model/declaration';
import type { CellEdit, Finding, FixKind, Severity, SlotValue } from '../model/finding';
import { guardText } from '../model/grid';
import { revealed } from '../text/invisible';
import type { CheckContext, WorkbookContext } from './context';

/** A text in both languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh-CN' | 'en-US';

/** The names between braces in a template: 合计{total}分 has the slot "total". */
type Slots<S extends string> = S extends `${string}{${infer K}}${infer Rest}` ? K | Slots<Rest> : never;

export type Messages = Readonly<Record<string, Text>>;

/** Where something stands: a field as read, or its address. */
export type Place = CellAddress | { readonly cell: CellAddress };

/** What a check reports: which message, where, what fills its slots, and how to repair it. */
export type Draft<M extends Messages = Messages> = {
  [K in keyof M & string]: {
    readonly message: K;
    /** The cell that is wrong. */
    readonly at: Place;
    /** Other cells of the same fault. */
    readonly related?: readonly (Place | undefined)[];
    readonly slots: Readonly<Record<Slots<M[K]['zh']> | Slots<M[K]['en']>, SlotValue>>;
    readonly edits?: readonly CellEdit[];
    /** The part of the cell's text that is meant, as UTF-16 offsets [start, end). */
    readonly span?: readonly [start: number, end: number];
    /** The words in question, for whitelists; the whole cell where left out. */
    readonly about?: string;
    /** Lower than the check's own, where this finding is less certain. */
    readonly severity?: Severity;
    /** `suggested`, where this one fix of a safe check needs a person. */
    readonly confirm?: boolean;
    /** The clause that this finding rests on, where it is not the check's own. */
    readonly basis?: string;
  };
}[keyof M & string];

/** Takes what a check found. */
export type Report<M extends Messages = Messages> = (draft: Draft<M>) => void;

/** What a table must have for a check to say anything; a list means one of them is enough. */
export type Need =
  | ColumnRole
  | 'target-unit'
  | 'target-operator'
  | 'goal'
  | 'counter'
  | 'funding'
  | 'funding-line'
  | 'amounts'
  | 'self-evaluation'
  | 'totals';

export interface Example<M extends Messages = Messages> {
  readonly name: string;
  /** A sheet as in {@link ../example-table}: lines with bars are rows of cells, other lines one cell in column A. */
  readonly table?: string;
  /** Several worksheets by name, for checks over a workbook. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** "F3 wrongUnit", or "Sheet!F3 wrongUnit" with several worksheets; empty when all is well. */
  readonly expect: readonly `${string} ${keyof M & string}`[];
  /** The cells after the check's edits: { F3: '件' }. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Id of a norm profile, where the one that is detected would be another. */
  readonly profile?: string;
}

interface Described<M extends Messages> {
  /** As in the check catalogue; also the file's name. */
  readonly id: string;
  readonly title: Text;
  readonly severity: Severity;
  /** The clause of a public document, or the practice, that asks for this. */
  readonly basis: Text;
  /** Why a person should care. */
  readonly why: Text;
  readonly fix: FixKind | 'none';
  /** Whether the active norm profile decides; findings then name it. */
  readonly restsOnNorm?: boolean;
  /** Every entry must be there, or the check is reported as not run, with the reason. */
  readonly needs?: readonly (Need | readonly Need[])[];
  /** Checks whose finding on the same cells is this same fault told less well. */
  readonly silences?: readonly string[];
  readonly messages: M;
  /** Documentation and first tests: at least one faulty, one clean. */
  readonly examples: readonly Example<M>[];
}

export interface TableCheck<M extends Messages = Messages> extends Described<M> {
  readonly scope: 'table';
  /** Reports what is wrong. May depend on the table, its profile and the options, and on nothing else. */
  run(table: DeclarationTable, report: Report<M>, context: CheckContext): void;
}

/** What a workbook check took from one table. */
export interface Extracted<E> {
  readonly table: DeclarationTable;
  readonly extract: E;
}

export interface WorkbookCheck<M extends Messages = Messages, E = unknown> extends Described<M> {
  readonly scope: 'workbook';
  /**
   * What the comparison needs of one table beside the names of its rows, which stand in the context; may depend on that
   * table only, so that it can be kept.
   */
  extract?(table: DeclarationTable, context: CheckContext): E;
  run(tables: readonly Extracted<E>[], report: Report<M>, context: WorkbookContext): void;
}

export type Check = TableCheck | WorkbookCheck;

/** Data first, code last; gives the check back with its message slots checked by the compiler. */
export function defineCheck<const M extends Messages>(check: TableCheck<M>): TableCheck<M>;
export function defineCheck<const M extends Messages, E>(check: WorkbookCheck<M, E>): WorkbookCheck<M, E>;
export function defineCheck(check: unknown): unknown {
  return check;
}

/** Fills the slots of a message; a slot without value stays as it is. */
export function fill(template: string, slots: Readonly<Record<string, SlotValue>>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(slots, name) ? revealed(String(slots[name])) : slot,
  );
}

/**
 * The edit that makes a field's cell read `to`, guarded by what it holds now. A formula stays: the edit changes nothing
 * then, and is left out of the finding.
 */
export function editOf(field: Pick<Field<unknown>, 'cell' | 'content'>, to: string): CellEdit {
  const from = guardText(field.content);
  return { cell: field.cell, from, to: field.content.formula === undefined ? to : from };
}

const addressOf = (place: Place): CellAddress => ('cell' in place ? place.cell : place);

/** The other cells of a fault, each once and without its own. */
function relatedCells(own: CellAddress, places: readonly (Place | undefined)[]): readonly CellAddress[] {
  const related: CellAddress[] = [];
  // Whole columns may be related; a pair of cells needs no keys.
  const seen = places.length > 4 ? new Set([cellKey(own)]) : undefined;
  for (const place of places) {
    if (!place) continue;
    const address = addressOf(place);
    if (seen) {
      const { size } = seen;
      if (seen.add(cellKey(address)).size > size) related.push(address);
    } else if (!sameCell(own, address) && !related.some((other) => sameCell(other, address))) {
      related.push(address);
    }
  }
  return related;
}

/** A draft as a finding, in the check's own severity. */
export function toFinding(check: Check, draft: Draft, normName: string | undefined): Finding {
  const text = check.messages[draft.message];
  const cell = addressOf(draft.at);
  const related = relatedCells(cell, draft.related ?? []);
  const edits = draft.edits?.filter(({ from, to }) => from !== to) ?? [];
  const basis = draft.basis ?? check.basis.zh;
  return {
    check: check.id,
    severity: draft.severity ?? check.severity,
    cell,
    messageId: draft.message,
    slots: draft.slots,
    message: fill(text?.zh ?? '', draft.slots),
    basis: check.restsOnNorm && normName ? `${basis}（规范：${normName}）` : basis,
    related,
    ...(edits.length > 0 && check.fix !== 'none'
      ? { fix: { kind: draft.confirm ? ('suggested' as const) : check.fix, edits } }
      : {}),
    ...(draft.span ? { span: draft.span } : {}),
  };
}

const NEED_WORDS: Readonly<Record<Need, Text>> = {
  sequence: { zh: '序号列', en: 'a sequence column' },
  level1: { zh: '一级指标列', en: 'a first-level column' },
  level2: { zh: '二级指标列', en: 'a second-level column' },
  name: { zh: '三级指标列', en: 'an indicator column' },
  operator: { zh: '指标值类型列', en: 'an operator column' },
  target: { zh: '指标值列', en: 'a target column' },
  unit: { zh: '计量单位列', en: 'a unit column' },
  explanation: { zh: '指标解释列', en: 'an explanation column' },
  rule: { zh: '评（扣）分标准列', en: 'a scoring rule column' },
  weight: { zh: '分值列', en: 'a weight column' },
  remark: { zh: '备注列', en: 'a remark column' },
  actual: { zh: '全年实际值列', en: 'an actual value column' },
  score: { zh: '得分列', en: 'a score column' },
  reason: { zh: '偏差原因列', en: 'a reason column' },
  other: { zh: '其他列', en: 'another column' },
  'target-operator': { zh: '写在指标值里的比较符号', en: 'a comparison sign in any target' },
  'target-unit': { zh: '写在指标值里的单位', en: 'a unit in any target' },
  goal: { zh: '年度目标', en: 'a goal text' },
  counter: { zh: '字数提示（已输入N/1000）', en: 'a length counter' },
  funding: { zh: '资金情况', en: 'a funding block' },
  'funding-line': { zh: '项目资金行', en: 'a funding line' },
  amounts: { zh: '资金总额', en: 'a total of money' },
  'self-evaluation': { zh: '自评栏目', en: 'self-evaluation columns' },
  totals: { zh: '合计行', en: 'a total row' },
};

/** Each need as one bit, so that what a table has is one number. */
const BIT = Object.fromEntries(Object.keys(NEED_WORDS).map((need, at) => [need, 1 << at])) as Record<
  Need,
  number
>;

/** What a table has, of all that checks may need: the same number for all tables of one form. */
export function possessionsOf(table: DeclarationTable): number {
  let own = 0;
  for (const { role } of table.columns) own |= BIT[role];
  // 培训人数（20分）: points inside the names stand for a column.
  if ((own & BIT.weight) === 0 && table.indicators.some(({ weight }) => weight?.value !== undefined))
    own |= BIT.weight;
  if ((own & BIT.unit) === 0 && table.indicators.some(({ target }) => target?.value.unit !== undefined))
    own |= BIT['target-unit'];
  if (
    (own & BIT.operator) === 0 &&
    table.indicators.some(({ target }) => target?.value.operator !== undefined)
  )
    own |= BIT['target-operator'];
  if (table.goals.length > 0) own |= BIT.goal;
  if (table.counter) own |= BIT.counter;
  if (table.funding.length > 0) own |= BIT.funding;
  // 一、产出指标 on a line of its own is a level without a column.
  if (table.indicators.some(({ level1 }) => level1)) own |= BIT.level1;
  if (table.indicators.some(({ level2 }) => level2)) own |= BIT.level2;
  if (table.fundingLine) own |= BIT['funding-line'];
  if (table.amounts.length > 0) own |= BIT.amounts;
  if (table.selfEvaluation) own |= BIT['self-evaluation'];
  if (table.totals.length > 0) own |= BIT.totals;
  return own;
}

/** The needs of a check with the reasons that are given where one is missing; said in every table, made once. */
const needsOf = new WeakMap<Check, readonly { readonly choices: readonly Need[]; readonly reason: Text }[]>();

function needsWithReasons(check: Check) {
  const known = needsOf.get(check);
  if (known) return known;
  const needs = (check.needs ?? []).map((need) => {
    const choices = typeof need === 'string' ? [need] : need;
    const words = choices.map((choice) => NEED_WORDS[choice]);
    const reason = {
      zh: `表中没有${words.map(({ zh }) => zh).join('或')}`,
      en: `the table has no ${words.map(({ en }) => en.replace(/^an? /, '')).join(' or ')}`,
    };
    return { choices, reason };
  });
  needsOf.set(check, needs);
  return needs;
}

/** Why a check says nothing about a table, in both languages; `undefined` when it has all it needs. */
export function missingNeed(check: Check, table: DeclarationTable): Text | undefined {
  if (check.needs === undefined) return undefined;
  const own = possessionsOf(table);
  for (const { choices, reason } of needsWithReasons(check))
    if (!choices.some((choice) => (own & BIT[choice]) !== 0)) return reason;
  return undefined;
}

/** Live rows with the fields of one role that the table has. */
export function liveFields<K extends keyof Indicator>(
  table: DeclarationTable,
  role: K,
): readonly (readonly [Indicator, NonNullable<Indicator[K]>])[] {
  const byRole = liveFieldsByRole(table);
  const known = byRole.get(role);
  if (known) return known as readonly (readonly [Indicator, NonNullable<Indicator[K]>])[];
  const fields: (readonly [Indicator, NonNullable<Indicator[K]>])[] = [];
  for (const indicator of liveIndicators(table)) {
    const field = indicator[role];
    if (field !== undefined && field !== null) fields.push([indicator, field]);
  }
  byRole.set(role, fields);
  return fields;
}

const liveFieldsByRole = perTable(
  () => new Map<keyof Indicator, readonly (readonly [Indicator, unknown])[]>(),
);
