import type { Case, Meaning } from '../../model/rule';
import { earnsNothing, earnsPoints } from '../../model/meaning';
import { compare, rational, signOf } from '../../model/rational';
import { isSpanOfTime } from '../../text/units';
import { wantsMore } from '../row/actual';
import { pointsOf } from './award-points';
import type { Context, Evaluation } from './context';
import { scoredBy } from './context';
import { placeRange } from './place';

const IN_TIME =
  /按[期时]|如期|及时|准时|(?<!提)前(?:完成|支付|提交|报送|办结)|[未不没](?:有)?(?:超|逾|延|迟)/;
const LATE =
  /^(?:发生|出现|有|存在)?(?:逾期|超期|超时|延期|延迟|迟|滞后|拖)[^，。;]{0,8}$|^[未不][^，。;]{0,6}(?:按[期时]|如期|及时|准时)/;
/** 迟报1-3天, 逾期1日以上. */
const LATE_BAND = /^(?:逾期|超期|超时|延期|延迟|延误|推迟|延后|迟|晚|滞后|拖)/;
const IS_LATE_NOT = /^[^，。;]{0,8}[未不没](?:有)?(?:按[期时]|如期|及时|准时)/;

/** 提前完成 where nothing is said of what is done in time. */
const isAhead = ({ when }: Case): boolean => when.kind === 'words' && /^提前/.test(when.text);

function isInTime({ when }: Case): boolean {
  return when.kind === 'words' && IN_TIME.test(when.text) && !IS_LATE_NOT.test(when.text);
}

/** 迟报8天及以上 beside 按时报送: who is so late was not in time. */
export function isLateBeside({ when }: Case, other: Case): boolean {
  return when.kind === 'range' && LATE_BAND.test(when.text) && isSpanOfTime(when.unit) && isInTime(other);
}

/** The one case of being late, where the rule knows no more of it than that. */
function lateCase({ cases }: Meaning): Case | undefined {
  const [late, second] = cases.filter((one) => !isInTime(one) && !isAhead(one));
  if (!late || second) return undefined;
  return late.when.kind === 'otherwise' || (late.when.kind === 'words' && LATE.test(late.when.text))
    ? late
    : undefined;
}

const DEED = '(?:完成|完工|竣工|支付|拨付|发放|提交|报送|上报|办结|验收|到位|公开|开工|建成|实施)';
const DEED_TOLD = new RegExp(`${DEED}$`);
const TELLS_IN_TIME = new RegExp(`^(?:均|全部|已)?(?:按[期时]|如期|及时|准时|提前)${DEED}?$`);
const TELLS_LATE = new RegExp(
  `^(?:(?:不|未能?)(?:及时|按[期时]|如期|准时)|逾期|超期|超时|延期|延迟|推迟|延后|迟|滞后)${DEED}?$`,
);

/** 提前完成 and 延期完成 beside 按期完成 and 逾期: in time, or not, where the rule knows no more of it than that. */
export function timeTold(words: string, meaning: Meaning): Case | undefined {
  const [found, second] = meaning.cases.filter(isInTime);
  const late = lateCase(meaning);
  if (!found || second || !late || meaning.cases.length !== 2) return undefined;
  // 及时报送 is not 按期支付.
  const deed = DEED_TOLD.exec(words)?.[0] ?? '';
  if (deed !== '' && !found.when.text.includes(deed)) return undefined;
  if (TELLS_IN_TIME.test(words)) return found;
  return TELLS_LATE.test(words) ? late : undefined;
}

