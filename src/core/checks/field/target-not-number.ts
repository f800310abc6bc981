import { isWithoutNumber } from '../bare-target';
import { defineCheck, liveFields } from '../define-check';
import { isComparator, saysNothing } from '../indicator-nature';
import { countInRule, isInWords } from '../target-in-words';
import { IN_TENTHS, isRange } from '../written-targets';

/** What may well be from one day to another. */
const IN_SPANS = /(?:时间|日期|期限|月份|年份)$/;

export default defineCheck({
  id: 'target-not-number',
  scope: 'table',
  title: { zh: '定量指标的指标值不是数字', en: 'The target of a quantitative indicator is no number' },
  severity: 'error',
  basis: {
    zh: '预算管理系统校验：定量指标的指标值应为数值',
    en: 'Budget system: the target of a quantitative indicator is a number',
  },
  why: {
    zh: '带比较符号的指标值写成文字，系统无法比较，也无法计分。',
    en: 'Words cannot be compared with an actual value, nor scored.',
  },
  fix: 'none',
  needs: ['target'],
  messages: {
    words: {
      zh: '类型为“{operator}”，指标值却是文字“{target}”。',
      en: 'The type is {operator}, yet the target says “{target}”.',
    },
    counted: {
      zh: '评分标准按“{count}”计数，指标值却是文字“{target}”。',
      en: 'The rule counts up to {count}, yet the target says “{target}”.',
    },
    none: {
      zh: '指标值“{target}”只有符号或单位，没有数。',
      en: 'The target “{target}” is a sign or a unit without a number.',
    },
    range: {
      zh: '类型为“{operator}”，指标值却是区间“{target}”，应只填一个数。',
      en: 'The type is {operator}, yet the target is the range {target}; one number is asked for.',
    },
  },
  examples: [
    {
      name: '≥ 后面是文字或区间',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 旅游收入 | ≥ | 高于前三年平均 | 万元 | 20 |
        |  | 数量指标 | 新辟步道条数 | ≥ | 3-5 | 条 | 20 |`,
      expect: ['E2 words', 'E3 range'],
    },
    {
      name: '符号和单位都在，数没有填',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 新辟步道条数 | ≥条 | 20 |
        |  | 质量指标 | 步道验收合格率 | % | 20 |
        |  | 时效指标 | 步道按期竣工率 | ≥ | 20 |
        |  | 时效指标 | 步道竣工时间 | 11月底前 | 20 |
        | 效益指标 | 社会效益指标 | 景区秩序 | 优 | 20 |`,
      expect: ['D2 none', 'D3 none', 'D4 none'],
    },
    {
      name: '没有符号列，评分标准按个数计分，指标值却是文字',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 电梯检查台数 | 完成上级任务 | 检查820台得6分，每少20台扣0.3分，扣完为止 | 6 |
        |  | 数量指标 | 检查计划 | 按上级任务 | 按计划完成得6分，否则不得分 | 6 |`,
      expect: ['D2 counted'],
    },
    {
      name: '按天计数，却写了日期',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 时效指标 | 步道竣工时间 | ≤ | 十月下旬 | 天 | 20 |
        |  | 时效指标 | 游客投诉办结时限 | ≤ | 三 | 个工作日 | 20 |`,
      expect: ['E2 words'],
    },
    {
      name: '数字、日期和定性指标',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 旅游收入 | ≥ | 3200 | 万元 | 20 |
        |  | 时效指标 | 完工时间 | ≤ | 11月底前 |  | 20 |
        |  | 时效指标 | 汛前检修时段 | = | 3-5月 |  | 20 |
        |  | 时效指标 | 竣工日期 | ≤ | 2026-11-30 |  | 20 |
        | 效益指标 | 社会效益指标 | 景区秩序 | 定性 | 良好 | / | 20 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const [indicator, target] of liveFields(table, 'target')) {
      const { number } = target.value;
      if (number !== undefined) {
        // 九成以上 in a column of numbers beside the operator's own.
        const sign = indicator.operator;
        const own = sign && sign.cell.column !== target.cell.column && isComparator(sign.value);
        const slots = { operator: sign?.text.trim() ?? '', target: target.text.trim() };
        if (own && IN_TENTHS.test(slots.target))
          report({ message: 'words', at: target, related: [sign], slots });
        continue;
      }
      if (isWithoutNumber(target.text)) {
        report({ message: 'none', at: target, slots: { target: target.text.trim() } });
        continue;
      }
      const count = countInRule(indicator, target, context);
      const said = target.text.trim();
      if (count !== undefined)
        report({ message: 'counted', at: target, related: [indicator.rule], slots: { count, target: said } });
      const { operator } = indicator;
      const words = target.value.words.trim();
      if (!operator || operator.cell.column === target.cell.column || !isComparator(operator.value)) continue;
      if (saysNothing(target.text)) continue;
      const range = isRange(target.text);
      if (range ? IN_SPANS.test(indicator.name.value.trim()) : !isInWords(indicator, target, context))
        continue;
      const slots = { operator: operator.text.trim(), target: words };
      report({ message: range ? 'range' : 'words', at: target, related: [operator], slots });
    }
  },
});
