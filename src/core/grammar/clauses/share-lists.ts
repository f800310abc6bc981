import { ofLastText } from '../../text/per-text';

/** 按85%计: a percentage and nothing of what it is. */
const ENTRY = /按照?(\d{1,3}(?:\.\d)?)%(?:计算|折算|计入|计)(?=[，。;\n)]|$)/g;
/** What a percentage may be of besides the weight: a rate that is scored, the terms of a formula, so much for each. */
const OTHER =
  /每|第[一二三四五六七八九十]|[得扣加]\d|[×÷*=]|公式|按其?实际|(?:按|以|根据|依据)[^，。;:\n\d]{0,14}(?:率|比例|比值|进度|程度|占比|比重)[^，。;:\n\d]{0,4}[计得折赋给扣]/;

/** Whether a text grades by falling percentages, 90分以上按100%计，80-90分按85%计: shares of the weight. Found once for a text. */
export const isShareList = ofLastText((text): boolean => {
  const shares = Array.from(text.matchAll(ENTRY), ([, percent]) => Number(percent));
  if (shares.length < 2 || OTHER.test(text)) return false;
  return shares.every((share, i) => share <= 100 && (i === 0 || share < shares[i - 1]!));
});
