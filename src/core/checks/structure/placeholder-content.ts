import type { Indicator } from '../../model/declaration';
import { findPlaceholder } from '../../text/words/placeholders';
import { defineCheck } from '../define-check';
import type { AnyField } from '../table-fields';
import { rowFields } from '../table-fields';

function filled(indicator: Indicator): { field: AnyField; words: string }[] {
  return [...rowFields(indicator)].flatMap(([, field]) => {
    const words = field.content.formula === undefined ? findPlaceholder(field.text) : undefined;
    return words === undefined ? [] : [{ field, words }];
  });
}

export default defineCheck({
  id: 'placeholder-content',
  scope: 'table',
  title: { zh: '留有占位文字', en: 'Placeholder left in place' },
  severity: 'warning',
  basis: {
    zh: '绩效目标应指向明确、细化量化（财预〔2015〕88号）',
    en: 'Targets are to be clear and specific (Cai Yu [2015] No. 88)',
  },
  why: {
    zh: '表样里的“指标1”“XX”“待定”没有替换成正式内容。',
    en: 'A template’s sample text was not replaced.',
  },
  fix: 'none',
  messages: {
    placeholder: {
      zh: '“{words}”是占位文字，请填写正式内容。',
      en: '“{words}” is a placeholder; please fill in the real text.',
    },
  },
  examples: [
    {
      name: '指标名和说明没有填',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 指标1 | XX | 示例 | 30 |
        |  |  | 巡河次数 | ≥48次 | 待补充 | 20 |`,
      expect: ['C2 placeholder', 'E3 placeholder'],
    },
    {
      name: '正式内容里的相近字样',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 样例采集份数 | ≥300份 | 待定事项清零后统计 | 30 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    if (!texts(table, 'placeholder').some(({ text }) => findPlaceholder(text) !== undefined)) return;
    for (const goal of table.goals) {
      const words = findPlaceholder(goal.text);
      if (words !== undefined) report({ message: 'placeholder', at: goal, slots: { words }, about: words });
    }
    for (const indicator of [...table.indicators, ...(table.sideBlock?.indicators ?? [])]) {
      const [first, ...others] = filled(indicator);
      if (!first) continue;
      report({
        message: 'placeholder',
        at: first.field,
        related: others.map(({ field }) => field),
        slots: { words: first.words },
        about: first.words,
      });
    }
  },
});
