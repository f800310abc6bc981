import type { ColumnRole } from '../model/declaration';
import { goalLabel } from './goal-label';
import { isOfPastYears, namesTerm, repeatsUpper } from './header-names';
import type { Line, LineCell } from './lines';
import { isListWord, namesProjects } from './list-columns';
import type { Vocabulary } from './vocabulary';

/** The deepest header that is looked for: a title over groups over names. */
const MAX_HEADER_ROWS = 4;
const SIMILAR_ENOUGH_TO_FIND = 0.7;

/** The rows of a header and, per column, the cells that stand over it from top to bottom. */
export interface HeaderBlock {
  /** Index of the first and the last header line in the list of lines. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly number[];
  /** Own header cells per column, top to bottom; the same object where the same header stands again. */
  readonly cells: ReadonlyMap<number, readonly HeaderCell[]>;
  /** Found by the rows below it; its words are mostly unknown. */
  readonly byRowsBelow?: true;
  /** The columns in which those rows name the norm's levels, where only they showed that this is a header. */
  readonly levels?: LevelColumns;
}

/** Where the rows of a table name first and second levels, left to right. */
export interface LevelColumns {
  readonly level1: readonly number[];
  readonly level2: readonly number[];
}

export interface HeaderCell {
  /** How far below the first row of the header. */
  readonly depth: number;
  readonly text: string;
}

const STRUCTURE: ReadonlySet<ColumnRole> = new Set(['level1', 'level2', 'name']);
/** What an indicator says beside its levels and its name. */
export const DETAIL_ROLES: readonly ColumnRole[] = [
  'operator',
  'target',
  'unit',
  'explanation',
  'rule',
  'weight',
  'actual',
  'score',
];

/** The headers of one worksheet's lines. Several readers ask of one line whether a header begins there: it is looked at once. */
export class Headers {
  private readonly found: (HeaderBlock | null | undefined)[] = [];
  /** Hundreds of tables stand under the same header, one below the other. */
  private last: HeaderBlock | undefined;

  constructor(
    readonly lines: readonly Line[],
    private readonly words: Vocabulary,
  ) {}

  /** The header that begins at this line, if one does. */
  at(line: number): HeaderBlock | undefined {
    let block = this.found[line];
    if (block === undefined) {
      block = this.again(line) ?? headerAt(this.lines, line, this.words) ?? null;
      this.last = block ?? this.last;
      this.found[line] = block;
    }
    return block ?? undefined;
  }

  /** The last header once more, where its cells stand here again and the line below does not go on naming columns. */
  private again(at: number): HeaderBlock | undefined {
    const { last, lines } = this;
    if (!last) return undefined;
    const to = at + last.to - last.from;
    for (let n = at; n <= to; n += 1) {
      const line = lines[n];
      if (!line || line.row !== lines[at]!.row + n - at) return undefined;
      if (!sameCells(line, lines[last.from + n - at]!)) return undefined;
    }
    const below = lines[to + 1];
    if (below && below.row === lines[to]!.row + 1 && isHeaderLike(below, this.words)) return undefined;
    return { from: at, to, rows: last.rows.map((_, depth) => lines[at]!.row + depth), cells: last.cells };
  }

  /** Whether a line names a first or second level of the norm. */
  namesLevel(line: Line): boolean {
    return line.cells.some(
      ({ content: { text } }) => this.words.isLevel(1, text) || this.words.isLevel(2, text),
    );
  }

  /** The same where the words are mostly unknown: looked for outside of tables only. */
  byRowsBelow(line: number): HeaderBlock | undefined {
    return headerByRowsBelow(this.lines, line, this.words) ?? headerOfLevels(this.lines, line, this.words);
  }
}

function sameCells(a: Line, b: Line): boolean {
  return (
    a.cells.length === b.cells.length &&
    a.cells.every(({ column, content }, at) => {
      const other = b.cells[at]!;
      return (
        column === other.column &&
        content.text === other.content.text &&
        typeof content.value === typeof other.content.value
      );
    })
  );
}

