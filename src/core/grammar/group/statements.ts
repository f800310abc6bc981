import type { Item, ItemOf, Place } from '../tokens/items';
import { withoutConsequences } from './consequences';
import { announces, leadsTo } from './leads';
import { asLoss, endOfRow, isOutcome } from './outcomes';
import type { Outcome } from './outcomes';
import { leadsBrackets, leadsColons, pointsFirst } from './points-first';
import {
  beforeWhole,
  earnsFull,
  heldTo,
  losesAll,
  namesAll,
  lostWithoutVerb,
  ownTotal,
  saysAgain,
} from './whole-points';
import { withWholeCount } from './whole-count';

/** Conditions with what they earn or cost; without an outcome: a preamble or a remark. */
export interface Statement {
  readonly condition: readonly Item[];
  readonly outcome: Outcome | undefined;
  /** Number of the list item that it stands in; 0 before any. */
  readonly listItem: number;
  readonly level: ItemOf<'list-number'>['level'] | undefined;
  /** What ended it, where there is no outcome. */
  readonly endedBy: 'stop' | 'end' | 'bracket' | 'veto' | undefined;
  readonly inBracket: boolean;
  /** 1类1.5分，共6类: of how many its condition counts one. */
  readonly whole?: ItemOf<'compare'>;
}

/** The rule's own points, as they are said; `unsaid` where without 分. */
export interface Total {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly unsaid?: boolean;
}

/** Parts of the text that hold for the whole rule. */
export interface Statements {
  readonly list: readonly Statement[];
  readonly totals: readonly Total[];
  readonly floors: readonly ItemOf<'floor'>[];
  readonly mosts: readonly ItemOf<'most'>[];
  readonly clamps: readonly ItemOf<'clamp'>[];
  readonly vetoes: readonly ItemOf<'veto'>[];
  /** 不合格的降一档: what leaves less of the points. */
  readonly lowered: readonly ItemOf<'lowered'>[];
  readonly soOn: readonly ItemOf<'so-on'>[];
  readonly ends: ItemOf<'ends'> | undefined;
  readonly partial: ItemOf<'partial-step'> | undefined;
  /** 扣2分、1分: points in a row behind one condition; which of them it earns is not said. */
  readonly lists: readonly Place[];
  readonly listItems: number;
}

function hasContent(condition: readonly Item[]): boolean {
  for (const { type } of condition)
    if (type !== 'separator' && type !== 'open' && type !== 'close') return true;
  return false;
}

/** 但 in front of a limit: 但累计扣减以6分为限. */
function onlyLinks(condition: readonly Item[]): boolean {
  return condition.every(({ type }) => type === 'separator' || type === 'and');
}

/** (测评表详见附件5) in front of a rule: where else something stands. */
function onlyRefers(condition: readonly Item[], text: string): boolean {
  const [open, ...words] = condition;
  if (open?.type !== 'open' || words.length === 0) return false;
  if (!words.every(({ type }) => type === 'text' || type === 'context')) return false;
  return /详?见(?:附件|附表|后附|下表|另表|表)/.test(text.slice(open.end, words[words.length - 1]!.end));
}

/** 按偏离程度扣分 between a level and the steps that begin at it. */
function announcesSteps(
  item: Item,
  condition: readonly Item[],
  items: readonly Item[],
  index: number,
): boolean {
  if (item.type !== 'proportion' || item.mode !== 'lose') return false;
  const [mark, step] = [items[index + 1], items[index + 2]];
  return (
    mark?.type === 'separator' &&
    mark.mark === '，' &&
    step?.type === 'step' &&
    condition.filter(({ type }) => type === 'compare').length === 1
  );
}

