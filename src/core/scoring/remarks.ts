import { compare, divide, HUNDRED, rational } from '../model/rational';
import { fullCaseOf } from '../model/meaning';
import type { Meaning } from '../model/rule';
import type { Doubt, RuleReading } from '../model/rule-reading';
import { sentenceAt } from '../text/sentence-at';
import { amountBeforeRate } from '../text/words/amount-beside';
import { exemptionIn } from '../text/words/exemptions';
import { notAssessedIn, otherVetoIn } from '../text/words/other-vetoes';
import { isPercent, unitFactor } from '../text/units';
import { stepInMultipleOfRow } from './points/place';
import { isOnUnitScale, wantsLess, wantsMore } from './row/actual';
import { convert } from './row/convert';
import type { Row } from './row/actual';
import type { ActualInRow } from './row/actual-in-row';
import { withUnit } from './points/context';
import { reasonOf } from './doubts';
import { sideAssumed } from './other-facts/against-goal';
import { SHARE_OF_GOAL } from './other-facts/share-of-goal';

/** 100%-110%得10分 beside a goal of at least 100 %: the goal is one end of what earns all, and the other end turns nothing. */
function beginsAtGoal({ cases, total }: Meaning, row: Row): boolean {
  const { target, unit, percent } = row;
  const full = fullCaseOf(cases, total?.value)?.when;
  if (full?.kind !== 'range' || full.scale !== 'value' || !full.min || !full.max || !target) return false;
  if (full.unit !== unit && !(isPercent(full.unit) && percent)) return false;
  return compare(rational((wantsLess(row) ? full.max : full.min).value), target) === 0;
}

function conflictNotes(
  [threshold]: RuleReading['thresholds'],
  row: Row,
  meaning: Meaning,
): readonly string[] {
  if (beginsAtGoal(meaning, row)) return [];
  const notes: string[] = [];
  if (threshold?.value !== undefined && threshold.scale === 'value' && row.target !== undefined) {
    const written = rational(threshold.value);
    // 500万元 is told in 元, and a row of 万元 asks for 450 of its own.
    const conversion =
      threshold.unit !== undefined && row.unit !== undefined
        ? unitFactor(threshold.unit, row.unit)
        : undefined;
    const inRow =
      conversion && !conversion.generic
        ? convert(written, conversion)
        : threshold.unit === undefined
          ? stepInMultipleOfRow(written, row)
          : written;
    const value = isPercent(threshold.unit) && isOnUnitScale(row) ? divide(written, HUNDRED)! : inRow;
    const same = compare(value, row.target) === 0;
    const comparable =
      threshold.unit === undefined ||
      row.unit === undefined ||
      threshold.unit === row.unit ||
      (conversion && !conversion.generic) ||
      (isPercent(threshold.unit) && row.percent);
    const shown =
      threshold.unit === row.unit || !conversion
        ? `${threshold.value}${threshold.unit ?? ''}`
        : withUnit(inRow, row);
    if (!same && comparable)
      notes.push(`规则的标准值${shown}与目标值${withUnit(row.target, row)}不一致，按规则计算`);
  }
  const higher = threshold && wantsMore(threshold);
  const lower = threshold && wantsLess(threshold);
  // 100%至130%得满分…，超过130%的每超10%扣0.5分: the band of full marks says both sides itself.
  const band = fullCaseOf(meaning.cases, meaning.total?.value)?.when;
  if (band?.kind === 'range' && band.min && band.max && band.max.value === threshold?.value) return notes;
  if (threshold?.scale === 'value' && ((higher && wantsLess(row)) || (lower && wantsMore(row))))
    notes.push('规则的方向与指标值类型相反，按规则计算');
  return notes;
}

/** …得满分，同时需满足验收合格。 …，且无安全事故: a demand at the end, of which no points are said. */
const ALSO_ASKED =
  /[，,；;。](?:(?:同时|并且|且)(?:还?(?:需|须|应|要))?((?!达到?目标|完成)[^，,。；;\n\d得扣分]{3,16})|但?(不得[低高]于(?:上年|去年|全[省市国]|同类)[^，,。；;\n\d]{0,8}))[。；;]?$/u;
/** 有一个季度未达序时进度扣1分: of one among several, where the row tells them all together. */
const ONE_OF_ALL =
  /(?:^|[，,；;。\n])((?:每?有)一(?:个(?:季度|月份?|单位|部门|乡镇)|项)[^，,。；;\n\d]{0,16}(?:\d{1,3}%)?扣)\d/u;
/** 公务接待费不超过5万元, of which no points are said. */
const ANOTHER_LIMIT = /(?:不(?:得|能)?(?:超过?|低于|高于|少于|多于)|[≥≤<>])\s?\d|折算|计入|占\d|承担|按完成/u;
/** 其余按附件折算 says nothing of what has reached its level. */
const OF_THE_REST = /^(?:其余|其他|其它|否则|不足|未达|未完成)/u;
/** 与上项合并扣分, 与上一指标不重复扣分: what another row has to do with it. */
const WITH_OTHER_ROW =
  /[与和同]上(?:一?项|一?指标|述指标)[^，,。；;\n\d]{0,4}(?:合并|不重复|合计|累计)[^，,。；;\n\d]{0,6}/u;
/** 跨年度的折半计算. */
const HALVED_FOR = /(?:^|[，,；;。\n])([^，,。；;\n\d得扣]{2,14}的，?(?:折半|减半)(?:计算|计分|计)?)/u;
/** 在质量合格的前提下，…, 以合格为前提，…, 经验收合格后，…: what all points ask for, at the head of the rule. */
const ASKED_FIRST =
  /^(?:在([^，,、。；;\n\d]{2,20}?)的?(?:前提|情况|条件)下|以([^，,、。；;\n\d]{2,20})为前提|(经[^，,、。；;\n\d]{0,6}(?:合格|通过)后))[，,]/u;
