import { isOnPurpose } from '../../text/words/other-years';
import { defineCheck, editOf } from '../define-check';
import { isJustPast, leftInHeader, withYears } from '../years-in-table';

const YEAR = /(20\d{2})\s?年(度)?/g;

export default defineCheck({
  id: 'year-mismatch',
  scope: 'table',
  title: { zh: '年份与申报年度不符', en: 'Another year than the declaration’s' },
  severity: 'warning',
  basis: { zh: '绩效目标应与预算年度一致', en: 'Targets belong to the budget year' },
  why: {
    zh: '多是从上年复制后没有改年份，会被认为照搬旧目标。',
    en: 'The text was left from last year, and so, it seems, was the target.',
  },
  fix: 'suggested',
  messages: {
    header: {
      zh: '续表表头写“{found}”，前面的表头写“{first}”。',
      en: 'The header says “{found}” where it is printed again; the first one says “{first}”.',
    },
    other: {
      zh: '文中写“{found}”，申报年度是{year}年。',
      en: 'The text says {found}; the declaration is for {year}.',
    },
  },
  examples: [
    {
      name: '上年的文字没有改',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 2025年度集中采购批次 | ≥12批 | 由采购办登记 | 20 |`,
      expect: ['C4 other'],
      fixed: { C4: '2026年度集中采购批次' },
    },
    {
      name: '上年的期限没有改',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 闸门更换完成时间 | 2025年10月底前 | 2025年10月底前完成得满分，否则不得分 | 10 |`,
      expect: ['D4 other', 'E4 other'],
    },
    {
      name: '基数、续建项目和考核通报',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 2025年续建泵站完工座数 | ≥3座 | 上年结转 | 10 |
        |  | 质量指标 | 用水户缴费率 | ≥95% | 2025年为91%，由征收站统计 | 10 |
        |  |  | 渠道完好率 | ≥92% | 看2025年度考核通报（去年为88%） | 10 |
        |  | 数量指标 | 巡渠次数 | ≥60次 | 2025年巡渠48次 | 10 |`,
      expect: [],
    },
    {
      name: '续表的表头还是上年的',
      table: `
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 当年目标（2026年） | | 上年（2025年） | 分值 |
        | | | | 指标值 | 计量单位 | 上年值 | |
        | 产出指标 | 数量指标 | 巡渠次数 | ≥60 | 次 | 48 | 10 |
        | 一级指标 | 二级指标 | 三级指标 | 当年目标（2025年） | | 上年（2025年） | 分值 |
        | | | | 指标值 | 计量单位 | 上年值 | |
        | 产出指标 | 质量指标 | 渠道完好率 | ≥92 | % | 88 | 10 |`,
      expect: ['D5 header'],
      fixed: { D5: '当年目标（2026年）' },
    },
    {
      name: '有意写的其他年份',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 分值 |
        | 产出指标 | 数量指标 | 2026年集中采购批次 | ≥12批 | 较2025年增长两成，执行《采购管理办法（2025年修订）》 | 20 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const { year } = table;
    if (year === undefined) return;
    // 2026年绩效总目标 over the goal of a form for 2027: the label was left as well.
    for (const { kind, heading, labelCell } of table.goals) {
      const found = kind === 'annual' ? /^(20\d\d)年?/.exec(heading) : null;
      if (!found || !labelCell || !isJustPast(Number(found[1]), year)) continue;
      report({ message: 'other', at: labelCell, slots: { found: found[0], year }, about: found[0] });
    }
    for (const { field, first } of leftInHeader(table, year))
      report({
        message: 'header',
        at: field,
        related: [first],
        slots: { found: field.value, first: first.value },
        edits: [editOf(field, first.text)],
      });
    for (const [role, field] of withYears(table)) {
      const matches = [...field.text.matchAll(YEAR)];
      // A text that names the right year too speaks of the others on purpose.
      if (matches.some((match) => Number(match[1]) === year)) continue;
      const match = matches.find(({ 0: words, 1: found, index }) => {
        if (!isJustPast(Number(found), year)) return false;
        return !isOnPurpose(role, field.text, index, index + words.length);
      });
      if (!match) continue;
      const right =
        field.text.slice(0, match.index) +
        match[0].replace(match[1]!, String(year)) +
        field.text.slice(match.index + match[0].length);
      report({
        message: 'other',
        at: field,
        slots: { found: match[0], year },
        span: [match.index, match.index + match[0].length],
        about: match[0],
        edits: [editOf(field, right)],
      });
    }
  },
});