function headerAt(lines: readonly Line[], at: number, words: Vocabulary): HeaderBlock | undefined {
  const first = lines[at]!;
  if (!mayBeginHeader(first, words)) return undefined;
  let to = at;
  while (to - at < MAX_HEADER_ROWS) {
    if (!isHeaderLike(lines[to]!, words) || isLabelledText(lines[to]!, words)) return undefined;
    const block = blockOf(lines, at, to);
    if (isHeader(block, words) && everyRowCounts(block, words)) return extended(lines, block, words);
    const next = lines[to + 1];
    if (!next || next.row !== lines[to]!.row + 1) return undefined;
    to += 1;
  }
  return undefined;
}

/** A cheap look at the first cells, so that ordinary rows cost little. */
function mayBeginHeader(line: Line, words: Vocabulary): boolean {
  const looked = Math.min(line.cells.length, 5);
  let found = false;
  for (let n = 0; n < looked; n += 1) {
    const { text } = line.cells[n]!.content;
    if (NO_HEADER_CELL.test(text) || words.isLevel(1, text)) return false;
  }
  for (let n = 0; n < looked && !found; n += 1) found = words.isHeaderWord(line.cells[n]!.content.text);
  return found || headsList(line);
}

/** 单位名称 | 项目编码 | 项目名称 | 预算数 … : the columns of a list, which may be more than those of the indicators. */
function headsList(line: Line): boolean {
  return line.cells.length > MOST_LABELLED && line.cells.some(({ content }) => namesProjects(content.text));
}

/** Numbers and operators fill tables; a header holds none. */
const NO_HEADER_CELL = /^(?:\d{1,9}(?:\.\d{1,9})?|[≥≤=<>])$/;

/** Whether a line could be a row of a header at all. */
export function isHeaderLike(line: Line, words: Vocabulary): boolean {
  let known = 0;
  for (const { content } of line.cells) {
    if (content.text.length > 120 || typeof content.value === 'number') return false;
    if (words.isHeaderWord(content.text)) known += 1;
  }
  if (known * 2 >= line.cells.length) return true;
  if (known === 0 || !headsList(line)) return false;
  const listed = line.cells.filter(
    ({ content: { text } }) => isListWord(text) && !words.isHeaderWord(text),
  ).length;
  return (known + listed) * 2 >= line.cells.length;
}

/** 年度绩效目标 | 全年抽检400批次……: a label with its text. It stands above a header and is none of it. */
function isLabelledText({ cells }: Line, words: Vocabulary): boolean {
  if (cells.length < 2 || cells.length > MOST_LABELLED) return false;
  const isText = ({ content: { text } }: LineCell): boolean =>
    (text.length > 8 || /[\d，。；、]/.test(text)) && !words.isHeaderWord(text);
  if (!cells.some(isText)) return false;
  if (
    cells.some((cell) => cell.content.text.length > 20 && /[，。；]/.test(cell.content.text) && isText(cell))
  )
    return true;
  // 总体目标 | 长期目标 | text | 年度目标 | text: labels with their texts, and at most one over all of them.
  return (
    isText(cells.at(-1)!) && cells.every((cell) => isText(cell) || goalLabel(cell.content.text) !== undefined)
  );
}

/** Two labels with their texts, and one over both. */
const MOST_LABELLED = 5;

/**
 * A header of unknown words: short texts, two of them like a known name, right above a row that names a level in one of
 * their columns. Looked for outside of tables only.
 */
function headerByRowsBelow(lines: readonly Line[], at: number, words: Vocabulary): HeaderBlock | undefined {
  const line = lines[at]!;
  const next = lines[at + 1];
  if (!next || next.row !== line.row + 1 || line.cells.length < 4 || next.cells.length < 4) return undefined;
  const columns = new Set(line.cells.map(({ column }) => column));
  const namesLevel = ({ column, content }: LineCell): boolean =>
    columns.has(column) &&
    words.isLevel(2, content.text) &&
    words.level(content.text).terms[2]?.framework !== 'execution';
  if (!next.cells.slice(0, 6).some(namesLevel)) return undefined;
  let likely = 0;
  for (const { content } of line.cells) {
    const { text } = content;
    if (text.length > 20 || typeof content.value === 'number' || /[\d:：]/.test(text)) return undefined;
    if (NO_HEADER_CELL.test(text) || words.isLevel(1, text) || words.isLevel(2, text)) return undefined;
    if (words.isHeaderWord(text) || words.similar(text)) likely += 1;
  }
  return likely >= 2 && likely * 2 >= line.cells.length
    ? { ...blockOf(lines, at, at), byRowsBelow: true }
    : undefined;
}

