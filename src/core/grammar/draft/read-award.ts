import { earnsNothing } from '../../model/meaning';
import type { Award, Case, Condition, RangeCondition } from '../../model/rule';
import { isPercent, isPercentagePoint } from '../../text/units';
import { FALLEN } from '../../text/words/places-and-growth';
import type { Conditions } from '../conditions/condition';
import { addCase, addDoubt, awardOf, doubtAt } from './draft';
import type { Draft } from './draft';
import { readBeyond } from './earning-beyond';
import { readTier } from './earning-tiers';
import { readOthers } from './first-of-all';
import type { ItemOf, RawAward } from '../tokens/items';
import type { Statement } from '../group/statements';
import { IN_ALL } from '../group/whole-count';

const OF_THE_REST = /^(?:其[余他它]|余下|剩余|否则|反之)/;

/** 其余按排名，第1名得满分; 其余不低于60%的得4分: not all of the rest, but so much of it. */
function narrows(when: Condition, words: string): boolean {
  return when.kind === 'range' && (when.scale === 'rank' || !when.bare) && OF_THE_REST.test(words);
}

const LIMIT =
  /^(?:但|且|则)?(?:[本该此]项)?(?:最[低少高多]|至[少多]|起码|顶多|保底|不得?[低少高多]于)[^，。]{0,4}$/;

const NOT_BELOW = /^(?:不|未|没有?)(?:[低少小]于|不足)者?$/;
const NOT_ABOVE = /^(?:不|未|没有?)(?:[高大多]于|超过?|超出|突破)者?$/;

/** 低于指标值的，每低2%扣1分；不低于的得满分: what the steps before take nothing from. */
function isLeftBySteps({ deductions }: Draft, when: Condition): boolean {
  if (when.kind !== 'words') return false;
  const side = NOT_BELOW.test(when.text) ? 'shortfall' : NOT_ABOVE.test(when.text) ? 'excess' : undefined;
  return side !== undefined && deductions.length > 0 && deductions.every(({ measure }) => measure === side);
}

/** 1项2分 after 共5项: so many points for each. */
export function earningOfCount(
  conditions: Conditions,
  outcome: ItemOf<'award'>,
  whole?: ItemOf<'compare'>,
): { readonly unit: ItemOf<'compare'>; readonly count: ItemOf<'compare'> | undefined } | undefined {
  const last = conditions.compares.at(-1);
  if (last && whole && conditions.compares.length === 1) return { unit: last, count: whole };
  if (
    !last ||
    !last.bare ||
    last.delta !== undefined ||
    last.min?.value !== 1 ||
    last.end !== outcome.start ||
    outcome.award.kind !== 'points'
  )
    return undefined;
  const [first] = conditions.compares;
  return conditions.compares.length === 2 &&
    first!.bare &&
    first!.unit === last.unit &&
    IN_ALL.test(conditions.text)
    ? { unit: last, count: first }
    : undefined;
}

/** 必须达到100%，否则不得分: what must be reached earns full marks. */
function requireBefore(draft: Draft, conditions: Conditions, award: Award): void {
  const { located } = draft;
  const { when } = conditions;
  const lost = earnsNothing({ award });
  if (!lost || when?.kind !== 'range' || when.bare || conditions.step) return;
  draft.required.push(when);
  if (draft.cases.length > 0) return;
  draft.cases.push({ when, award: { kind: 'full', less: 0, span: when.span }, span: when.span });
  draft.assumptions.push({
    id: 'words-assumed',
    text: `以“${located.text.slice(conditions.compares[0]!.start, conditions.compares[0]!.end)}”为满分标准`,
  });
}

/** 减半, 折半计分, 打八折. */
const HALVED = /[减折]半|对折|[一二三四五六七八九\d]折(?![算合线叠页])/;

