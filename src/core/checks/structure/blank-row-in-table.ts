import { defineCheck } from '../define-check';

export default defineCheck({
  id: 'blank-row-in-table',
  scope: 'table',
  title: { zh: '表中有空行', en: 'Empty row inside the table' },
  severity: 'info',
  basis: { zh: '填报惯例：指标表应连续填写', en: 'Practice: the rows of an indicator table are contiguous' },
  why: {
    zh: '空行会把指标表截成两段，导入系统、筛选和求和时下半段容易丢失。',
    en: 'An empty row cuts the table in two; imports, filters and sums may lose the lower half.',
  },
  // Taking a row out moves cells, which no cell edit can do: the row is named and a person removes it.
  fix: 'suggested',
  messages: {
    blank: {
      zh: '第{rows}行是空行，把指标表截成了两段，请删除。',
      en: 'Row {rows} is empty and cuts the table in two; delete it.',
    },
  },
  examples: [
    {
      name: '中间空了一行',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 放映公益电影场次 | ≥600场 | 30 |

        | 效益指标 | 社会效益指标 | 观影人次 | ≥5万人次 | 30 |
        | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 10 |`,
      expect: ['A3 blank'],
    },
    {
      name: '连续填写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 放映公益电影场次 | ≥600场 | 30 |
        | 效益指标 | 社会效益指标 | 观影人次 | ≥5万人次 | 30 |`,
      expect: [],
    },
  ],

  run({ blankRows, range }, report) {
    for (let i = 0; i < blankRows.length; i++) {
      const first = blankRows[i]!;
      while (blankRows[i + 1] === blankRows[i]! + 1) i++;
      const last = blankRows[i]!;
      report({
        message: 'blank',
        at: { sheet: range.sheet, row: first, column: range.left },
        slots: { rows: first === last ? `${first + 1}` : `${first + 1}—${last + 1}` },
      });
    }
  },
});