/** How many rows below a header are looked at to see which columns it has to name. */
const ROWS_BELOW = 5;
/** Of the columns that are filled below, so many at least have a header cell. */
const MOSTLY_NAMED = 0.75;

/**
 * A header of words that nobody knows (大项 | 中项 | 细项 | 比法 | 占几分): up to four rows of short texts right above a row that
 * names a first and a second level of the norm. The levels are what forms agree on, whatever their columns are called.
 */
function headerOfLevels(lines: readonly Line[], at: number, words: Vocabulary): HeaderBlock | undefined {
  if (lines[at]!.cells.length < 2) return undefined;
  let to = at - 1;
  while (to - at + 1 < MAX_HEADER_ROWS && lines[to + 1] && mayNameColumns(lines[to + 1]!, words)) {
    if (to >= at && lines[to + 1]!.row !== lines[to]!.row + 1) break;
    to += 1;
  }
  const body = lines[to + 1];
  if (to < at || !body || body.row !== lines[to]!.row + 1 || !namesBothLevels(body, words)) return undefined;
  const whole = coverage(lines, at, to);
  if (whole < MOSTLY_NAMED) return undefined;
  // What stands above a header that names all columns by itself is no part of it.
  if (to > at && coverage(lines, at + 1, to) >= whole) return undefined;
  return { ...blockOf(lines, at, to), byRowsBelow: true, levels: levelsBelow(lines, to, words) };
}

/** The columns that name levels in the rows right below. */
function levelsBelow(lines: readonly Line[], to: number, words: Vocabulary): LevelColumns {
  const [level1, level2] = [new Set<number>(), new Set<number>()];
  for (let n = to + 1; n <= to + ROWS_BELOW && lines[n]; n += 1)
    for (const { column, content } of lines[n]!.cells) {
      if (words.isLevel(1, content.text)) level1.add(column);
      else if (words.isLevel(2, content.text)) level2.add(column);
    }
  const sorted = (columns: ReadonlySet<number>) => [...columns].sort((a, b) => a - b);
  return { level1: sorted(level1), level2: sorted(level2) };
}

/** Short texts only: no number, no sentence, no label with its colon, no level of the norm. */
function mayNameColumns({ cells }: Line, words: Vocabulary): boolean {
  return cells.every(({ content: { text, value } }) => {
    if (typeof value === 'number' || text.length > 24 || NO_HEADER_CELL.test(text)) return false;
    if (/[。；，:：]|\d(?:万|亿)?元/.test(text) || /^\d/.test(text.trim())) return false;
    return !words.isLevel(1, text) && !words.isLevel(2, text);
  });
}

function namesBothLevels({ cells }: Line, words: Vocabulary): boolean {
  const first = cells.find(({ content }) => words.isLevel(1, content.text));
  return (
    first !== undefined &&
    cells.length >= 4 &&
    cells.some(({ column, content }) => column !== first.column && words.isLevel(2, content.text))
  );
}

/** The share of the columns filled right below that one of the rows names. */
function coverage(lines: readonly Line[], from: number, to: number): number {
  const named = new Set<number>();
  for (let n = from; n <= to; n += 1) for (const { column } of lines[n]!.cells) named.add(column);
  const filled = new Set<number>();
  for (let n = to + 1; n <= to + ROWS_BELOW && lines[n]?.row === lines[to]!.row + n - to; n += 1)
    for (const { column } of lines[n]!.cells) filled.add(column);
  const known = [...filled].filter((column) => named.has(column)).length;
  return filled.size === 0 ? 0 : known / filled.size;
}

function blockOf(lines: readonly Line[], from: number, to: number): HeaderBlock {
  const cells = new Map<number, HeaderCell[]>();
  const rows: number[] = [];
  for (let n = from; n <= to; n += 1) {
    const line = lines[n]!;
    rows.push(line.row);
    for (const cell of line.cells) {
      const list = cells.get(cell.column) ?? [...overBoth(cells, cell, rows.length - 1)];
      list.push({ depth: line.row - lines[from]!.row, text: cell.content.text });
      cells.set(cell.column, list);
    }
  }
  return { from, to, rows, cells };
}

