import { earns, earnsAll, earnsNothing, earnsPoints, rangesOf } from '../../model/meaning';
import type { Case, Deduction } from '../../model/rule';
import { isCounted, isPercent, unitFactor } from '../../text/units';
import { addDoubt, lossOf } from '../draft/draft';
import type { Draft } from '../draft/draft';
import { LATE } from '../draft/stretches';

/** 均安装到位, 全部配齐: all of them are there, and none is counted; 全部完成 may count what was done. */
const ALL_IN_PLACE =
  /(?:全部|全|均|都)[^，。;\d]{0,6}(?:到位|就位|到岗|到齐|配齐|(?:安装|配备|配置|设置|布设)(?:完毕|齐))的?$/;

/** 缺1个 beside 均配备到位 counts what is missing; beside a number it counts from the number. */
export function countMissing(draft: Draft): void {
  if (draft.deductions.length === 0) return;
  if (draft.cases.some((one) => rangesOf(one.when).length > 0 && !earnsNothing(one))) return;
  // Everything is there (完整, 齐全): what is less is what is missing, and is counted as such.
  const complete =
    draft.preambles.some((one) => /完整|齐全|到位|齐备|均|不漏/.test(one.conditions.text)) ||
    draft.cases.some(
      (one) =>
        one.when.kind === 'words' &&
        earnsAll(one) &&
        (/(?:完整|齐全|齐备|不缺)的?$/.test(one.when.text) || ALL_IN_PLACE.test(one.when.text)),
    ) ||
    draft.deductions.some((one) => /^[^，]*(?:完整|齐全|到位|齐备)，/.test(one.subject));
  // 按时发放得满分，每延迟1天扣1分: what is counted is the days of delay.
  const inTime = draft.cases.some((one) => one.when.kind === 'words' && /时|期|限/.test(one.when.text));
  // 逾期10日以上不得分 beside them is of the same days, and 未提交不得分 of none.
  const lateOnly = draft.cases.every(
    (one) => earnsNothing(one) && (one.when.kind === 'words' || LATE.test(one.when.text)),
  );
  draft.deductions.forEach((one, i) => {
    if (one.threshold || one.stretch || isPercent(one.step.unit)) return;
    const missing = one.measure === 'shortfall' && (/缺|^未|未按|不按/.test(one.subject) || complete);
    const late = one.measure === 'excess' && inTime && LATE.test(one.subject);
    const overdue = one.measure === 'excess' && lateOnly && LATE.test(one.subject);
    if (missing || late || overdue)
      draft.deductions[i] = {
        ...one,
        measure: 'fault',
        fromGoal: missing ? 'shortfall' : overdue || late ? 'excess' : undefined,
      };
  });
}

/** 26个村全通, 30户全部脱贫: all there are. */
const ALL_OF = /^(?:\D{0,4}|[^\d，]{2,14}的)\d+[^\d，]{0,6}[全都均]/;
/** 20家二级以上公立医疗机构全部接入: behind more words, and who has not done the same. */
const ALL_OF_LONG = /^\D{0,4}\d+[^\d，]{7,12}(?:全部?|均|都)(?:已|须|应|要)?(\p{Script=Han}{2})/u;
const NOT_DONE = /未|没有?(?!发现|出现)|不[达合]/;

/** 未发放到位的，每10户: what is not done, by its verb. */
const VERB_DENIED = /(?:^|，)未(?:能)?([^，。;\d按依照及]{2})(?!出)[^，。;\d]{0,4}(?:的|者|部分)，?每/;

/** Whether the loss is of those of whom what earns full marks was not done: 未发放到位的 beside 发放补贴1200户. */
function deniesVerb({ subject }: Deduction, { when }: Case): boolean {
  const verb = VERB_DENIED.exec(subject)?.[1];
  return verb !== undefined && when.text.includes(verb);
}

function saysAll(text: string, loss: Deduction | undefined): boolean {
  if (ALL_OF.test(text)) return true;
  const verb = ALL_OF_LONG.exec(text)?.[1];
  return verb !== undefined && loss !== undefined && new RegExp(`未[^，]{0,3}${verb}`).test(loss.subject);
}

/** 一个村未通扣0.4分，26个村全通的得满分: what is not done counts by itself, or from all there are where the row counts what is done. */
export function countUnmet(draft: Draft): void {
  const { cases, deductions } = draft;
  const [loss, other] = deductions;
  const at = cases.findIndex(
    (one) =>
      one.when.kind === 'range' &&
      (earnsAll(one) || (earnsPoints(one) && cases.filter(earns).length === 1)) &&
      one.when.scale === 'value' &&
      (saysAll(one.when.text, loss) || (loss !== undefined && deniesVerb(loss, one))),
  );
  const all = cases[at]?.when;
  if (all?.kind !== 'range' || !all.bare || !all.min || !loss || other || loss.measure !== 'fault') return;
  const { min, unit, span, text } = all;
  if (loss.stretch || !NOT_DONE.test(loss.subject) || loss.step.unit === undefined || unit === undefined)
    return;
  if (!unitFactor(loss.step.unit, unit)) return;
  const threshold = { value: min.value, unit, scale: 'value', operator: '≥', span } as const;
  // 移栽800株得满分，未移栽的: how many there are to do is what the row counts.
  if (!saysAll(text, loss)) {
    deductions[0] = { ...loss, measure: 'shortfall', threshold };
    return;
  }
  deductions[0] = { ...loss, fromGoal: 'shortfall', threshold };
  cases[at] = { ...cases[at]!, when: { kind: 'words', text, span } };
}

/** 一个未建成, beside 建成1个得2分: none of them. */
const NOT_EVEN_ONE = /^[一1][个项次件家所座处场户人名条篇期]?(?:也|都)?(?:未|没有?)/;

