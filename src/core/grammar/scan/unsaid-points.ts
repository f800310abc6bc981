import { earnsNothing } from '../../model/meaning';
import type { Item, ItemOf, RawAward } from '../tokens/items';

/** The end of a grade, or all of what is left: 较差, D级, 不合格, 其他. */
const GRADE_END =
  /[优秀良中差格级等档好]$|^(?:其[他余它]|不|未|没有|无)[^，。;:\n]{0,8}$|不显著$|不明显$|一般$|显著$|明显$/;

/** Whether words are a grade, or all of what is left. */
export function isGrade(words: string): boolean {
  return GRADE_END.test(words);
}

type Bare = ItemOf<'compare'>;

/** A number alone, with neither unit nor comparator: 0 of 其他0. */
function isNumber(item: Item | undefined): item is Bare {
  return (
    item?.type === 'compare' &&
    item.bare &&
    !item.damaged &&
    !item.chinese &&
    item.unit === undefined &&
    item.delta === undefined &&
    item.relation === undefined &&
    item.scale === 'value'
  );
}

/** 其余(0), 其他:0. */
function isRest(item: Item, text: string): boolean {
  return item.type === 'text' && /^(?:其[他余它])(?:情形|情况|的)?$/.test(text.slice(item.start, item.end));
}

/** A level that points in brackets or behind a colon belong to: 100%(5), 90%以上:4. */
function isLevel(item: Item | undefined, text: string): boolean {
  if (item?.type === 'compare' && item.bare)
    return !item.damaged && item.delta === undefined && item.unit !== undefined;
  return isCase(item, text);
}

/** Where the case stands that a number belongs to: right before it, or behind a mark or an opening bracket. */
function caseBefore(items: readonly Item[], i: number, text: string): boolean {
  const item = items[i]!;
  const before = items[i - 1];
  if (before?.type === 'open') return items[i + 1]?.type === 'close' && isLevel(items[i - 2], text);
  if (before?.type === 'separator' && (before.mark === '，' || before.mark === ':' || before.mark === '\n')) {
    const level = items[i - 2];
    return level?.end === before.start && (before.mark === '，' ? isCase(level, text) : isLevel(level, text));
  }
  return before?.end === item.start && isLevel(before, text);
}

function endsClause(next: Item | undefined): boolean {
  return (
    next === undefined ||
    next.type === 'separator' ||
    next.type === 'close' ||
    next.type === 'list-number' ||
    next.type === 'floor'
  );
}

/** A case that points may follow without a verb: 其他, 60%以下, 较差. */
function isCase(item: Item | undefined, text: string): boolean {
  if (item?.type === 'otherwise') return true;
  if (item?.type === 'compare') return !item.bare && item.delta === undefined && !item.damaged;
  return (
    (item?.type === 'text' || item?.type === 'context') && GRADE_END.test(text.slice(item.start, item.end))
  );
}

function earns(item: Item): boolean {
  return item.type === 'bracket-points' || (item.type === 'award' && !earnsNothing(item));
}

/** What a number without 分 earns for the case before it. */
export function unsaidAward(start: number, end: number, award: RawAward): ItemOf<'award'> {
  return { type: 'award', start, end, award, each: false, total: undefined, verb: true, unsaid: true };
}

/** 差0: the word for a distance is the lowest grade. */
function lowestGrade(item: Item, text: string): boolean {
  return (
    item.type === 'compare' &&
    item.bare &&
    item.unit === undefined &&
    /^差\d/.test(text.slice(item.start, item.end))
  );
}

/** 差0(均为分值的比例): what all are parts of stands in brackets. */
function noteBehind(items: readonly Item[], i: number): boolean {
  return items[i + 1]?.type === 'open' && items[i + 2]?.type === 'by-grade';
}

/** 好，100%: a mark between a grade and its share. */
function isBesideGrade(items: readonly Item[], i: number): boolean {
  const [grade, mark] = [items[i - 2], items[i - 1]];
  if (mark?.type !== 'separator' || (mark.mark !== '，' && mark.mark !== ':')) return false;
  return grade?.type === 'text' || grade?.type === 'context';
}

/** A grade with its percentage: A等100%; with its 0: 差0. */
function shareOf(items: readonly Item[], i: number, text: string): number | undefined {
  const item = items[i]!;
  if (item.type !== 'compare' || !item.bare || !(endsClause(items[i + 1]) || noteBehind(items, i)))
    return undefined;
  const { value } = item.min!;
  if (lowestGrade(item, text)) return value === 0 ? 0 : undefined;
  const before = items[isBesideGrade(items, i) ? i - 2 : i - 1];
  const near = before?.end === item.start || isBesideGrade(items, i);
  const grade = before && near && isCase(before, text) && before.type !== 'compare';
  if (!grade || item.delta !== undefined || item.damaged || value > 100) return undefined;
  return item.unit === '%' || (item.unit === undefined && value === 0) ? value : undefined;
}

const HEAD = /^(?:计分|评分|赋分|得分|记分|分值)$/;
const HEADING = /(?:计分|评分|赋分|得分|记分)[^，。;:\n]{0,6}:$/;

/** Where a head stands and the list behind it begins: 计分：优秀100%. */
function headIn(
  items: readonly Item[],
  text: string,
): { readonly at: number; readonly from: number } | undefined {
  for (let at = 0; at + 1 < items.length; at++) {
    const { type, start, end } = items[at]!;
    if (type === 'separator' && HEADING.test(text.slice(start, end))) return { at, from: at + 1 };
    const mark = items[at + 1]!;
    if (
      type === 'stray' &&
      mark.type === 'separator' &&
      mark.mark === ':' &&
      HEAD.test(text.slice(start, end))
    )
      return { at, from: at + 2 };
  }
  return undefined;
}

