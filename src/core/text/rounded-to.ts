/** 结果保留一位小数, (得分四舍五入保留一位小数): of the points, and not 满意度保留一位小数. */
const TO_ONE =
  /(?<=^|[，,。；;\n(（])(?:(?:计算)?(?:结果|得分|分值|分数)|(?:最终|最后)得分)?，?(?:按|采用)?(?:四舍五入(?:法|后|，)?)?保留(?:到|至)?(?:小数点后)?[1一]位小数(?=\s?[，,。；;\n()（）]|\s?$)/gu;

/** Whether a rule asks for points with one decimal. */
export function roundsToOne(text: string): boolean {
  return withoutOneDecimal(text) !== text;
}

/** The text without where it asks for points with one decimal. */
function withoutOneDecimal(text: string): string {
  return text.replace(TO_ONE, '');
}

/** 取平均分后四舍五入为整数: of what is measured, in front of all that scores; 按平均分评分，四舍五入 is of the points. */
const VALUE_TO_WHOLE =
  /^(?:(?![得计记给]\d|满分|得分)[^扣加减]){0,60}?(?:平均[分值数]|均分|测评分|评议分|满意度|[完合支执]\p{Script=Han}率)(?:(?![计记评打赋给折][分算])[^，,。；;\n\d得扣]){0,6}?[，,]?(?:四舍五入(?:后)?(?:为|到|至|取)?(?:保留)?整数?|取整数?)(?=[，,。；;\n])/u;

/** Whether a rule asks for the measured value as a whole number. */
export function roundsValue(text: string): boolean {
  return text.includes('整') && VALUE_TO_WHOLE.test(text);
}

/** The text without the roundings that are read: to one decimal, and, where no share is made of it, of the value itself. */
export function withoutRoundings(text: string, share: object | undefined): string {
  const ofPoints = !share && roundsValue(text) ? text.replace(VALUE_TO_WHOLE, '') : text;
  return withoutOneDecimal(ofPoints);
}
