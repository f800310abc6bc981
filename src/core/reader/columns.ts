import type { Column, ColumnRole } from '../model/declaration';
import type { CellContent, Grid } from '../model/grid';
import { ColumnContent, fitOf, SAMPLE_SIZE } from './column-content';
import {
  OTHER_PERIOD,
  roleByName,
  type BlockLayout,
  type HeaderColumn,
  type HeaderLayout,
  type HeaderLayouts,
} from './column-layout';
import { correctedRole, type ColumnCorrections } from './corrections';
import type { HeaderBlock } from './header';
import type { ListColumns } from './list-columns';
import { cellOf, type Line } from './lines';
import type { Vocabulary } from './vocabulary';

/** What the columns of a table hold: the block that counts, and the one beside it where there are two. */
export interface TableColumns {
  readonly main: readonly Column[];
  readonly side: readonly Column[] | undefined;
  /** The columns before the levels where several declarations stand under the header. */
  readonly list: ListColumns | undefined;
  /** What each column was seen to hold, for the next edit. */
  readonly described: readonly DescribedColumn[];
}

interface Candidate {
  readonly column: number;
  readonly role: ColumnRole;
  readonly by: Column['by'];
  readonly confidence: number;
  readonly strength: number;
}

/** A column's header and the look of its cells. */
class DescribedColumn {
  readonly column: number;
  readonly leaf: string;
  readonly header: string;
  private looked: ColumnContent | undefined;

  constructor(
    private readonly named: HeaderColumn,
    /** The row of the cell that names it. */
    readonly row: number,
    private readonly body: readonly Line[],
  ) {
    this.column = named.column;
    this.leaf = named.leaf;
    this.header = named.header;
  }

  /** How its cells look; looked at only where the header does not settle what the column is. */
  get content(): ColumnContent {
    return (this.looked ??= new ColumnContent(cellsIn(this.body, this.column)));
  }

  over(body: readonly Line[]): DescribedColumn {
    return new DescribedColumn(this.named, this.row, body);
  }
}

/** How much a second and third meaning of a header name counts against its first. */
const RANKS = [1, 0.75, 0.6] as const;
const CONTENT_WEIGHT = 0.6;
const SIMILARITY_WEIGHT = 0.7;
const CONTENT_ONLY = 0.3;
const CONTENT_SURE = 0.8;
const BEHIND_NAMED = 0.4;
const WEAK_NAME = 0.7;

/** Recognises the columns under a header from their names and from what stands below. `body` are lines below the header. */
export function readColumns(
  grid: Grid,
  block: HeaderBlock,
  body: readonly Line[],
  layouts: HeaderLayouts,
  corrections: ColumnCorrections,
): TableColumns {
  const layout = layouts.of(block, columnsOf(block, body));
  const described = layout.columns.map(
    (column) => new DescribedColumn(column, block.rows[0]! + column.depth, body),
  );
  return resolveColumns(grid.name, block, layout, described, body.length, layouts.words, corrections);
}

/** The same after cells of one column changed; only that column is looked at again. */
export function readColumnsAgain(
  grid: Grid,
  block: HeaderBlock,
  body: readonly Line[],
  layouts: HeaderLayouts,
  corrections: ColumnCorrections,
  before: TableColumns,
  changed: ReadonlySet<number>,
): TableColumns {
  const described = before.described.map((column) =>
    changed.has(column.column) ? column.over(body) : column,
  );
  const layout = layouts.of(
    block,
    described.map(({ column }) => column),
  );
  return resolveColumns(grid.name, block, layout, described, body.length, layouts.words, corrections);
}

function resolveColumns(
  sheet: string,
  block: HeaderBlock,
  layout: HeaderLayout,
  described: readonly DescribedColumn[],
  rows: number,
  words: Vocabulary,
  corrections: ColumnCorrections,
): TableColumns {
  const own = corrections.filter((entry) => entry.sheet === sheet);
  const resolve = (part: BlockLayout): readonly Column[] =>
    assign(sheet, described, part, words, own, rows, block);
  const numbers = layout.list && numbersOfRows(described, layout.list, words);
  const main = resolve(numbers === undefined ? layout.main : withOwn(layout.main, numbers));
  const list = keptList(layout, main, numbers);
  if (!layout.side) return { main, side: undefined, list, described };
  return { main, side: resolve(layout.side).filter(({ role }) => role !== 'other'), list, described };
}

