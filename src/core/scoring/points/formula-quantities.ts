import { wantsMore } from '../row/actual';
import { namesMore } from '../../text/shared-words';
import { foldedName } from './context';
import type { Context } from './context';

/** x为差错率: what a letter of a formula stands for. */
const LETTERS =
  /(?<![A-Za-z])([A-Za-z])\d{0,2}(?:为|[=＝]|代表|表示|指|[:：])([^，,。；;\d:：()（）=＝×÷/+≤≥<>A-Za-z\n]{2,16})(?=[，,。；;\n()（）]|$)/g;

/** 签约率=A÷B: the rate that two letters make. */
const OF_LETTERS =
  /([^，,。；;\n=＝:：]{2,16}(?:率|比例|占比))[=＝][(（]?[A-Za-z]\d{0,2}\s?[÷/／]\s?[A-Za-z]/u;

/** B÷A of 得分=B÷A×5. */
const PAIR = /(?<![A-Za-z])([A-Za-z])\s?[÷/／]\s?([A-Za-z])(?![A-Za-z])/u;

/** What the name of such a rate adds to its nouns: 验 and 率 of 渔船检验率; 合格 and 问题 are of another rate. */
const OF_DEED = /[验测查完成办理报送率比例覆盖的]/u;

/** A为应检渔船数，B为已检渔船数，得分=B÷A×5 in a row of 渔船检验率: what was done of what had to be, by names that are the rate's own. */
function ratesDone(text: string, name: string): boolean {
  const [, done, due] = PAIR.exec(text) ?? [];
  if (done === undefined || !/[率比]$/u.test(name)) return false;
  const names = new Map(Array.from(text.matchAll(LETTERS), ([, letter, noun]) => [letter, noun!]));
  const one = /^(?:实际)?(?:已经?|实)(.{2,})$/u.exec(names.get(done) ?? '')?.[1];
  const other = /^应(.{2,})$/u.exec(names.get(due) ?? '')?.[1];
  return (
    one !== undefined &&
    one === other &&
    [...one.replace(/[总]?[数量额]$/u, '')].every((c) => name.includes(c)) &&
    [...name].every((c) => one.includes(c) || OF_DEED.test(c))
  );
}

/** The quantity that a letter of the rule names and the row does not measure; `undefined` where the row has no name. */
export function otherLetter({ text, row }: Context): string | undefined {
  const name = foldedName(row.name ?? '');
  if (name === '') return undefined;
  // 签约率=A÷B×100%，A为…，B为…: the letters say what the row's own rate is made of.
  const defined = OF_LETTERS.exec(text)?.[1];
  if (defined !== undefined && row.percent && (name.endsWith(defined) || defined.endsWith(name)))
    return undefined;
  if (row.percent && ratesDone(text, name)) return undefined;
  for (const { 2: quantity } of text.matchAll(LETTERS))
    if (!/得分|分值|权重|目标|计划|指标值|标准值|实际/.test(quantity!) && namesMore(quantity!, [name]))
      return quantity;
  return undefined;
}

/** 参评总数, 总户数 of a quotient. */
export const ALL_OF_THEM = /(?:参评|参加|参与|全部)?总(?:数|人数|户数|个数|件数)(?=[)）]?(?:[×*÷/-]|$))/u;

/** 分值×难度系数, 质量合格率×10: what the points are multiplied by. */
const FACTOR =
  /[×*乘]以?(?:[(（])?([^，,。；;\n\d=＝×÷/()（）+-]{1,8}?(?:系数|指数|率|比例|占比))(?=[，,。；;\n)）×]|[计得]分|$)|(?<=^|[，,。；;\n=＝按])([^，,。；;\n\d=＝×÷/()（）+-]{1,8}?(?:系数|指数|率|比例|占比))[×*乘]/u;
/** How good what was done is, which no count of it tells. */
const OF_QUALITY = /合格|质量|满意|准确|达标|优良|及格/u;

/** 满意度=Σ(各选项人数×系数)/问卷数: how what the row gives is worked out. */
const SUM_OF = /(?<=[度率][=＝])[Σ∑][(（][^()（）]{1,24}[)）]/u;

/** The factor of a formula that is not what the row measures; `undefined` where the row has no name, or the rule works it out. */
export function otherFactor({ text, row }: Context): string | undefined {
  const name = foldedName(row.name ?? '');
  const found = name === '' ? undefined : FACTOR.exec(text.replace(SUM_OF, ''));
  const factor = (found?.[1] ?? found?.[2])?.replace(/^[^按]*按照?|^(?:该|本|此)(?:项|指标)?的?|^实际/gu, '');
  if (factor === undefined || name.includes(factor.replace(/率$/u, ''))) return undefined;
  if (/系数|指数/u.test(factor)) {
    const given = /(?:系数|指数)(?:[=＝为取]|[\d.])/u.test(text);
    return given || /系数|指数/u.test(name) ? undefined : factor;
  }
  if (row.percent || !OF_QUALITY.test(factor) || text.includes(`${factor}=`)) return undefined;
  return namesMore(factor, [name]) ? factor : undefined;
}

/** (1-不合格数/总数)×10: of what was done badly, in a row that wants much of what was done. */
const FAULTS =
  /[-－]\s?([^\d()（）/÷+×，。;=-]{0,8}(?:不合格|不达标|不规范|不符|差错|错误|失败|逾期|违规|未|缺|漏)[^\d()（）/÷+×，。;=-]{0,8}数量?)\s?[/÷]/;

const FAULT_SHARE =
  /(?<=[-－(（=＝×*]\s?)([^\d()（）/÷+×，,。；;=＝率-]{0,8}(?:不合格|不达标|不规范|不符|差错|错误|失败|逾期|违规|投诉|未(?!成年|来|央)|缺|漏)(?![^/÷]{0,8}(?:整改|修复|更正|查处|处置|处理|解决|办结|化解))[^\d()（）/÷+×，,。；;=＝率-]{0,8}数量?)\s?[/÷]/u;
const NAMES_FAULT = /[不未非无违逾缺漏错误差欠超旷]|失败|投诉|事故|问题|隐患/u;

/** The count of faults that a formula takes off, where the row counts what is wanted; `undefined` where it does not. */
export function countOfFaults({ text, row }: Context): string | undefined {
  // 不合格数÷抽检总数 in a row of 合格率, which is the rest of it.
  if (row.percent && row.name !== undefined)
    return NAMES_FAULT.test(row.name) ? undefined : FAULT_SHARE.exec(text)?.[1];
  if (row.percent || !wantsMore(row)) return undefined;
  return FAULTS.exec(text)?.[1];
}
