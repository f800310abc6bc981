import { changeConditions } from '../draft/draft';
import type { RangeCondition } from '../../model/rule';
import type { Draft } from '../draft/draft';

/** 没有得奖的, 未入围, 未进入: nothing of what the ranks before it give. */
const UNPLACED =
  /^(?:未能?|没有?|无)(?:能)?(?:得|获得?|取得|入|进入?|上|列入|评上|得到)?(?:任何)?(?:奖项?|名次|围|榜|等次|名单|前列|奖励)?$/;

/** 末位的不得分, where 在全市10个区县中 says which place that is. */
const LAST = /^(?:末位|末名|末尾|最后一[名位]|倒数第[一1][名位]?)$/;
const AMONG =
  /(\d{1,3})个(?:区县|县区|县市区|县|区|市|州|市州|乡镇|镇街|街道|单位|部门|园区|校|学校|医院)(?:中|里|之内|内|之中)(?:的?(?:综合|年度|全市|全省|考核|测评|评价|总分|成绩|得分)?(?:排名|排序|名次|位次|排位|排在?|位居|位列|名列|居))?(?:在|为|[:，])?$/;
/** So many characters before the first place may say among how many. */
const LEAD = 40;

/** The last of so many, where the places before it have all been told. */
function lastPlace(text: string, next: number, first: RangeCondition, { located }: Draft): boolean {
  if (!LAST.test(text)) return false;
  const words = first.text.search(/前|第/);
  const at = located.text.indexOf(words > 0 ? first.text.slice(words) : first.text);
  const before = located.text.slice(Math.max(0, at - LEAD), at);
  return Number(AMONG.exec(before)?.[1]) === next;
}

const isRank = (unit: string | undefined): boolean =>
  unit !== undefined && /^(?:名|位|名次|位次)$/.test(unit);

/** 第1名5分，未获奖的0分: in a rule of ranks that begin with the first, all ranks behind those that were said. */
export function settleRankRest(draft: Draft): void {
  const { cases } = draft;
  const ranges = cases.flatMap(({ when }) => (when.kind === 'range' ? [when] : []));
  const [rest, second] = cases.filter(({ when }) => when.kind !== 'range');
  if (!rest || second || ranges.length === 0 || rest.when.kind !== 'words' || cases.at(-1) !== rest) return;
  if (!ranges.every(({ scale, unit, max }) => (scale === 'rank' || isRank(unit)) && max !== undefined))
    return;
  let next = 1;
  for (const { min, max } of ranges) {
    if (!min || min.value > next) return;
    next = max!.value + 1;
  }
  const [first] = ranges as [RangeCondition, ...RangeCondition[]];
  const last = lastPlace(rest.when.text, next, first, draft);
  const place = { value: next, inclusive: true };
  changeConditions(draft, (when) => {
    if (when !== rest.when || when.kind !== 'words') return when;
    if (last)
      return { ...when, kind: 'range', scale: 'rank', min: place, max: place, unit: first.unit, bare: false };
    return UNPLACED.test(when.text) ? { kind: 'otherwise', text: when.text, span: when.span } : when;
  });
}