/** 计分：优秀100%，良好80%，不合格零分: a list of nothing but grades with their shares, behind its head. */
function sharesBehindHead(items: readonly Item[], text: string): readonly Item[] {
  const head = headIn(items, text);
  if (!head) return items;
  const { at, from } = head;
  const listed = items.every((item, i) => {
    if (i < from || item.type === 'separator' || item.type === 'floor') return true;
    if (item.type === 'text') return isCase(item, text) && items[i + 1] !== undefined;
    return item.type === 'award' ? earnsNothing(item) : shareOf(items, i, text) !== undefined;
  });
  const shares = items.filter((item, i) => i >= from && item.type === 'compare');
  if (!listed || shares.length < 2) return items;
  const told = sharesBy(
    items.filter((_, i) => i <= at || i >= from),
    at,
    at,
    text,
  );
  return told.some(({ type, start }) => type === 'stray' && start === items[at]!.start) ? items : told;
}

/** 优秀100%、良好80%、差0，按等级对应比例计分: parts of the weight, each beside its grade. */
function sayShares(items: readonly Item[], text: string): readonly Item[] {
  const by = items.findIndex(({ type }) => type === 'by-grade');
  return by < 0 ? sharesBehindHead(items, text) : sharesBy(items, by, 0, text);
}

/** The items with the shares told that stand from a place on, without what says that they are shares. */
function sharesBy(items: readonly Item[], by: number, from: number, text: string): readonly Item[] {
  const shares = items.map((_, i) => (i < from ? undefined : shareOf(items, i, text)));
  const stated = shares.filter((share) => share !== undefined);
  const known = stated.length > 1 && stated.every((share, i) => i === 0 || share < stated[i - 1]!);
  const said: Item[] = [];
  items.forEach((item, i) => {
    const share = known ? shares[i] : undefined;
    if (i === by) {
      // Without grades to share among nobody knows what it says.
      if (!known) said.push({ type: 'stray', start: item.start, end: item.end });
    } else if (share === undefined) {
      // 100%、良好: each grade with its share is a statement of its own.
      const within = shares[i + 1] !== undefined && isBesideGrade(items, i + 1);
      if (known && within) return;
      said.push(known && i >= from && item.type === 'separator' ? { ...item, mark: ';' } : item);
    } else {
      const grade = lowestGrade(item, text);
      if (grade) said.push({ type: 'text', start: item.start, end: item.start + 1 });
      const award =
        share === 0 ? ({ kind: 'points', value: 0 } as const) : ({ kind: 'share', percent: share } as const);
      const start = grade ? item.start + 1 : item.start;
      said.push({ type: 'award', start, end: item.end, award, each: false, total: undefined, verb: true });
    }
  });
  return said;
}

/**
 * Whether the points of a list, those without 分 among them, fall from one to the next and end with none:
 * 国家级5分，省级3，市级2，没有0分. Beside steps a number may be anything.
 */
function fallsToNothing(items: readonly Item[], places: ReadonlySet<number>): boolean {
  if (items.some(({ type }) => type === 'deduct' || type === 'step' || type === 'add')) return false;
  const told: number[] = [];
  for (const [i, item] of items.entries()) {
    if (places.has(i)) told.push((item as Bare).min!.value);
    else if (item.type === 'award') {
      const { award } = item;
      if (award.kind === 'points') told.push(award.value);
      else if (award.kind === 'full' && told.length === 0) told.push(MOST_POINTS + 1);
      else return false;
    }
  }
  return (
    told.length > 2 &&
    told.at(-1) === 0 &&
    told.every((value, i) => (value <= MOST_POINTS || i === 0) && (i === 0 || value < told[i - 1]!))
  );
}
/** More is a level and no points of a list without 分. */
const MOST_POINTS = 30;

/**
 * Numbers that stand where the other cases have their points, without 分: 0 behind the last cases (其他0, 60%以下0), and
 * all points of a list that has none (显著5；一般2；不显著0, 100%（5）、90%以上（4）、其余（0）), which must fall and end with 0.
 */
export function sayPoints(given: readonly Item[], text: string): readonly Item[] {
  const items = sayShares(given, text);
  const places: number[] = [];
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (!endsClause(next)) return;
    if (lowestGrade(item, text) || (isNumber(item) && caseBefore(items, i, text))) places.push(i);
  });
  if (places.length === 0) return items;
  const values = places.map((i) => (items[i] as Bare).min!.value);
  const zeros = values.every((value) => value === 0);
  const listed = fallsToNothing(items, new Set(places));
  if (!listed && !(zeros && items.some(earns))) return items;
  const said: Item[] = [];
  const at = new Set(places);
  items.forEach((item, i) => {
    // The brackets around points go with them.
    const bracket =
      (item.type === 'open' && at.has(i + 1)) ||
      (item.type === 'close' && at.has(i - 1) && items[i - 2]?.type === 'open');
    if (!at.has(i)) {
      if (!bracket)
        said.push(isRest(item, text) ? { type: 'otherwise', start: item.start, end: item.end } : item);
    } else {
      const { start, end, min } = item as Bare;
      const grade = lowestGrade(item, text);
      if (grade) said.push({ type: 'text', start, end: start + 1 });
      said.push(unsaidAward(grade ? start + 1 : start, end, { kind: 'points', value: min!.value }));
    }
  });
  return said;
}