/** 剔除政策因素后，每少1件; 按投资额加权，每少1件; 打九折后，完成率…: what is done to the number before it counts. */
const ADJUSTED_FIRST =
  /(?:^|[，,。；;\n])((?:(?:剔除|扣除|除)(?!因)[^，,。；;\n\d]{2,12}(?:后|外)|(?:不含|不包括)[^，,。；;\n\d]{2,10}|按[^，,。；;\n\d]{1,8}加权|按[人户]均(?:计算)?|(?:按[^，,。；;\n]{1,6})?折算后|打[^，,。；;\n]{1,3}折后))[，,]?(?=每|完成|达|得分|办)/u;
/** 跨年度项目按进度折算; 与其他部门共同承担的，按责任比例计分; 如上级调整目标，以调整后为准: whom the rule scores otherwise. */
const SCORED_OTHERWISE =
  /[。；;\n](?:说明[：:]|注[：:])?((?![未没不低少达完超其否])[^，,。；;\n\d得扣]{2,16}?(?:项目|的)[，,]?按[^，,。；;\n\d]{1,8}(?:折算|比例计分|比例得分)|如?[^，,。；;\n\d]{2,14}调整[^，,。；;\n\d]{0,6}[，,]?以[^，,。；;\n\d]{2,8}为准)(?=[。；;\n]|$)/u;
/** (其中税收300万元), (其中农村3个): a part that is asked for besides. */
const PART_ASKED = /[（(]\s?(其中[^()（）%％]{1,16}\d[^()（）%％分]{1,8})[)）]/u;

/** What a doubt that did not stop the score says of it. */
function doubtNote(doubt: Doubt): string {
  if (doubt.kind === 'discretionary') return `规则另有由评审人裁量的部分（“${doubt.text}”），不影响本次得分`;
  if (doubt.kind === 'several-facts') return `规则另有须另行核实的部分（${reasonOf(doubt)}）`;
  return ANOTHER_LIMIT.test(doubt.text) && !OF_THE_REST.test(doubt.text)
    ? `规则有未读懂的部分（${reasonOf(doubt)}），须另行核对`
    : `规则有未读懂或被截断的部分（${reasonOf(doubt)}），但不影响本次得分`;
}

const EXEMPT = '另有不扣分的例外，须另行核对：';

function exemptionNote(words: string): string {
  return `${EXEMPT}“${words}”`;
}

/** Whether a score may be more for a reason that the rule allows and no cell tells. */
export function mayBeSpared(assumptions: readonly string[]): boolean {
  return assumptions.some((one) => one.startsWith(EXEMPT));
}

/**
 * What a score rests on besides the words of the rule, each said once; of a veto it says that it is not looked at, and of
 * an exemption where points were lost.
 */
export function remarks(
  { text, assumptions, doubts: [doubt] }: RuleReading,
  { meaning, thresholds, row, notes, actual }: ActualInRow,
  ofEvaluation: readonly string[],
  { lost, least }: { readonly lost: boolean; readonly least: boolean },
): readonly string[] {
  const said = new Set([
    ...notes,
    ...assumptions.map((one) => one.text),
    ...ofEvaluation,
    ...(ofEvaluation.some((one) => one.startsWith(SHARE_OF_GOAL)) || meaning.deviation
      ? []
      : conflictNotes(thresholds, row, meaning)),
  ]);
  const side = actual && sideAssumed(meaning, row, actual);
  if (side !== undefined) said.add(side);
  if (doubt) said.add(doubtNote(doubt));
  const [, demand, limit] = ALSO_ASKED.exec(text) ?? [];
  const one = row.percent && text.includes('有一') ? ONE_OF_ALL.exec(text)?.[1] : undefined;
  const amount = row.percent ? amountBeforeRate(text) : undefined;
  const halved = text.includes('半') ? HALVED_FOR.exec(text)?.[1] : undefined;
  // 公示不及时的，减半计分 beside 定期公示得4分: a case of its own.
  const own =
    actual === undefined &&
    halved !== undefined &&
    meaning.cases.some(({ when }) => halved.includes(when.text));
  const part = text.includes('其中') ? PART_ASKED.exec(text)?.[1] : undefined;
  const adjusted =
    ADJUSTED_FIRST.exec(text)?.[1] ?? SCORED_OTHERWISE.exec(text)?.[1] ?? WITH_OTHER_ROW.exec(text)?.[0];
  const asked = demand ?? limit ?? (own ? undefined : halved) ?? amount ?? one ?? part ?? adjusted;
  if (asked !== undefined) said.add(`规则另写明“${asked}”，须另行核对`);
  const [veto] = meaning.vetoes;
  if (veto) said.add(`另有否决条款，须另行核对：“${sentenceAt(text, veto.span[0])}”`);
  const first = ASKED_FIRST.exec(text)
    ?.slice(1)
    .find((words) => words !== undefined);
  if (first !== undefined && !least && ![...said].some((one) => one.includes(first)))
    said.add(`得分还要求“${first}”，须另行核对`);
  const unassessed = notAssessedIn(text);
  if (unassessed !== undefined) said.add(`规则写明“${unassessed}”，是否适用于本行须另行核对`);
  const other =
    least || [...said].some((one) => one.includes('须另行核'))
      ? undefined
      : otherVetoIn(text, `${row.name ?? ''}${row.unit ?? ''}`);
  if (other !== undefined) said.add(`另有扣分或不得分的情形，须另行核对：“${other}”`);
  const spared = lost ? exemptionIn(text) : undefined;
  if (spared !== undefined) said.add(exemptionNote(spared));
  return [...said];
}