/** 按期到位4分，迟到位1个月以内2分: late by nothing is in time; beside 逾期不得分 anything more is late. */
export function inTime(meaning: Meaning, context: Context): Evaluation | undefined {
  const { actual, full, row } = context;
  const upward = wantsMore(row);
  if (meaning.kind !== 'ladder' || row.percent || upward) return undefined;
  if (signOf(actual) < 0) return aheadOfTime(meaning, context);
  if (row.target && signOf(row.target) > 0) return undefined;
  // 提前完成天数 counts the other way.
  const name = row.name ?? '';
  if (/提前/.test(name.replace(/[（(][^（）()]*[)）]/g, ''))) return undefined;
  const ahead = meaning.cases.filter(isAhead);
  const timely = meaning.cases.filter(isInTime);
  const [found, second] = timely.length > 0 ? timely : ahead;
  if (!found || second) return undefined;
  // None of them late is in time, or ahead of it, where no number below nothing says so.
  if (ahead.length > 0 && signOf(actual) === 0 && !/负/.test(name)) return undefined;
  const bands = meaning.cases.some(
    ({ when }) =>
      when.kind === 'range' &&
      ((when.max && when.min?.value === 0 && when.min.inclusive === false) ||
        (when.min?.value === 1 && isSpanOfTime(when.unit) && LATE_BAND.test(when.text))),
  );
  // Without bands of its own nothing but a goal of 0 days says that the row counts how late.
  const late = row.target && isSpanOfTime(row.unit) ? lateCase(meaning) : undefined;
  const chosen = signOf(actual) === 0 ? (bands || late ? found : undefined) : late;
  if (!chosen || (chosen.award.kind === 'full' && chosen.award.less > 0)) return undefined;
  const points = pointsOf(chosen.award, full);
  if (typeof points === 'string') return undefined;
  return scoredBy(chosen, points, context);
}

/** 提前完成得8分，按期完成得6分 in a row of 逾期天数: less than no day late is ahead. */
function aheadOfTime(meaning: Meaning, context: Context): Evaluation | undefined {
  const [ahead, second] = meaning.cases.filter(isAhead);
  if (!ahead || second || /\d/.test(ahead.when.text) || !COUNTS_LATE.test(context.row.name ?? ''))
    return undefined;
  const points = pointsOf(ahead.award, context.full);
  return typeof points === 'string' ? undefined : scoredBy(ahead, points, context);
}

const COUNTS_LATE = /逾期|超期|超时|延[期迟误]|滞后/;
const LATE_PARTS = /或者?|及|和|、/;
const LATE_DEED =
  /^(?:逾期|超期|超时|延期|延迟|未(?:能)?按[期时]|未在规定(?:的)?(?:时间|时限|期限)(?:以?内)?)(?:的|才)?([^，。;\d未不没]{0,4})(?:的|者)?$/;

/** 20日内公开的得3分，逾期公开或未公开的不得分: later than the one limit there is is late; `undefined` where another case may be meant. */
export function lateBeyond(meaning: Meaning, context: Context): Evaluation | undefined {
  const [limit, late, third] = meaning.cases;
  if (meaning.kind !== 'ladder' || !limit || !late || third || late.when.kind !== 'words') return undefined;
  const { when } = limit;
  if (when.kind !== 'range' || when.scale !== 'value' || !when.max || when.min || when.bare) return undefined;
  if (!isSpanOfTime(when.unit) || (!earnsPoints(limit) && limit.award.kind !== 'full') || !earnsNothing(late))
    return undefined;
  // 逾期天数 counts how late, and no days up to then.
  if (wantsMore(context.row) || COUNTS_LATE.test(context.row.name ?? '')) return undefined;
  if (context.row.target && signOf(context.row.target) <= 0) return undefined;
  const told = late.when.text.split(LATE_PARTS).some((part) => {
    const deed = LATE_DEED.exec(part)?.[1];
    return deed !== undefined && when.text.includes(deed);
  });
  const placed = told ? placeRange(when, context) : undefined;
  if (!placed || 'reason' in placed || !placed.max || compare(context.actual, placed.max.value) <= 0)
    return undefined;
  return scoredBy(late, rational(0), context);
}

/** 20日内公开的得3分，逾期的不得分 in a row of 逾期天数: one day of them is late, and no first day of the twenty. */
export function countsLateDays({ when }: Case, meaning: Meaning, { row, actual }: Context): boolean {
  if (!COUNTS_LATE.test(row.name ?? '') || when.kind !== 'range' || signOf(actual) <= 0) return false;
  if (when.scale !== 'value' || !when.max || when.min || !isSpanOfTime(when.unit)) return false;
  if (/[逾超延迟晚宽拖滞]/.test(when.text)) return false;
  return meaning.cases.some(
    (one) => one.when.kind === 'words' && LATE_BAND.test(one.when.text) && earnsNothing(one),
  );
}
