import { wording } from '../../text/wording';

export type Sign = '+' | '-' | '×' | '÷';

const OPERATORS: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '-',
  '×': '×',
  x: '×',
  X: '×',
  乘: '×',
  '/': '÷',
  '÷': '÷',
};
/** 实际值:目标值的比例 */
const RATIO_AHEAD = wording(/:[^\d，。;:\n()]{1,20}?[之的]比/y);
/** 10分与完成率的乘积 */
const PRODUCT_AHEAD = wording(/[与和][^，。;:\n()与和]{1,12}?(?:的乘积|的积|之积|相乘)/y);

/** The sign at a place, in its own character or in words; 乘 of 乘客 and 除 of 扣除 are words. */
export function operatorAt(text: string, at: number): Sign | undefined {
  if (text[at] === '除') return text[at + 1] === '以' ? '÷' : undefined;
  if (text[at] === ':') return RATIO_AHEAD.end(text, at) < 0 ? undefined : '÷';
  if (text[at] === '乘' && /[客车坐船积]/.test(text[at + 1] ?? '')) return undefined;
  if (text[at] === '与' || text[at] === '和') return PRODUCT_AHEAD.end(text, at) < 0 ? undefined : '×';
  return OPERATORS[text[at] ?? ''];
}