/** 缺项每处0.5分: what counts such things takes points off, or the verb is lost. */
const FAULTS = /缺|漏|错|违|欠|逾|迟|延误|投诉|事故|差错|发现|查出|查实|不合|不规范|不符|未/;
/** Blame that one takes, and no work that is done with it: 查处无证经营, 化解不满意件. */
const BLAMED =
  /(?:被|受到?|遭)[^，。;]{0,10}(?:通报(?!表扬|表彰|嘉奖)|批评|处罚|问责)|通报批评|瑕疵|无证上岗|不知晓/;
const WORKED_ON = /开展|发布|办理|查处|化解|取缔|召开|编发|推广|处理|整治|排查|治理/;
const FAULTY = /不合格|不规范|不符|不达标|不到位|缺失|缺项|逾期|延误/;
/** Words by which a number may be one of faults. */
const FOUND = /查|发现|发生|出现|通报|违|漏|错/;

const FAULT_RATE = /[违漏错]|事故|投诉/;

/** Whether a number may be one of faults: a rate of what was looked into (排查率100%) is none, and 0起 can only be earned. */
function mayCountFaults({ unit, max, bare, scale }: ItemOf<'compare'>, words: string): boolean {
  if (scale === 'rank') return false;
  return isPercent(unit) ? bare && FAULT_RATE.test(words) : max?.value !== 0;
}

/** 低于60%的减半 below 80%以下得5分, and 超过100%的部分减半: half of what the other clauses give, and not of the weight. */
function doubtHalf(draft: Draft, when: Condition, award: Award): void {
  if (when.kind !== 'range' || award.kind === 'full') return;
  const { located, cases } = draft;
  const [start, end] = [when.span[0], award.span[1]];
  const doubt = (message: string): void => {
    addDoubt(draft, 'leftover', { text: when.text, span: [start, end] }, message, 'full');
  };
  if (/部分$/.test(when.text) && !(award.kind === 'points' && award.value === 0))
    doubt('这一部分怎样计分没有读懂');
  else if (award.kind === 'share' && HALVED.test(located.text)) {
    if (
      cases.some((one) => isAlsoOf(one, when)) ||
      draft.shares.length > 0 ||
      draft.proportion ||
      draft.earning ||
      draft.deductions.length > 0
    )
      doubt('打折的是权重分还是按其他各句算出的得分没有写明');
  }
}

/** 80%以下 beside 低于60%, 60%-80% beside 低于70%, 否则, 超预算的不得分 beside 超支10%以上: a case that gives something to what is halved. */
function isAlsoOf(one: Case, halved: RangeCondition): boolean {
  const { when } = one;
  if (when.kind === 'otherwise') return true;
  if (when.kind !== 'range') return false;
  return when.scale === halved.scale ? overlap(when, halved) : earnsNothing(one);
}

/** Whether two ranges share more than an end. */
function overlap(one: RangeCondition, other: RangeCondition): boolean {
  if (one.bare || other.bare) return false;
  const low = Math.max(one.min?.value ?? -Infinity, other.min?.value ?? -Infinity);
  const high = Math.min(one.max?.value ?? Infinity, other.max?.value ?? Infinity);
  return low < high;
}

/** 共8个科室，每个科室通过验收得1分: of the same things, by their name, what each of them has to do. */
function saysMore(noun: string, whole: ItemOf<'compare'>, text: string): boolean {
  const thing = /^\p{Script=Han}{2,6}(?=[，\n])/u.exec(text.slice(whole.end))?.[0];
  const all = /(?:共|共有|合计|总计)$/.test(text.slice(Math.max(0, whole.start - 2), whole.start));
  return (
    all && thing !== undefined && noun.startsWith(thing) && noun.length <= 16 && !/[未不没无]/.test(noun)
  );
}

/** Behind points: another level, with points of its own. */
const MORE_LEVELS =
  /^[，;\n](?:达到?|超过|不足|低于)?\d[^，。;\n]{0,8}(?:以[上下内外]|[-~至到]|的?，?[得计记]\d)/;

