/** 上述内容, 以上各项: what was listed before. */
const LISTED =
  '(?:以上|上述|上列|前述)(?:各|所列|所有|全部|任[何意]?一?)*(?:项|条|点|款|类)?(?:内容|情形|要求|事项|标准|规定|方面|条款|条件|指标|要素|环节|工作|情况)?';
/** 每发现一项不符合, 有一起违规: one of them that is not met. */
const UNMET =
  '(?:不(?:符合|合要?[求格规]|达标|到位|规范|满足|具备|齐全|完整)|(?:未|没有?)(?:按|达到|做到|落实|执行|完成|满足|符合)|违反|违规|达不到|做不到)';
const COUNTS_UNMET = new RegExp(
  `(?:^|[，。;:\\n(])(?:以上|上述|上列|前述)(?:各|所列|所有|任[何意]?一?)*(?:项|条|点|种|类)?(?:问题|现象|违规行为|不规范行为|错误)(?:中|里|，)?每?(?:发现|出现|查出|查实|存在|发生|有)?|(?:^|[，。;:\\n(])${LISTED}(?:中|里|，)?[^，。;:\\n]{0,8}(?:每|有|发现|出现|查出|查实|存在)[^，。;\\n]{0,12}${UNMET}|(?:^|[，。;:\\n(])${LISTED}(?:中|里|，)?[^，。;:\\n]{0,4}${UNMET}[^，。;:\\n]{0,6}，?每`,
);

/**
 * Whether a deduction counts the demands listed before it that are not met: what numbers these state is then known to
 * whoever counted (影像保存不少于30日; 上述内容每发现一项不符合的扣1分).
 */
export function countsUnmetDemands(words: string): boolean {
  return COUNTS_UNMET.test(words);
}
