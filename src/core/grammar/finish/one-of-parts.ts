import { earnsNothing } from '../../model/meaning';
import type { AdditiveRule, LadderRule } from '../../model/rule';

/** 无活动用房, 未建立制度: none of what the other items are kinds of. */
const NONE_OF_IT = /^(?:无|没有|未(?:有|设立?|建立|配备|制定|开展|取得|获得)?)([^，。;\d]{2,10}?)的?$/;

/**
 * (1)有独立活动用房15分 (2)与其他单位共用活动用房9分 (3)无活动用房0分 in a row of 15 points: one of them holds, for together they would
 * come to more than the row has, and the last is none of what the others are kinds of. `undefined` where they may add up.
 * @param weight points of the row
 */
export function oneOfParts(meaning: AdditiveRule, weight: number): LadderRule | undefined {
  const { cases, parts, ...rest } = meaning;
  const points = parts.map(({ award }) => (award.kind === 'points' ? award.value : Number.NaN));
  const [first] = points;
  if (first !== weight || points.length < 2 || rest.vetoes.length + rest.bonuses.length > 0) return undefined;
  if (!points.every((one, i) => one > 0 && (i === 0 || one < points[i - 1]!))) return undefined;
  const last = cases.at(-1);
  if (!last || cases.length !== parts.length + 1 || !earnsNothing(last) || last.when.kind !== 'words')
    return undefined;
  const noun = NONE_OF_IT.exec(last.when.text)?.[1];
  if (noun === undefined || !parts.every(({ label }) => label.includes(noun))) return undefined;
  return { ...rest, kind: 'ladder', cases, total: { value: weight, span: parts[0]!.award.span } };
}