export function readAward(
  draft: Draft,
  statement: Statement,
  conditions: Conditions,
  outcome: ItemOf<'award' | 'bracket-points'>,
): void {
  const { located } = draft;
  const span = located.span(outcome.start, outcome.end);
  const raw: RawAward = outcome.type === 'award' ? outcome.award : { kind: 'points', value: outcome.value };
  const award = awardOf(raw, span);
  if (outcome.type === 'award') {
    if (outcome.each) {
      draft.parts.push({ label: conditions.text, award, span: located.span(conditions.start, outcome.end) });
      return;
    }
    const { step } = conditions;
    if (readBeyond(draft, conditions, outcome)) return;
    const counted = conditions.compares.filter((compare) => step === undefined || compare.start < step.start);
    const stepped = step && located.text.slice(step.start, step.end).replace('提高', '提升');
    if (
      stepped !== undefined &&
      step?.measure !== undefined &&
      !(step.measure === 'excess' && /增|多|提升|上浮/.test(stepped) && !/超|高|逾|延|迟/.test(stepped)) &&
      !(
        step.measure === 'shortfall' &&
        FALLEN.test(stepped) &&
        (isPercent(step.unit) || isPercentagePoint(step.unit))
      )
    ) {
      doubtAt(draft, 'contradiction', conditions.start, outcome.end, '逐步计算的应是扣分，这里却写成得分');
      return;
    }
    if (
      !outcome.verb &&
      !draft.earnedWithoutVerb &&
      ((raw.kind === 'points' && raw.value > 0) || (raw.kind === 'share' && raw.percent < 100)) &&
      ((step &&
        (FAULTS.test(conditions.text) ||
          (BLAMED.test(conditions.text) && !WORKED_ON.test(conditions.text)))) ||
        conditions.compares.some((compare) => compare.delta !== undefined) ||
        // 1处不符2分.
        (counted.some((one) => one.bare && one.min?.value === 1) && FAULTY.test(conditions.text)) ||
        (FOUND.test(conditions.text) &&
          conditions.compares.some((compare) => mayCountFaults(compare, conditions.text))))
    ) {
      doubtAt(draft, 'contradiction', conditions.start, outcome.end, '没有写明是得分还是扣分');
      return;
    }
    if (readTier(draft, conditions, outcome, outcome.end)) return;
    if (
      raw.kind === 'points' &&
      readOthers(draft, conditions, { value: raw.value, of: 'points' }, outcome.end)
    )
      return;
    const worth = raw.kind === 'points' ? raw.value : raw.kind === 'share' ? raw.percent : 0;
    if (step && worth > 0 && counted.length === 0) {
      if (step.damaged) return;
      if (draft.earning) {
        const { unit, amount } = draft.earning;
        const ofWeight = raw.kind === 'share' ? 'weight' : 'points';
        // 共五项，具备一项得1分，具备几项得几分: said again.
        if (draft.earning.first === undefined && unit.value === step.value && unit.unit === step.unit)
          if (amount.value === worth && amount.of === ofWeight) return;
        doubtAt(
          draft,
          'several-facts',
          conditions.start,
          outcome.end,
          '同一规则里有几种按件数得分的办法，一个实际值不能分别计算',
        );
        return;
      }
      // 无漏检得6分，每处1.5分: without a verb nobody says that each is earned.
      const taken =
        !outcome.verb &&
        draft.cases.some(({ when }) => when.kind === 'words' && /^[^，]{0,8}[无未没零]/.test(when.text));
      if ((step.measure !== undefined && draft.cases.length > 0) || taken) {
        doubtAt(draft, 'contradiction', conditions.start, outcome.end, '是另行加分还是扣分没有写明');
        return;
      }
      // 每年2次培训，合格率达95%以上得10分，90%以上得6分: a level behind the step is what earns the points.
      const goesOn = MORE_LEVELS.test(located.text.slice(outcome.end, outcome.end + 24));
      const level = conditions.compares.find(
        ({ start, bare, unit, delta }) =>
          start > step.start &&
          delta === undefined &&
          // 每举办1场0.5分，3分: the points of the step stand before those that were taken for it.
          (isPercent(unit) || unit === '分' || (!bare && goesOn)),
      );
      if (level) {
        doubtAt(draft, 'leftover', level.start, level.end, '是每一个这样得分还是达到这一档得分没有读懂');
        return;
      }
      draft.earning = {
        unit: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
        amount: { value: worth, of: raw.kind === 'share' ? 'weight' : 'points', span },
        wholeOnly: false,
        subject: conditions.text,
        span: located.span(conditions.start, outcome.end),
      };
      return;
    }
    const [whole] = counted;
    const noun = step ? located.text.slice(step.end, outcome.start) : '';
    if (
      step &&
      (noun.length <= 4 || (whole !== undefined && saysMore(noun, whole, located.text))) &&
      !/[，。;:]/.test(noun) &&
      worth > 0 &&
      counted.length === 1 &&
      whole!.bare &&
      whole!.unit === step.unit &&
      // 共12项服务，每开展3项得0.5分: so many times three.
      Number.isInteger(whole!.min!.value / step.value)
    ) {
      draft.earning = {
        unit: { value: step.value, unit: step.unit, span: located.span(step.start, step.end) },
        amount: { value: worth, of: raw.kind === 'share' ? 'weight' : 'points', span },
        wholeOnly: false,
        subject: '',
        span: located.span(conditions.start, outcome.end),
      };
      if (raw.kind === 'points')
        draft.ceilingFromCount = {
          value: Number(((whole!.min!.value / step.value) * worth).toPrecision(12)),
          span: located.span(whole!.start, whole!.end),
        };
      return;
    }
    const count = earningOfCount(conditions, outcome, statement.whole);
    if (count && raw.kind === 'points') {
      draft.earning = {
        unit: { value: 1, unit: count.unit.unit, span: located.span(count.unit.start, count.unit.end) },
        amount: { value: raw.value, of: 'points', span },
        wholeOnly: false,
        subject: '',
        span: located.span(conditions.start, outcome.end),
      };
      const most = count.count!.min!.value * raw.value;
      draft.ceilingFromCount = {
        value: Number(most.toPrecision(12)),
        span: located.span(count.count!.start, count.count!.end),
      };
      return;
    }
    if (step && (step.value !== 1 || !/[，,\n]/.test(located.text.slice(step.end, outcome.start))))
      doubtAt(
        draft,
        'leftover',
        step.start,
        step.end,
        `“${located.text.slice(step.start, step.end)}”没有对应的扣分或得分`,
      );
  }
  const when: Condition | undefined =
    conditions.when ??
    (conditions.otherwise
      ? { kind: 'otherwise', text: conditions.text, span: located.span(conditions.start, conditions.end) }
      : undefined);
  if (!when) {
    doubtAt(
      draft,
      'leftover',
      outcome.start,
      outcome.end,
      `“${located.text.slice(outcome.start, outcome.end)}”前没有条件`,
    );
    return;
  }
  if (raw.kind === 'choice') {
    doubtAt(draft, 'choice', outcome.start, outcome.end, '给出的是分数范围，须由评审人在范围内核定', 'cases');
  }
  if (outcome.type === 'award' && !outcome.verb && raw.kind === 'points' && raw.value > 0)
    draft.verbless.push({ value: raw.value, span });
  if (award.kind === 'full' && isLeftBySteps(draft, when)) return;
  // 最低评4分, 顶多给2分: a limit that no clause took is no case.
  if (when.kind === 'words' && LIMIT.test(when.text))
    doubtAt(draft, 'leftover', conditions.start, outcome.end, `“${when.text}”是哪一种限度没有读懂`);
  doubtHalf(draft, when, award);
  if (conditions.otherwise) requireBefore(draft, conditions, award);
  addCase(
    draft,
    statement,
    conditions,
    conditions.otherwise && !narrows(when, conditions.text)
      ? { kind: 'otherwise', text: conditions.text, span: located.span(conditions.start, conditions.end) }
      : when,
    award,
  );
  if (outcome.type === 'award' && outcome.gate) draft.gates.add(draft.cases.at(-1)!);
}