/** 指标值 over 实施期（…） and 当年（…） stands in the first of the two columns. */
function overBoth(
  cells: ReadonlyMap<number, readonly HeaderCell[]>,
  { column, content }: LineCell,
  depth: number,
): readonly HeaderCell[] {
  if (depth === 0 || !namesTerm(content.text)) return [];
  const left = cells.get(column - 1);
  const [upper, own] = left ?? [];
  return upper && own && own.depth === depth && namesTerm(own.text) && upper.depth === depth - 1
    ? [upper]
    : [];
}

/** The cell that names a column: the lowest, or the one above where the lowest only says 名称. */
export function leafOf(cells: readonly HeaderCell[]): HeaderCell {
  const last = cells[cells.length - 1]!;
  const upper = cells[cells.length - 2];
  return upper && (repeatsUpper(last.text, upper.text) || namesTerm(last.text)) ? upper : last;
}

/** A header names what is listed (a level or the indicator) and at least two things about it, one of them a detail. */
function isHeader(block: HeaderBlock, words: Vocabulary): boolean {
  const roles = new Set<ColumnRole>();
  let byAlias = 0;
  for (const cells of block.cells.values()) {
    const leaf = leafOf(cells);
    const name = words.headerName(leaf.text);
    if (name) {
      byAlias += 1;
      roles.add(name.roles[0]!);
    }
  }
  if (byAlias < 2 || headsFunding(block, roles)) return false;
  if (!decides(roles)) {
    for (const cells of block.cells.values()) {
      const leaf = leafOf(cells);
      if (words.headerName(leaf.text)) continue;
      const similar = words.similar(leaf.text);
      if (similar && similar.similarity >= SIMILAR_ENOUGH_TO_FIND) roles.add(similar.header.roles[0]!);
    }
  }
  return decides(roles);
}

/** 全年预算数, 全年执行数, 执行率: what stands over the amounts of a form. */
const OF_FUNDING = /(?:预算|执行|下达|到位|支出|拨付)(?:数|金?额|率|情况)?(?:[(（][^()（）]{1,6}[)）])?$/;

/** 项目 | 年初预算数 | 全年执行数 | 分值 | 执行率 | 得分: the head of the amounts, which names no indicator. */
function headsFunding(block: HeaderBlock, roles: ReadonlySet<ColumnRole>): boolean {
  if (roles.has('level1') || roles.has('level2') || roles.has('rule')) return false;
  const leaves = [...block.cells.values()].map((cells) => leafOf(cells).text.replace(/\s/g, ''));
  return (
    leaves.filter((text) => OF_FUNDING.test(text)).length >= 2 &&
    leaves.some((text) => /预算|下达/.test(text)) &&
    !leaves.some((text) => /指标|目标/.test(text))
  );
}

function decides(roles: ReadonlySet<ColumnRole>): boolean {
  const structure = [...roles].filter((role) => STRUCTURE.has(role)).length;
  const detail = [...roles].filter((role) => DETAIL_ROLES.includes(role)).length;
  return structure >= 1 && detail >= 1 && roles.size >= 3;
}

/** An upper row belongs to the header when it names a column that has no name below, or parts the columns into groups. */
function everyRowCounts(block: HeaderBlock, words: Vocabulary): boolean {
  const cells = [...block.cells.values()];
  return block.rows.every((_, depth) => {
    if (depth === block.rows.length - 1) return true;
    const own = cells.flatMap((column) => column.find((cell) => cell.depth === depth) ?? []);
    if (own.some((cell) => cells.some((column) => column[column.length - 1] === cell))) return true;
    return own.length >= 2 && own.every(({ text }) => words.isHeaderWord(text));
  });
}