/** Not where the user has said that one of its columns holds something else. */
function keptList(
  { list }: HeaderLayout,
  main: readonly Column[],
  numbers: number | undefined,
): ListColumns | undefined {
  const taken = main.some(
    ({ role, column }) => role !== 'other' && column !== numbers && list?.columns.has(column),
  );
  if (taken || !list || numbers === undefined) return taken ? undefined : list;
  return { ...list, columns: new Set([...list.columns].filter((column) => column !== numbers)) };
}

/** The column of a list that counts the indicators on from entry to entry, and not the entries. */
function numbersOfRows(
  described: readonly DescribedColumn[],
  list: ListColumns,
  words: Vocabulary,
): number | undefined {
  const named = described.find((column) => roleByName(column, words) === 'name');
  return described.find(
    (one) =>
      list.columns.has(one.column) &&
      roleByName(one, words) === 'sequence' &&
      one.content.ascending &&
      one.content.filled >= (named?.content.filled ?? Number.POSITIVE_INFINITY),
  )?.column;
}

function withOwn(layout: BlockLayout, column: number): BlockLayout {
  return {
    ...layout,
    apart: new Set([...layout.apart].filter((one) => one !== column)),
    settled: new Map([...layout.settled, [column, 'sequence']]),
  };
}

function cellsIn(body: readonly Line[], column: number): readonly CellContent[] {
  const cells: CellContent[] = [];
  for (const line of body) {
    const content = cellOf(line, column);
    if (content && cells.length < SAMPLE_SIZE) cells.push(content);
  }
  return cells;
}

/** The columns that the header or a row below it fills, left to right. */
function columnsOf(block: HeaderBlock, body: readonly Line[]): readonly number[] {
  const filled = new Set<number>(block.cells.keys());
  for (const { cells } of body) for (const { column } of cells) filled.add(column);
  return [...filled].sort((a, b) => a - b);
}

function assign(
  sheet: string,
  described: readonly DescribedColumn[],
  layout: BlockLayout,
  words: Vocabulary,
  corrections: ColumnCorrections,
  rows: number,
  block: HeaderBlock,
): readonly Column[] {
  const { named, apart, settled } = layout;
  const unknownWords = block.byRowsBelow === true;
  const columns = described.filter(({ column }) => layout.columns.has(column));
  const decided = new Map<number, Candidate>();
  const taken = new Set<ColumnRole>();
  const decide = (candidate: Candidate): void => {
    decided.set(candidate.column, candidate);
    if (candidate.role !== 'other') taken.add(candidate.role);
  };
  for (const { column, leaf } of corrections.length > 0 ? columns : []) {
    const twins = columns.filter((other) => other.leaf === leaf).map((other) => other.column);
    const role = leaf === '' ? undefined : correctedRole(corrections, sheet, leaf, column, twins);
    if (role) decide({ column, role, by: 'user', confidence: 1, strength: 3 });
  }
  // The levels below are what showed that this is a header.
  for (const role of ['level1', 'level2'] as const) {
    const column = block.levels?.[role].find((one) => layout.columns.has(one) && !decided.has(one));
    if (column !== undefined && !taken.has(role))
      decide({ column, role, by: 'content', confidence: 1, strength: 2 });
  }
  const levelPoints = levelPointColumns(columns, layout, words);
  for (const { column } of columns) {
    const open = !decided.has(column) && !apart.has(column) && !levelPoints.has(column);
    const role = open ? settled.get(column) : undefined;
    if (role && !taken.has(role)) decide({ column, role, by: 'alias', confidence: 1, strength: 2 });
  }
  const candidates = columns
    .filter(({ column }) => !decided.has(column) && !apart.has(column))
    .flatMap((column) => {
      const found = candidatesFor(column, words, rows, unknownWords || !named.has('name'));
      const namesBodies = found.some(({ role }) => role === 'unit') && holdsBodies(column, named);
      return namesBodies ? found.filter(({ role }) => role !== 'unit') : found;
    })
    .map((candidate) => (levelPoints.has(candidate.column) ? ofLevel(candidate) : candidate))
    .map((candidate) => afterNamed(candidate, named))
    .map((candidate) => besideLevels(candidate, columns))
    .sort((a, b) => b.strength - a.strength || a.column - b.column);
  for (const candidate of candidates) {
    if (decided.has(candidate.column) || taken.has(candidate.role)) continue;
    decide(candidate);
  }
  promoteLevelToName(columns, decided, taken);
  return columns
    .filter((column) => column.leaf !== '' || column.content.filled > 0)
    .map(({ column, header, row }) => {
      const found = decided.get(column);
      return {
        role: found?.role ?? 'other',
        column,
        header,
        cell: { sheet, row, column },
        by: found?.by ?? 'content',
        confidence: found?.confidence ?? 0,
      };
    });
}

