import type { BlockTerm } from './header-names';
import { leafOf as leafCell, type HeaderBlock } from './header';
import { labelKeyOutsideBrackets } from './label';
import type { Vocabulary } from './vocabulary';

/** The columns of one block. */
export type ColumnBlock = ReadonlySet<number>;

/** Two blocks of indicators in the same rows, and the columns that both share. */
export interface ColumnBlocks {
  /** The block that the declaration is about, with the shared columns: the annual one where the header says so. */
  readonly main: ColumnBlock;
  /** None where both blocks say their values of the same names: the other one's columns are in neither. */
  readonly side: ColumnBlock | undefined;
}

interface Part {
  readonly columns: number[];
  readonly term: BlockTerm | undefined;
}

/**
 * Parts the columns where a form puts long-term and annual indicators side by side: by the groups of the upper header
 * row, or, without one, where the header names begin again. `undefined` for the usual form with one block.
 */
export function blocksOf(
  block: HeaderBlock,
  columns: readonly number[],
  words: Vocabulary,
): ColumnBlocks | undefined {
  return byGroups(block, columns, words) ?? byRepetition(block, columns, words) ?? byLevels(block, columns);
}

/** 三年累计, 实施期 over the columns of the block that is not this year's. */
const LONG_TERM = /三年|长期|中期|实施期|累计|[-–—~至]\s?20\d\d/;

/** Two columns of second levels under names that nobody knows: this year's block is the one that speaks of no longer term. */
function byLevels({ levels, cells }: HeaderBlock, columns: readonly number[]): ColumnBlocks | undefined {
  const [first, second, third] = levels?.level2 ?? [];
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  // Each block may name the first levels again.
  const [, again] = levels?.level1 ?? [];
  const from = again !== undefined && again > first && again < second ? again : second;
  const start = from === again ? levels!.level1[0]! : first;
  const shared = columns.filter((column) => column < start);
  const left = columns.filter((column) => column >= start && column < from);
  const right = columns.filter((column) => column >= from);
  const isLong = (part: readonly number[]): boolean =>
    part.some((column) => cells.get(column)?.some(({ text }) => LONG_TERM.test(text)));
  const [main, side] = isLong(right) && !isLong(left) ? [left, right] : [right, left];
  return { main: new Set([...shared, ...main]), side: new Set(side) };
}

function byGroups(
  block: HeaderBlock,
  columns: readonly number[],
  words: Vocabulary,
): ColumnBlocks | undefined {
  if (block.rows.length < 2) return undefined;
  const shared: number[] = [];
  const parts: Part[] = [];
  let current: Part | undefined;
  for (const column of columns) {
    const own = block.cells.get(column) ?? [];
    const upper = own.find((cell) => cell !== own[own.length - 1]);
    const group = upper && words.group(upper.text);
    if (group) {
      current = { columns: [], term: group.term };
      parts.push(current);
    } else if (own.length > 0 && own[own.length - 1]!.depth < block.rows.length - 1) {
      // A name in the upper row alone reaches through both rows and ends the group before it.
      current = undefined;
    }
    (current?.columns ?? shared).push(column);
  }
  return choose(parts, shared, block, words);
}

function byRepetition(
  block: HeaderBlock,
  columns: readonly number[],
  words: Vocabulary,
): ColumnBlocks | undefined {
  const parts: Part[] = [];
  let seen = new Set<string>();
  let current: Part = { columns: [], term: undefined };
  for (const column of columns) {
    const leaf = leafOf(block, column);
    const key = labelKeyOutsideBrackets(leaf);
    const role = words.headerName(leaf)?.roles[0];
    if ((role === 'name' || role === 'level2') && seen.has(key)) {
      parts.push(current);
      current = { columns: [], term: undefined };
      seen = new Set();
    }
    seen.add(key);
    current.columns.push(column);
  }
  parts.push(current);
  return choose(parts, [], block, words);
}

function choose(
  parts: readonly Part[],
  shared: readonly number[],
  block: HeaderBlock,
  words: Vocabulary,
): ColumnBlocks | undefined {
  const named = parts.filter(({ columns }) => roles(columns, block, words).has('name'));
  if (named.length < 2) return sharingNames(parts, shared, block, words);
  const detail = (part: Part): number =>
    [...roles(part.columns, block, words)].filter((role) => role !== 'level1' && role !== 'sequence').length;
  const main =
    // Forms put the annual block behind the long-term one where they do not say which is which.
    named.find(({ term }) => term === 'annual') ??
    named.reduce((best, part) => (detail(part) >= detail(best) ? part : best));
  const side = named.find((part) => part !== main)!;
  const mainRoles = roles([...main.columns, ...shared], block, words);
  // The first block may carry the level and sequence columns that both stand under.
  const lent = side.columns.filter((column) => {
    const role = words.headerName(leafOf(block, column))?.roles[0];
    return (role === 'level1' || role === 'sequence') && !mainRoles.has(role);
  });
  const rest = parts.filter((part) => part !== main && part !== side).flatMap(({ columns }) => columns);
  return {
    main: new Set([...shared, ...lent, ...main.columns, ...rest]),
    side: new Set(side.columns.filter((column) => !lent.includes(column))),
  };
}

/** 实施期目标 and 年度目标, each with its values, of the indicators named once before them. */
function sharingNames(
  parts: readonly Part[],
  shared: readonly number[],
  block: HeaderBlock,
  words: Vocabulary,
): ColumnBlocks | undefined {
  const valued = parts.filter(({ columns }) => roles(columns, block, words).has('target'));
  const main = valued.find(({ term }) => term === 'annual');
  const others = valued.filter(({ term }) => term === 'long-term');
  if (!main || others.length === 0) return undefined;
  const rest = parts.filter((part) => !others.includes(part)).flatMap(({ columns }) => columns);
  return { main: new Set([...shared, ...rest]), side: undefined };
}

function roles(columns: readonly number[], block: HeaderBlock, words: Vocabulary): ReadonlySet<string> {
  return new Set(columns.flatMap((column) => words.headerName(leafOf(block, column))?.roles[0] ?? []));
}

function leafOf(block: HeaderBlock, column: number): string {
  const own = block.cells.get(column) ?? [];
  return own.length > 0 ? leafCell(own).text : '';
}
