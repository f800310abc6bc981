/** 植树100亩，成活率90%以上, 在30日内支付，支付率100%: how much, or until when, in front of a rate. */
const AMOUNT_BEFORE_RATE =
  /(?:^|[。；;\n])((?!.{0,12}(?:目标|计划|总分|满分|分值|权重|每|共|基数|全年应))[^，,、。；;\n\d%]{1,8}\d{1,9}(?:\.\d{1,4})?(?![\d.%％]|分)[^，,、。；;\n\d%得扣计]{1,8})[，、]\s?(?=[^，。；;\n\d]{1,8}(?:率|度)(?:达到?|不低于|大于|[≥>＞])?(?:等于)?\s?\d{1,3}(?:\.\d{1,2})?[%％])/u;

/** What stands in front of the rate that a rule asks for, and is another number than it. */
export function amountBeforeRate(text: string): string | undefined {
  return AMOUNT_BEFORE_RATE.exec(text)?.[1];
}