/** 计量单位 and its like say themselves that something is counted; 单位 and 预算单位 do not. */
const OF_MEASURE = /[计度衡]量|量纲|指标|数量|值/u;

/** Whether a column headed 单位 or 单位名称 names who does something, by what stands in it or where it stands. */
function holdsBodies(
  { column, leaf, content }: DescribedColumn,
  named: ReadonlyMap<ColumnRole, ReadonlySet<number>>,
): boolean {
  if (!leaf.includes('单位') || OF_MEASURE.test(leaf)) return false;
  if (content.share('body') >= 0.5) return true;
  const levels = (['level1', 'level2', 'name'] as const).flatMap((role) => [...(named.get(role) ?? [])]);
  return levels.length > 0 && levels.every((level) => column < level) && content.share('knownUnit') < 0.5;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * Columns of points right beside a level's column that are the level's own: where the table has other points for the
 * indicators, or where they stand in the level's rows only.
 */
function levelPointColumns(
  columns: readonly DescribedColumn[],
  { besideLevel }: BlockLayout,
  words: Vocabulary,
): ReadonlySet<number> {
  if (besideLevel.size === 0) return NO_COLUMNS;
  const byRole = (role: ColumnRole) => columns.filter((column) => roleByName(column, words) === role);
  const others = byRole('weight').filter(({ column }) => !besideLevel.has(column));
  const rows = Math.max(...byRole('name').map(({ content }) => content.filled));
  const filledIn = (column: number) => columns.find((other) => other.column === column)!.content.filled;
  const own = [...besideLevel].filter(([column, level]) => {
    const filled = filledIn(column);
    return others.length > 0 || (filled <= filledIn(level) && filled < rows);
  });
  return new Set(own.map(([column]) => column));
}

const ofLevel = (candidate: Candidate): Candidate =>
  candidate.role === 'weight' ? { ...candidate, role: 'other' } : candidate;

/** A name that may head second levels, over a column without any, where another column holds nothing else. */
function besideLevels(candidate: Candidate, columns: readonly DescribedColumn[]): Candidate {
  const { role, column } = candidate;
  if (role !== 'level1' && role !== 'level2') return candidate;
  const share = (one: DescribedColumn): number => one.content.share(role);
  const own = columns.find((one) => one.column === column)!;
  if (share(own) > 0.2) return candidate;
  return columns.some((one) => one !== own && share(one) >= CONTENT_SURE)
    ? { ...candidate, strength: candidate.strength - 1 }
    : candidate;
}

/** A column that could also be read so stands behind another one that is named so. */
function afterNamed(candidate: Candidate, named: ReadonlyMap<ColumnRole, ReadonlySet<number>>): Candidate {
  const holders = named.get(candidate.role);
  if (!holders || holders.has(candidate.column)) return candidate;
  return { ...candidate, strength: candidate.strength - BEHIND_NAMED };
}

function candidatesFor(
  described: DescribedColumn,
  words: Vocabulary,
  rows: number,
  unknownWords: boolean,
): readonly Candidate[] {
  const { column, leaf, header } = described;
  const { content } = described;
  const candidates: Candidate[] = [];
  const add = (role: ColumnRole, by: Column['by'], confidence: number, base: number): void => {
    const otherPeriod = (role === 'target' || role === 'actual') && OTHER_PERIOD.test(header) ? 0.4 : 0;
    // Of two columns with names, or points, the one that is filled in every row is the indicators'.
    const density = (role === 'name' || role === 'weight') && rows > 0 ? content.filled / rows : 1;
    const strength = base + CONTENT_WEIGHT * fitOf(role, content) * density - otherPeriod;
    candidates.push({ column, role, by, confidence, strength });
  };
  const name = leaf === '' ? undefined : words.headerName(leaf);
  const similar = name || leaf === '' ? undefined : words.similar(leaf);
  if (name) {
    const base = name.weak ? WEAK_NAME : 1;
    name.roles.forEach((role, rank) => add(role, 'alias', 1, base * (RANKS[rank] ?? RANKS[2])));
  } else if (similar) {
    similar.header.roles.forEach((role, rank) =>
      add(
        role,
        'similarity',
        similar.similarity,
        similar.similarity * SIMILARITY_WEIGHT * (RANKS[rank] ?? RANKS[2]),
      ),
    );
  }
  if (name?.roles[0] === 'remark' && content.filled > 0) {
    if (content.share('pointsWord') >= 0.5) add('weight', 'content', content.share('pointsWord'), 0.8);
    else if (content.share('points') >= CONTENT_SURE) add('weight', 'content', content.share('points'), 0.4);
    // 备注 that holds how each row is scored.
    if (content.share('rule') >= CONTENT_SURE) add('rule', 'content', content.share('rule'), 0.9);
  }
  if ((!name || name.weak) && content.filled >= 2) {
    for (const role of ['operator', 'rule', 'level1', 'level2'] as const) {
      const share = content.share(role);
      if (share >= CONTENT_SURE) add(role, 'content', share, CONTENT_ONLY);
    }
    if (content.share('pointsWord') >= CONTENT_SURE)
      add('weight', 'content', content.share('pointsWord'), CONTENT_ONLY);
    if (unknownWords) addByContent(leaf, content, add);
    if (leaf === '' && content.counting) add('sequence', 'content', 1, CONTENT_ONLY);
  }
  return candidates;
}

/** 占几分, 折分, 点数, 分数安排: points, in a form's own words; 怎样折分 tells how. */
const POINTS_HEAD = /^(?!.*(?:怎|如何|办法|细则|标准|说明)).*(?:分|分数|点数|权数|权)$/;
/** Numbers of a target beside the words of qualitative rows. */
const MANY_NUMBERS = 0.5;

/** Under a header of unknown words what stands in a column is all there is. */
function addByContent(
  leaf: string,
  content: ColumnContent,
  add: (role: ColumnRole, by: Column['by'], confidence: number, base: number) => void,
): void {
  const plain =
    1 -
    Math.max(
      content.share('level1'),
      content.share('level2'),
      content.share('rule'),
      content.share('operator'),
    );
  const numbers = content.share('value');
  const mixed = numbers >= MANY_NUMBERS && content.share('text') < 0.3 && !POINTS_HEAD.test(leaf);
  if (numbers >= CONTENT_SURE || mixed) add('target', 'content', numbers, CONTENT_ONLY);
  if (content.share('points') >= CONTENT_SURE && (POINTS_HEAD.test(leaf) || content.sharesOut))
    add(
      'weight',
      'content',
      content.share('points'),
      POINTS_HEAD.test(leaf) ? 2 * CONTENT_ONLY : CONTENT_ONLY,
    );
  const units = content.share('percentOrShortUnit') >= CONTENT_SURE && content.share('knownUnit') >= 0.5;
  if (units && content.share('text') < 0.3) {
    add('unit', 'content', content.share('percentOrShortUnit'), CONTENT_ONLY / 2);
  }
  if (content.share('words') >= CONTENT_SURE && plain >= CONTENT_SURE)
    add('name', 'content', plain, CONTENT_ONLY);
}

/** A form with fewer levels: the deepest level that does not only repeat the norm's terms holds the indicators. */
function promoteLevelToName(
  columns: readonly DescribedColumn[],
  decided: Map<number, Candidate>,
  taken: Set<ColumnRole>,
): void {
  if (taken.has('name')) return;
  for (const level of ['level2', 'level1'] as const) {
    const found = [...decided.values()].find(({ role }) => role === level);
    const content = found && columns.find(({ column }) => column === found.column)?.content;
    if (!found || !content || content.share(level) > 0.5 || found.by === 'user') continue;
    decided.set(found.column, { ...found, role: 'name' });
    return;
  }
  // 考核内容 right behind the second levels: what is explained there is the indicator itself.
  const level2 = [...decided.values()].find(({ role }) => role === 'level2');
  const behind = level2 && decided.get(level2.column + 1);
  if (behind?.role === 'explanation' && behind.by !== 'user')
    decided.set(behind.column, { ...behind, role: 'name' });
}
