import { earnsNothing } from '../../model/meaning';
import type { RangeCondition } from '../../model/rule';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** …的吻合情况，不吻合. */
const ANSWERED = /(?:情况|程度|状况)，([不未无没][^，。;]{1,8})$/;

const NEGATED = /^(?:未能|尚未|未|没有|没|不|无)/;
const NEGATION_ENDS = /(?:未能?|没有?|不|无|非|曾|尚未)$/;
/** A verdict that is no condition: 减半，, 不给，, 白搭，, 零蛋，. */
const VERDICT =
  /(?:减半|对半|一半|折半|打折|白搭|零蛋|无效|不予认可|不予承认|不认可?|的不算|的不给|归零|清零|挂零|作废|为(?:0|零)|(?:得分|分数|分值)|[算拿]|是\d{0,3})[的了]*$/;

/** Whether words stand in a text otherwise than behind a negation (`plain`), or behind one. */
function stands(words: string, text: string, plain: boolean): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (NEGATION_ENDS.test(text.slice(Math.max(0, at - 2), at)) !== plain) return true;
  return false;
}

/** Whether the last clause of a label denies what the others say, or the others end with a verdict. */
function isMerged(label: string): boolean {
  const comma = label.lastIndexOf('，');
  if (comma < 1) return false;
  const before = label.slice(0, comma);
  if (VERDICT.test(before)) return true;
  const last = label.slice(comma + 1).replace(/(?:的话|的?情况的?|的|者|了)$/, '');
  const denied = NEGATED.exec(last)?.[0];
  const core = denied === undefined ? last : last.slice(denied.length);
  if (core.length < 2) return denied !== undefined && core === '' && before.includes('有');
  return stands(core, before, denied !== undefined);
}

/** 就是0分不合格，其余得满分: points inside a condition of words belong to a case that was not seen. */
const POINTS_INSIDE = /\d分(?![钟之部贝米升])|[零满]分|不得分|[得计记给扣]\d{1,3}%/;

/** 1起及以上即丢全部分数，未发生: a number with its verdict, and the condition behind them. */
const POINTS_BEFORE_COMMA = /(?:丢|失去|没收|清零|归零|取消|扣光|分数|分值)[^，\d]{0,6}，[^\d]{2}/;

/** 结论为合格的4分，为不合格; (达到:4分，达到: so few of them are the points of the first of two. */
function holdsPoints({ unit, min, text }: RangeCondition): boolean {
  return (
    unit === '分' &&
    (min?.value ?? MOST_POINTS) < MOST_POINTS &&
    /[:的]\d+(?:\.\d+)?分，[^，\d]{1,10}$/.test(text)
  );
}
const MOST_POINTS = 20;

/** 发生舆情的吃零蛋，未发生的得满分: two cases of which the first has points that were not read. */
export function checkMergedLabels(draft: Draft): void {
  // 规划与方案的吻合情况，不吻合:0分: what is looked at, and the first answer.
  const [first] = draft.cases;
  const asked = first?.when.kind === 'words' ? ANSWERED.exec(first.when.text) : null;
  if (first?.when.kind === 'words' && asked && earnsNothing(first) && first.award.kind === 'points')
    draft.cases[0] = { ...first, when: { ...first.when, text: asked[1]! } };
  for (const { when, span } of draft.cases)
    if (
      (when.kind !== 'range' && POINTS_INSIDE.test(when.text)) ||
      (when.kind === 'range' && (POINTS_BEFORE_COMMA.test(when.text) || holdsPoints(when))) ||
      ((when.kind === 'words' ||
        (when.kind === 'range' && (when.bare || when.min?.value === when.max?.value))) &&
        isMerged(when.text))
    )
      addDoubt(draft, 'leftover', { text: when.text, span }, '前面的情形得多少分没有读懂');
}
