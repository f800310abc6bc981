import { liveIndicators, type DeclarationTable, type Field, type Indicator } from '../model/declaration';
import { pointsOf } from './points';
import type { CheckContext } from './context';

/** Columns that may hold a reason besides the one for it: 说明, 备注, 情况说明; not 数据来源 or 指标说明. */
const MAY_HOLD_REASONS = /^(?:备注|备考|(?:情况|有关|补充|其他|备注|自评|完成情况)?说明)/u;

/** The columns besides the one for reasons in which a table may give them. */
export function reasonRoles({ columns }: DeclarationTable): readonly ('remark' | 'explanation')[] {
  return (['remark', 'explanation'] as const).filter((one) =>
    columns.some(({ role, header }) => role === one && MAY_HOLD_REASONS.test(header.trim())),
  );
}

/** What says where a number was taken from is no reason for it. */
const WHERE_FROM = /来源|台账|报表|名册|资料|附件|口径|为准/u;

/** 已全部完成, 无偏差: that it was done, and not why so much more. */
const DONE =
  /^\s?(?:目标|任务|指标)?(?:已经?|均|全部|按时|按期|按计划|如期|超额|圆满|顺利)*(?:完成|达标|达到目标值?|实现)(?:目标|任务|指标)?[。.！]?\s?$|^\s?(?:无|没有)偏差[。.]?\s?$/u;

/** Words that may be a reason; 20分 and 已核 are none. */
export function givesReason(text: string): boolean {
  return !WHERE_FROM.test(text) && !DONE.test(text) && /[\u4e00-\u9fff]{3}/u.test(text);
}

/** A row that lost points, how many, and where its reason stands or should. */
export interface Loss {
  readonly indicator: Indicator;
  readonly score: Field<number | undefined>;
  readonly lost: number;
  readonly reason: Field;
}

/**
 * The rows that lost points, with the cell for their reason. Where a table has no column for reasons, the remarks are one
 * if most of these rows, and two at least, give theirs there.
 */
export function lossesOf(table: DeclarationTable, context: CheckContext): readonly Loss[] {
  const found: Loss[] = [];
  const inRemarks = !table.columns.some(({ role }) => role === 'reason');
  if (inRemarks && !reasonRoles(table).includes('remark')) return [];
  for (const indicator of liveIndicators(table)) {
    const { score } = indicator;
    const reason = inRemarks ? indicator.remark : indicator.reason;
    if (!reason || score?.value === undefined) continue;
    const points = pointsOf(indicator, context)?.value;
    if (points === undefined || score.value >= points - 1e-9) continue;
    found.push({ indicator, score: { ...score, value: score.value }, lost: points - score.value, reason });
  }
  const given = found.filter(({ reason }) => givesReason(reason.text)).length;
  return inRemarks && (given < 2 || given * 2 <= found.length) ? [] : found;
}
