import type { Item, ItemOf, Mark } from '../tokens/items';

/** What conditions stand with: all that earns or costs points. */
export type Outcome = ItemOf<
  'award' | 'bracket-points' | 'deduct' | 'add' | 'proportion' | 'formula' | 'discretion' | 'parallel'
>;

const OUTCOMES = new Set<Item['type']>([
  'award',
  'bracket-points',
  'deduct',
  'add',
  'proportion',
  'formula',
  'discretion',
  'parallel',
]);

export function isOutcome(item: Item): item is Outcome {
  return OUTCOMES.has(item.type);
}

/** How many points are meant by points without a verb; `undefined` where it is something else. */
export function barePoints(item: Outcome): number | undefined {
  if (item.type === 'bracket-points') return item.value;
  return item.type === 'award' && !item.verb && item.award.kind === 'points' ? item.award.value : undefined;
}

/** 良:2分 of a list: the colon stands for a verb, which another word may say. */
function pointsBehindColon(item: Outcome, text: string): number | undefined {
  const { type, start } = item;
  return type === 'award' && item.award.kind === 'points' && text[start] === ':'
    ? item.award.value
    : undefined;
}

/** What points without a verb are under 扣分:, so many points lost; 0分 loses none. All other outcomes stay what they are. */
export function asLoss(item: Outcome, text: string, headed: boolean): Outcome {
  const value = barePoints(item) ?? (headed ? pointsBehindColon(item, text) : undefined);
  if (value === undefined) return item;
  const { start, end } = item;
  if (value === 0)
    return { type: 'award', start, end, award: { kind: 'full' }, each: false, total: undefined, verb: true };
  return {
    type: 'deduct',
    start,
    end,
    amount: { value, of: 'points' },
    per: undefined,
    damaged: false,
    unsaid: undefined,
    from: undefined,
  };
}

function isMark(item: Item | undefined, mark: Mark): boolean {
  return item?.type === 'separator' && item.mark === mark;
}

/** Points, or a percentage, with neither verb nor condition. */
function isPoints(item: Item | undefined): boolean {
  if (item?.type === 'award') return !item.verb;
  return item?.type === 'compare' && item.bare && (item.unit === '%' || item.unit === undefined);
}

/**
 * Index of the last of points in a row behind those at an index, 扣2分、1分; the index itself where no row begins. They are
 * read at one go, so that the others become no total of the rule nor a case of their own.
 */
export function endOfRow(items: readonly Item[], index: number): number {
  let last = index;
  while (isMark(items[last + 1], '、') && isPoints(items[last + 2])) last += 2;
  return last;
}
