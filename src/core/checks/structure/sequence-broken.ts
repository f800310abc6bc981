import type { Field, Indicator } from '../../model/declaration';
import { defineCheck, editOf } from '../define-check';

interface Numbered {
  readonly field: Field;
  readonly number: number;
  readonly level: string | undefined;
}

function numbered({ sequence, level1 }: Indicator): Numbered[] {
  if (!sequence || sequence.value === '') return [];
  return [
    {
      field: sequence,
      number: /^\d{1,6}$/.test(sequence.value) ? Number(sequence.value) : Number.NaN,
      level: level1?.name,
    },
  ];
}

export default defineCheck({
  id: 'sequence-broken',
  scope: 'table',
  title: { zh: '序号不连续', en: 'Sequence numbers are broken' },
  severity: 'info',
  basis: { zh: '填报惯例：序号应连续、不重复', en: 'Practice: sequence numbers run on without gaps' },
  why: {
    zh: '序号重复或跳号，多是增删行后没有更新，核对时容易看错行。',
    en: 'Numbers that repeat or skip make rows hard to refer to.',
  },
  fix: 'safe',
  needs: ['sequence'],
  messages: {
    broken: { zh: '序号{found}应为{expected}。', en: 'The sequence number {found} should be {expected}.' },
  },
  examples: [
    {
      name: '序号重复一次、跳过一次',
      table: `
        | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 1 | 产出指标 | 数量指标 | 采购树苗株数 | ≥5000株 | 30 |
        | 1 |  | 质量指标 | 树苗成活率 | ≥90% | 20 |
        | 3 | 效益指标 | 生态效益指标 | 新增绿化面积 | ≥80亩 | 30 |`,
      expect: ['A3 broken'],
      fixed: { A3: '2', A4: '3' },
    },
    {
      name: '按一级指标重新编号',
      table: `
        | 序号 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 1 | 产出指标 | 数量指标 | 采购树苗株数 | ≥5000株 | 30 |
        | 2 |  | 质量指标 | 树苗成活率 | ≥90% | 20 |
        | 1 | 效益指标 | 生态效益指标 | 新增绿化面积 | ≥80亩 | 30 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const rows = table.indicators.flatMap(numbered);
    // 1.1, 一、(1): another way of numbering, not judged here.
    if (rows.length < 2 || rows.some(({ number }) => Number.isNaN(number))) return;
    let next = rows[0]!.number;
    const wrong: { row: Numbered; expected: number; before: Field | undefined }[] = [];
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      if (row.number === 1 && before && before.level !== row.level) next = 1;
      if (row.number !== next) wrong.push({ row, expected: next, before: before?.field });
      next++;
    });
    const [first, ...others] = wrong;
    if (!first) return;
    report({
      message: 'broken',
      at: first.row.field,
      related: [first.before, ...others.map(({ row }) => row.field)],
      slots: { found: first.row.number, expected: first.expected },
      edits: wrong.map(({ row, expected }) => editOf(row.field, String(expected))),
    });
  },
});
