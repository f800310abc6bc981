import { ofLastText } from '../../text/per-text';

const AMONG =
  /(\d{1,3})个(?:区县|县区|县市区|市县区|县|区|市|州|市州|乡镇|镇街|街道|单位|部门|园区|校|学校|医院)(?:中|里|之内|内|之中)(?=[^。;:\n\d]{0,14}(?:排|名次|位次|居|列|前|第|后|末))/g;

/** 在全市13个县区中: among how many the ranks of a rule are; `undefined` where it does not say, or says two numbers. */
export const amongHowMany = ofLastText((text): number | undefined => {
  if (/末位|不含|全国|全省[^，。;]{0,6}(?:排|名)/.test(text)) return undefined;
  const found = new Set(Array.from(text.matchAll(AMONG), ([, many]) => Number(many)));
  const [many, other] = found;
  return many !== undefined && many > 1 && other === undefined ? many : undefined;
});

/** The last rank that stands before a place, 0 where none does. */
export function rankBefore(text: string, at: number): number {
  let last = 0;
  for (const [, rank] of text.slice(Math.max(0, at - 80), at).matchAll(/(\d{1,3})(?:名|位)/g))
    last = Math.max(last, Number(rank));
  return last;
}
