import { findTypos } from '../../text/words/typos';
import { defineCheck, editOf } from '../define-check';
import { inForm } from '../table-fields';

export default defineCheck({
  id: 'typo',
  scope: 'table',
  title: { zh: '疑似错别字', en: 'Likely a typo' },
  severity: 'info',
  basis: { zh: '公文文字规范', en: 'Plain good writing' },
  why: {
    zh: '错别字公开后有损严谨，也会影响名称匹配。',
    en: 'A typo looks careless, and names that hold one do not match.',
  },
  fix: 'suggested',
  messages: {
    typo: { zh: '“{wrong}”疑为“{right}”。', en: '“{wrong}” is likely meant to be “{right}”.' },
  },
  examples: [
    {
      name: '按装、末完成',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 按装监控点位数 | ≥60个 | 达到60个得满分，末完成的不得分 | 20 |`,
      expect: ['C2 typo', 'E2 typo'],
      fixed: { C2: '安装监控点位数', E2: '达到60个得满分，未完成的不得分' },
    },
    {
      name: '单位名称里的错字',
      table: `
        青禾县环镜保护局2026年度绩效目标申报表
        | 主管部门 | 青禾县气像局 | 实施单位：青禾县教肓局　联系人：吴 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 安装监控点位数 | ≥60个 | 20 |`,
      expect: ['A1 typo', 'B2 typo', 'C2 typo'],
      fixed: {
        A1: '青禾县环境保护局2026年度绩效目标申报表',
        B2: '青禾县气象局',
        C2: '实施单位：青禾县教育局　联系人：吴',
      },
    },
    {
      name: '相近的正确写法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 安装监控点位数 | ≥60个 | 周末开展巡检，自己完成整改，公正处理投诉 | 20 |`,
      expect: [],
    },
  ],

  run(table, report, { texts }) {
    for (const field of [...inForm(table), ...texts(table, 'typo')]) {
      const found = findTypos(field.text);
      const [first] = found;
      if (!first) continue;
      let repaired = field.text;
      for (const { at, typo } of [...found].reverse()) {
        repaired = repaired.slice(0, at) + typo.right + repaired.slice(at + typo.wrong.length);
      }
      report({
        message: 'typo',
        at: field,
        slots: { wrong: first.typo.wrong, right: first.typo.right },
        span: [first.at, first.at + first.typo.wrong.length],
        about: first.typo.wrong,
        edits: [editOf(field, repaired)],
      });
    }
  },
});
