import { findMarkup, withoutMarkup } from '../../text/markup';
import { defineCheck, editOf } from '../define-check';
import { inForm } from '../table-fields';

export default defineCheck({
  id: 'html-markup',
  scope: 'table',
  title: { zh: '带入了网页标记', en: 'HTML pasted into a cell' },
  severity: 'warning',
  basis: { zh: '填报惯例：栏目内容应为纯文本', en: 'Practice: fields hold plain text' },
  why: {
    zh: '从系统页面复制时带入了标记，打印和公开时会原样显示，也占用字数。',
    en: 'Markup is printed as it stands and counts towards the length.',
  },
  fix: 'safe',
  silences: ['weight-invalid', 'unit-on-qualitative', 'unit-invalid', 'level-name-nonstandard'],
  messages: {
    markup: { zh: '文字中有网页标记“{markup}”。', en: 'The text holds the HTML markup “{markup}”.' },
  },
  examples: [
    {
      name: '目标里有段落标记和空格实体',
      table: `
        年度目标：
        <p>一、修好便民桥。</p><p>二、护好老渡口。&nbsp;</p>
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 以<b>竣工</b>验收为准 | 30 |`,
      expect: ['A2 markup', 'E4 markup'],
      fixed: { A2: '一、修好便民桥。\n二、护好老渡口。', E4: '以竣工验收为准' },
    },
    {
      name: '单位名称和空格子里只有空格实体',
      table: `
        | 部门单位名称 | 松风县交通局&nbsp; |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | &nbsp; | 30 |`,
      expect: ['B1 markup', 'E3 markup'],
      fixed: { B1: '松风县交通局', E3: '' },
    },
    {
      name: '小于号不是标记',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 维修合格率 | ≥95% | 95%>合格率≥90%得8分，合格率<90%不得分，R&D不计 | 30 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    for (const field of [...inForm(table), ...texts(table, 'markup')]) {
      const found = findMarkup(field.text);
      if (!found) continue;
      report({
        message: 'markup',
        at: field,
        slots: { markup: found.markup.length > 40 ? `${found.markup.slice(0, 40)}…` : found.markup },
        span: [found.at, found.at + found.markup.length],
        edits: [editOf(field, withoutMarkup(field.text))],
      });
    }
  },
});