/** Takes in the row below when it goes on naming columns: 一级指标 二级指标 三级指标 under 绩效指标. */
function extended(lines: readonly Line[], block: HeaderBlock, words: Vocabulary): HeaderBlock {
  const last = lines[block.to]!;
  const next = lines[block.to + 1];
  if (!next || next.row !== last.row + 1) return block;
  if (numbersColumns(next)) return { ...block, to: block.to + 1, rows: [...block.rows, next.row] };
  if (block.rows.length >= MAX_HEADER_ROWS) return block;
  const goesOn =
    (isHeaderLike(next, words) &&
      next.cells.every(({ column, content }) => !sameAbove(block, column, content.text)) &&
      namesMore(block, next, words)) ||
    isOfYearsPast(block, next, words) ||
    partsGroups(block, next, lines[block.to + 2], words);
  return goesOn ? extended(lines, blockOf(lines, block.from, block.to + 1), words) : block;
}

/** 历史值, 往年完成情况. */
const OF_THE_PAST = /历史|历年|往年|以前年度|以往/;
/** 以往年度及本年度目标, 近两年及2026年目标. */
const OF_THIS_YEAR_TOO = /[本今当]年|现年|报告期|[及和与、至]\s*20\d\d/;

/**
 * 2024年 | 2025年 under 近两年指标值: which of the years before; under 指标值 it might be this one, and the values its own. So it
 * might where the group speaks of this year as well and no other column has the values.
 */
function isOfYearsPast(block: HeaderBlock, { cells }: Line, words: Vocabulary): boolean {
  if (!cells.every(({ content }) => /^\s*20\d\d\s?年度?\s*$/.test(content.text))) return false;
  const groups = new Set(
    cells.map(({ column }) => {
      let over = column;
      while (over > 0 && !block.cells.has(over)) over -= 1;
      return over;
    }),
  );
  const otherTarget = [...block.cells].some(
    ([column, own]) => !groups.has(column) && words.headerName(leafOf(own).text)?.roles[0] === 'target',
  );
  return [...groups].every((column) => {
    const text = block.cells.get(column)?.at(-1)?.text;
    if (text === undefined || (OF_THIS_YEAR_TOO.test(text) && !otherTarget)) return false;
    return isOfPastYears(text) || OF_THE_PAST.test(text);
  });
}

/** 1 | 2 | 3 | 4 … right under the names: which column each of them is, as forms for publication print it. */
function numbersColumns({ cells }: Line): boolean {
  const numbers = cells.map(({ content }) =>
    Number(/^[(（]?(\d{1,2})[)）]?$/.exec(content.text.trim())?.[1]),
  );
  return (
    numbers.length >= 4 &&
    numbers[0]! <= 2 &&
    numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
  );
}

/**
 * Short texts only under header cells that reach over several columns: 经费保障, 制度保障, 其他 under 偏差原因分析. The row below
 * them begins the table.
 */
function partsGroups(block: HeaderBlock, line: Line, below: Line | undefined, words: Vocabulary): boolean {
  if (line.cells.length < 2 || !below || below.row !== line.row + 1 || !namesLevel(below, words))
    return false;
  const columns = new Set(line.cells.map(({ column }) => column));
  return line.cells.every(({ column, content: { text, value } }) => {
    if (typeof value === 'number' || text.length > 12 || /[\d%≥≤=<>√]/.test(text)) return false;
    if (words.isLevel(1, text) || words.isLevel(2, text)) return false;
    const above = block.cells.has(column);
    return above ? columns.has(column + 1) && !block.cells.has(column + 1) : columns.has(column - 1);
  });
}

const namesLevel = (line: Line, words: Vocabulary): boolean =>
  line.cells.slice(0, 4).some(({ content: { text } }) => words.isLevel(1, text) || words.isLevel(2, text));

/** Nearly all cells are header names, and they stand where the row above has none or a group. */
function namesMore(block: HeaderBlock, line: Line, words: Vocabulary): boolean {
  const known = line.cells.filter(
    ({ content }) => words.isHeaderWord(content.text) || repeatsUpper(content.text),
  ).length;
  const short = line.cells.every(
    ({ content }) => content.text.length <= 20 && !/^[\d.,%≥≤=<>]+$/.test(content.text),
  );
  if (!short || known * 4 < line.cells.length * 3) return false;
  return line.cells.some(({ column }) => {
    const above = block.cells.get(column);
    return above === undefined || words.group(above[above.length - 1]!.text) !== undefined;
  });
}

function sameAbove(block: HeaderBlock, column: number, text: string): boolean {
  return block.cells.get(column)?.some((cell) => cell.text === text) ?? false;
}
