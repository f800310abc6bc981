/** What nobody answers for, or somebody has allowed. */
const REASON =
  '不可抗力|政策|客观|灾害|台风|洪水|洪涝|暴雨|天气|气候|疫情|地震|特殊|批准|同意|上级|外部|第三方|征地|拆迁|调整|变更|原因|因素|造成|导致|引起|所致|突发|应急|未到位|合理|理由|说明';
/** That it costs nothing. */
const SPARED =
  '除外|不在此限|不受此限|不予?扣分?|不予?减分|免扣|可不扣|免[于予]扣|免责|不视为|不计入|不作?扣分|不计扣分|予以剔除|可剔除|顺延|视同(?:完成|符合|达标|合格|按时)|按新的';

const SPARES = new RegExp(
  `(?<![未无没非原])(?:因|由于|遇到?|属于?|受|经|有)[^。；;\\n\\d]{0,20}?(?:${REASON})[^。；;\\n\\d]{0,24}?(?:${SPARED})|(?<=^|[。；;\\n])[^，。；;\\n\\d]{0,12}(?:未到位|自筹|不可控|停产|改制)的，?不(?:予)?扣分|除因?[^。；;，\\n\\d()]{0,14}?(?:${REASON})[^。；;，\\n\\d()]{0,12}外|(?<=^|[，。；;(（\\n])(?!节假日|休息日|双休日|法定)[^，。；;(（\\n\\d得扣]{2,20}?(?:除外|不在此限|不受此限)|(?<=^|[，。；;(（\\n])[^，。；;(（\\n\\d得扣]{2,20}的，?(?:可?视同(?:完成|符合|达标|合格|按时)|以[^，。；;\\n\\d占比率]{2,12}为准)`,
  'u',
);
/** Whether it may be there at all. */
const MAY_SPARE = /除|不[予受在视计作]?[扣减此入为]|免[于予不扣责]|可不|剔除|顺延|视同|为准|按新的/;

/**
 * Whom a rule spares, in its own words: 因政策调整的除外, 因不可抗力（自然灾害等）不扣分, 除不可抗力外; `undefined` where it holds for
 * all. No cell of a row says whether it is one of them.
 */
export function exemptionIn(text: string): string | undefined {
  return MAY_SPARE.test(text) ? SPARES.exec(text)?.[0] : undefined;
}

export const exemptions = {
  examples: [
    { text: '每低1%扣1分（因政策调整的除外）', words: '因政策调整的除外' },
    { text: '每低1%扣1分，因不可抗力(自然灾害等)不扣分。', words: '因不可抗力(自然灾害等)不扣分' },
    { text: '除不可抗力外，手续每缺失一项扣1分', words: '除不可抗力外' },
    { text: '遇不可抗力未完成的，经批准不减分', words: '遇不可抗力未完成的，经批准不减分' },
    { text: '由于上级计划变更未完成的，不在此限', words: '由于上级计划变更未完成的，不在此限' },
    { text: '经主管部门同意延期的不扣分', words: '经主管部门同意延期的不扣分' },
    { text: '未因管理原因造成投诉的不扣分，每发生1起扣1分', words: undefined },
    { text: '因管理原因导致延误的可扣除2分', words: undefined },
    { text: '因设备检修原因导致延误的，可不扣分', words: '因设备检修原因导致延误的，可不扣' },
    { text: '超支5%以内不扣分，每超1%扣1分', words: undefined },
    { text: '75%-85%（不含）得3分', words: undefined },
    { text: '低于60%不得分，特殊情况除外', words: '特殊情况除外' },
    { text: '每超1天扣1分，节假日除外', words: undefined },
    {
      text: '每低1%扣1分。年中调整目标的，以调整后的目标值为准',
      words: '年中调整目标的，以调整后的目标值为准',
    },
    { text: '否则不得分；已按规定报批的视同符合', words: '已按规定报批的视同符合' },
  ],
} as const;