/** 都不达标, 均不符合, beside 1项达标. */
const NONE_OF_THEM = /^(?:都|均|全都?)(?:不|未|没有?)(达标|符合|完成|具备|满足|做到|合格|建成)(?:的|者)?$/;

/** 建成1个得2分，建成2个得3分，一个未建成不得分: where one is a case of its own, not one is none. */
export function countNotOne(draft: Draft): void {
  const { cases } = draft;
  const fromOne = cases.some(
    (one) =>
      one.when.kind === 'range' &&
      one.when.min?.value === 1 &&
      earns(one) &&
      !NOT_EVEN_ONE.test(one.when.text),
  );
  if (!fromOne) return;
  cases.forEach((one, at) => {
    const { when } = one;
    const verb = when.kind === 'words' && earnsNothing(one) ? NONE_OF_THEM.exec(when.text)?.[1] : undefined;
    if (verb !== undefined && when.kind === 'words') {
      const said = cases.find((other) => other.when.kind === 'range' && other.when.min?.value === 1);
      if (said?.when.kind !== 'range' || !isCounted(said.when.unit) || !said.when.text.includes(verb)) return;
      const none = { value: 0, inclusive: true };
      cases[at] = {
        ...one,
        when: { ...said.when, bare: false, min: none, max: none, text: when.text, span: when.span },
      };
      return;
    }
    if (when.kind !== 'range' || !when.bare || when.min?.value !== 1 || !earnsNothing(one)) return;
    if (!NOT_EVEN_ONE.test(when.text)) return;
    const none = { value: 0, inclusive: true };
    cases[at] = { ...one, when: { ...when, bare: false, min: none, max: none, text: `0${when.unit ?? ''}` } };
  });
}

/** 漏1项扣0.5分，共8项4分: how many there are, and what all of them are worth. */
export function countWhole(draft: Draft): void {
  const at = draft.cases.findIndex(
    ({ when, award }) =>
      when.kind === 'range' &&
      when.bare &&
      when.scale === 'value' &&
      award.kind === 'points' &&
      /^(?:一?共|共计|合计|总共|总计)/.test(when.text) &&
      draft.verbless.some(({ span }) => span === award.span),
  );
  const one = draft.cases[at];
  if (!one || one.when.kind !== 'range' || one.award.kind !== 'points') return;
  const { min, unit, span } = one.when;
  const missing = (loss: Deduction): boolean =>
    !loss.threshold && loss.step.unit === unit && /缺|漏|少/.test(loss.subject);
  if (draft.deductions.length === 0 || !draft.deductions.every(missing)) return;
  draft.cases.splice(at, 1);
  draft.verbless.splice(
    draft.verbless.findIndex((said) => said.span === one.award.span),
    1,
  );
  draft.totals.push({ value: one.award.value, span: one.award.span });
  draft.deductions.forEach((loss, i) => {
    const threshold = { value: min!.value, unit, scale: 'value', operator: '≥', span } as const;
    draft.deductions[i] = { ...loss, measure: 'shortfall', threshold };
  });
}

/** 缺1项扣2分，缺2项扣4分: counts with points of their own, not two steps. */
export function countsAsCases(draft: Draft): void {
  const { deductions } = draft;
  const [first] = deductions;
  if (
    !first ||
    deductions.length < 2 ||
    deductions.some(
      (one) =>
        one.threshold !== undefined ||
        one.amount.of !== first.amount.of ||
        one.step.unit !== first.step.unit ||
        one.measure !== first.measure,
    )
  )
    return;
  if (
    !deductions.every(
      (one, i) =>
        i === 0 ||
        (one.step.value > deductions[i - 1]!.step.value &&
          one.amount.value > deductions[i - 1]!.amount.value),
    ) ||
    first.measure !== 'fault'
  )
    return;
  const words = (text: string): string => text.replace(/\d+|[一二两三四五六七八九十]/g, '');
  // 无故脱岗，查实一次的扣1分，查实两次的扣2分: the first says what of.
  const head = words(first.subject);
  if (deductions.some(({ subject }) => !(head === words(subject) || head.endsWith(`，${words(subject)}`))))
    return;
  // 发生一起扣1分，发生两起再扣2分: what two cost in all, or what the second costs besides.
  const again = deductions.find(({ amount }) => /[再另]扣/.test(draft.located.text.slice(...amount.span)));
  if (again) {
    addDoubt(
      draft,
      'contradiction',
      { text: again.subject, span: again.span },
      '再扣的是这一次的还是总共的没有写明',
    );
    return;
  }
  const cases = deductions.map((one): Case => ({
    when: {
      kind: 'range',
      scale: 'value',
      min: { value: one.step.value, inclusive: true },
      max: { value: one.step.value, inclusive: true },
      unit: one.step.unit,
      bare: false,
      text: one.subject,
      span: one.step.span,
    },
    award: lossOf(one.amount, one.amount.span),
    span: one.span,
  }));
  draft.cases.unshift(...cases);
  draft.deductions.length = 0;
}

/** 发现1例扣2分，2例扣5分: two cost five, and one is no part of the two, whichever side of the row is better. */
export function settleFaultLevels({ cases, deductions }: Draft): void {
  const each = deductions.find(({ measure, stretch }) => measure === 'fault' && !stretch);
  if (!each) return;
  cases.forEach((one, at) => {
    const { when, award } = one;
    if (when.kind !== 'range' || !when.bare || !when.min || when.unit !== each.step.unit) return;
    const costs =
      award.kind === 'full' ? award.less > 0 : award.kind === 'share' && each.amount.of === 'weight';
    if (when.unit === undefined || !costs) return;
    const end = { value: when.min.value, inclusive: true };
    cases[at] = { ...one, when: { ...when, bare: false, min: end, max: end } };
  });
}