/** Groups the items into conditions and outcomes. */
export function group(items: readonly Item[], text: string): Statements {
  const list: Statement[] = [];
  const totals: Total[] = [];
  const floors: ItemOf<'floor'>[] = [];
  const mosts: ItemOf<'most'>[] = [];
  const clamps: ItemOf<'clamp'>[] = [];
  const vetoes: ItemOf<'veto'>[] = [];
  const lowered: ItemOf<'lowered'>[] = [];
  const soOn: ItemOf<'so-on'>[] = [];
  const lists: Place[] = [];
  let ends: ItemOf<'ends'> | undefined;
  let partial: ItemOf<'partial-step'> | undefined;
  let condition: Item[] = [];
  let listItem = 0;
  let level: ItemOf<'list-number'>['level'] | undefined;
  let depth = 0;
  let scoringDepth = 0;

  let reversed: Outcome | undefined;
  /** Whether points without a verb are lost: behind 扣分:, or a verb of loss that a list goes on from. */
  let losing = false;
  /** 扣除: at the head of a sentence, and not 评分及扣分标准:. */
  let headed = false;
  let listed = false;
  let enumerating = false;
  const lost = lostWithoutVerb(items, text);

  const flush = (outcome: Outcome | undefined, endedBy: Statement['endedBy']): void => {
    const points = outcome ?? (hasContent(condition) ? reversed : undefined);
    if (points !== undefined || hasContent(condition)) {
      list.push({
        condition,
        outcome: points,
        listItem,
        level,
        endedBy: points ? undefined : endedBy,
        inBracket: scoringDepth > 0,
      });
    }
    if (points !== undefined && points === reversed) reversed = undefined;
    enumerating = false;
    condition = [];
  };

  for (let index = 0; index < items.length; index++) {
    const written = items[index]!;
    const item: Item =
      (losing || listed || written === lost) && isOutcome(written) && hasContent(condition)
        ? asLoss(written, text, headed)
        : written;
    switch (item.type) {
      case 'separator':
        if (item.mark === '。' || item.mark === ';') flush(undefined, 'stop');
        else if (item.mark === '\n' && reversed && hasContent(condition)) flush(undefined, 'stop');
        else if (condition.length > 0) condition.push(item);
        break;
      case 'open':
        depth++;
        if (item.scores) {
          scoringDepth++;
          flush(undefined, 'bracket');
        } else condition.push(item);
        break;
      case 'close':
        depth = Math.max(0, depth - 1);
        if (item.scores) {
          flush(undefined, 'bracket');
          scoringDepth = Math.max(0, scoringDepth - 1);
        } else if (reversed && hasContent(condition) && condition[0]?.type === 'open')
          flush(undefined, 'stop');
        else if (list.length === 0 && onlyRefers(condition, text)) condition = [];
        else if (condition.length > 0) condition.push(item);
        break;
      case 'list-number':
        // 同时满足①…②…③…的: what is listed within one condition.
        enumerating ||= item.level === 'circle' && announces(condition.at(-1), text);
        if (enumerating) break;
        flush(undefined, 'stop');
        if (item.alone) break;
        listItem++;
        level ??= item.level;
        break;
      case 'total': {
        totals.push(item);
        const before = condition.at(-1);
        if (before === undefined || !hasContent(condition)) break;
        if (before.type === 'separator' && !earnsFull(condition, items, index, text))
          flush(undefined, 'stop');
        // 迟报一次扣0.4分，报表时效共计4分: what all of it is called.
        else if (before.type !== 'separator' && namesAll(condition, items, index, text) && list.length > 0)
          condition = [];
        else if (text.startsWith('满分', item.start)) {
          // 完成满分5分: an award that has lost its verb.
          flush(
            {
              type: 'award',
              start: item.start,
              end: item.end,
              award: { kind: 'full' },
              each: false,
              total: item.value,
              verb: true,
            },
            undefined,
          );
        }
        break;
      }
      case 'floor':
        // 恶化的扣完: what a case loses, and no floor.
        if (losesAll(condition, text, item)) {
          const { start, end } = item;
          const award = { kind: 'points', value: 0 } as const;
          flush({ type: 'award', start, end, award, each: false, total: undefined, verb: true }, undefined);
          break;
        }
        floors.push(item);
        if (item.total !== undefined) totals.push({ value: item.total, start: item.start, end: item.end });
        if (onlyLinks(condition)) condition = [];
        break;
      case 'most':
        if (onlyLinks(condition)) condition = [];
        if (Number.isFinite(item.value)) mosts.push(item);
        else {
          // 超额完成不加分: the words before belong to the limit.
          const held = heldTo(condition);
          if (held) clamps.push(held);
          else mosts.push(item);
          condition = [];
        }
        break;
      case 'clamp':
        clamps.push(item);
        break;
      case 'veto':
        flush(undefined, item.head ? 'stop' : 'veto');
        if (!item.head) vetoes.push(item);
        break;
      case 'lowered':
        flush(undefined, 'veto');
        lowered.push(item);
        break;
      case 'ends':
        ends = item;
        break;
      case 'deduct-head':
        // 下列情形扣分: the words before it announce it too.
        if (!condition.some(({ type }) => type === 'compare' || type === 'step')) flush(undefined, 'stop');
        // 评分及扣分标准: heads what is earned as well.
        losing = !/[及和与、]/.test(text[item.start - 1] ?? '');
        headed = '，。;:\n'.includes(text[item.start - 1] ?? '，');
        break;
      case 'so-on':
        soOn.push(item);
        break;
      case 'partial-step':
        partial = item;
        break;
      default: {
        if (item.type === 'step' && item.whole)
          partial ??= {
            type: 'partial-step',
            way: 'down',
            steps: [item.value],
            start: item.start,
            end: item.end,
          };
        if (!isOutcome(item)) {
          condition.push(item);
          break;
        }
        // 低于目标值的，按偏离程度扣分，每偏离1%扣1分: the steps say how, of what the condition is.
        if (announcesSteps(item, condition, items, index)) break;
        const last = endOfRow(items, index);
        if (last > index) {
          lists.push({ start: item.start, end: items[index + 2]!.end });
          flush(item, undefined);
          index = last;
          break;
        }
        if (item.type === 'award' && !item.verb && item.award.kind === 'points' && item.award.value > 0) {
          const before = beforeWhole(condition, items[index + 1], item.end, text);
          if (before && (list.length > 0 || hasContent(before))) {
            totals.push({ value: item.award.value, start: item.start, end: item.end });
            condition = [...before];
            break;
          }
        }
        if (item.type === 'formula' && item.capped) {
          const { start, end } = item;
          mosts.push({ type: 'most', of: 'score', value: Number.POSITIVE_INFINITY, start, end });
        }
        if (item.type === 'award' && item.total !== undefined)
          totals.push({ value: item.total, start: item.start, end: item.end });
        if (item.type === 'deduct' && item.from !== undefined)
          totals.push({ value: item.from, start: item.start, end: item.end });
        // 得3分的条件是完成8场，其余不得分: which of the two the level earns is not said.
        if (item.type === 'award' && reversed && list.some(({ outcome }) => outcome))
          if (condition.some(({ type }) => type === 'otherwise')) lists.push(item);
        if (item.type === 'award' && reversed && hasContent(condition) && leadsTo(items[index + 1], text))
          // 5分:95%以上，3分:90%以上: the next points end what the first are for.
          flush(undefined, 'stop');
        // 完成率:10分(≥95%)，8分(90%-95%): what stands in front is what the levels are of.
        if (
          item.type === 'award' &&
          hasContent(condition) &&
          (leadsBrackets(items, index, condition) || leadsColons(items, index, condition, text))
        )
          condition = [];
        if (item.type === 'award' && !hasContent(condition)) {
          const first = pointsFirst(items, index, text);
          if (first) {
            reversed = item;
            condition = [...first.condition];
            index += first.passed;
            break;
          }
        }
        if (!hasContent(condition)) {
          if (saysAgain(item, list.at(-1)?.outcome)) break;
          const value = ownTotal(item, list.at(-1)?.outcome);
          if (value !== undefined) {
            totals.push({ value, start: item.start, end: item.end });
            condition = [];
            break;
          }
        }
        flush(item, undefined);
        // 迟报扣1分、漏报3分: the list goes on from its verb.
        if (item.type === 'deduct') {
          const next = items[index + 1];
          listed = next?.type === 'separator' && next.mark === '、';
        } else listed = false;
      }
    }
  }
  flush(undefined, 'end');
  return {
    list: withWholeCount(withoutConsequences(list, text), text),
    totals,
    floors,
    mosts,
    clamps,
    vetoes,
    lowered,
    soOn,
    ends,
    partial,
    lists,
    listItems: listItem,
  };
}
