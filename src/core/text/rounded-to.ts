/** 结果保留一位小数, (得分四舍五入保留一位小数): of the points, and not 满意度保留一位小数. */
const TO_ONE =
  /(?<=^|[，,。；;\n(（])(?:(?:计算)?(?:结果|得分|分值|分数)|(?:最终|最后)得分)?，?(?:按|采用)?(?:四舍五入(?:法|后|，)?)?保留(?:到|至)?(?:小数点后)?[1一]位小数(?=[，,。；;\n)）]|$)/gu;

/** Whether a rule asks for points with one decimal. */
export function roundsToOne(text: string): boolean {
  return withoutOneDecimal(text) !== text;
}

/** The text without where it asks for points with one decimal. */
export function withoutOneDecimal(text: string): string {
  return text.replace(TO_ONE, '');
}
