import type { Operator } from '../model/declaration';
import { perText } from '../text/per-text';
import { labelKey } from './label';

/** How an operator or a type is written, folded by {@link labelKey}; sources are forms and system exports. */
const spellings: Readonly<Record<Operator, readonly string[]>> = {
  '≥': [
    '≥',
    '≧',
    '⩾',
    '>=',
    '=>',
    '≥=',
    '大于等于',
    '大于或等于',
    '大于或等',
    '不小于',
    '不低于',
    '不少于',
    '正向',
    '正向指标',
    '正指标',
    '越高越好',
  ],
  '≤': [
    '≤',
    '≦',
    '⩽',
    '<=',
    '=<',
    '≤=',
    '小于等于',
    '小于或等于',
    '不大于',
    '不高于',
    '不超过',
    '不多于',
    '反向',
    '反向指标',
    '负向',
    '逆向',
    '逆指标',
    '逆向指标',
    '负向指标',
    '越低越好',
  ],
  '>': ['>', '大于', '高于', '多于', '超过'],
  '<': ['<', '小于', '低于', '少于'],
  '=': ['=', '==', '═', '等于', '等'],
  定性: ['定性', '定性指标', '定性描述', '文字描述', '描述性'],
  定量: ['定量', '定量指标', '数值', '数值型', '量化'],
  不适用: ['不适用'],
};

const bySpelling = new Map<string, Operator>(
  Object.entries(spellings).flatMap(([operator, texts]) =>
    texts.map((text) => [text, operator as Operator] as const),
  ),
);

/** Reads the cell of an operator or type column: >= → ≥, 定性指标 → 定性; `undefined` where it is none. */
export function readOperator(text: string): Operator | undefined {
  return text.length > 40 ? undefined : operatorOf(text);
}

const operatorOf = perText((text): Operator | undefined => {
  // labelKey takes angle brackets for brackets; the comparison signs have to survive.
  const key = text.normalize('NFKC').replace(/\s/g, '');
  return bySpelling.get(key) ?? bySpelling.get(labelKey(text));
});
