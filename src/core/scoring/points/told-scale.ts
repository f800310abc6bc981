/** How a percentage stands in a formula: 95 % as 0.95, or as 95. */
export type Scale = 'share' | 'number';

/** 超支率(按百分点数代入), 取百分号前的数字计算. */
const NUMBER =
  /(?:[按以取用]|代入|照)百分(?:点|数|号前面?|号之前)的?(?:个数|分子|数值?|数字)?(?:代入|计入|计算|取值|取数|[)）])/u;
/** 按小数代入. */
const SHARE =
  /(?<!(?:结果|得分|分数|保留)[^，。;()]{0,4})(?:[按以取用]|代入|照|化[成为])小数(?:形式)?的?(?:后|数值?)?(?:代入|计入|计算|取值|[)）])/u;

/** The one of them that the rule itself names; `undefined` where it says nothing of it, or both. */
export function toldScale(text: string): Scale | undefined {
  const [number, share] = [NUMBER.test(text), SHARE.test(text)];
  if (number === share) return undefined;
  return number ? 'number' : 'share';
}
