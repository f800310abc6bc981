import { liveIndicators } from '../../model/declaration';
import { isPercent } from '../../text/units';
import { betterSide } from '../../text/words/direction-words';
import { defineCheck } from '../define-check';
import { givesReason, reasonRoles } from '../reasons';
import { rowUnit } from '../rule-facts';

export default defineCheck({
  id: 'over-completion',
  scope: 'table',
  title: { zh: '完成值远超指标值', en: 'Far above the target' },
  severity: 'warning',
  basis: {
    zh: '预算管理系统：完成值达到指标值的1.2倍标注，1.3倍须说明原因',
    en: 'Budget system: from 1.2 times marked, from 1.3 times explained',
  },
  why: {
    zh: '大幅超额多半是年初指标值定低了。',
    en: 'Such a result mostly means that the target was set too low.',
  },
  fix: 'none',
  restsOnNorm: true,
  needs: ['actual', 'target'],
  messages: {
    over: {
      zh: '实际完成值{actual}是指标值{target}的{ratio}倍，没有说明原因。',
      en: 'The actual value {actual} is {ratio} times the target {target}, and no reason is given.',
    },
  },
  examples: [
    {
      name: '完成了1.5倍，没有说明',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 |
        | 产出指标 | 数量指标 | 桥梁检查座数 | 20 | ≥40座 | 60座 | 20 |  |`,
      expect: ['F2 over'],
    },
    {
      name: '事故比允许的少，或写明了原因',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因分析及改进措施 |
        | 效益指标 | 社会效益指标 | 责任事故起数 | 20 | ≤8起 | 3起 | 20 |  |
        | 产出指标 | 数量指标 | 桥梁检查座数 | 20 | ≥40座 | 60座 | 20 | 上级临时加检 |`,
      expect: [],
    },
    {
      name: '原因写在备注里；写的是数据来源',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 备注 |
        | 产出指标 | 数量指标 | 桥梁检查座数 | 20 | ≥40座 | 60座 | 20 | 汛后加查一轮 |
        | 产出指标 | 数量指标 | 涵洞清淤处数 | 20 | ≥50处 | 80处 | 20 | 养护台账 |
        | 产出指标 | 数量指标 | 护栏更换处数 | 20 | ≥40处 | 90处 | 20 | 已全部完成 |`,
      expect: ['F3 over', 'F4 over'],
    },
  ],

  run(table, report, context) {
    const reasons = reasonRoles(table);
    const { noted } = context.profile.overCompletion.value;
    for (const indicator of liveIndicators(table)) {
      const { actual, target, operator, reason, name } = indicator;
      const sign = operator?.value ?? target?.value.operator;
      const [value, goal] = [actual?.value.number, target?.value.number];
      if (
        actual === undefined ||
        target === undefined ||
        value === undefined ||
        goal === undefined ||
        goal <= 0
      )
        continue;
      // Fewer than allowed is no over-completion.
      if (sign === '≤' || sign === '<' || betterSide(name.value) === 'low') continue;
      if (value < goal * noted - 1e-9 || (reason !== undefined && reason.text.trim() !== '')) continue;
      if (reasons.some((role) => givesReason(indicator[role]?.text ?? ''))) continue;
      if (
        actual.value.unit !== undefined &&
        target.value.unit !== undefined &&
        actual.value.unit !== target.value.unit
      )
        continue;
      // 96% of 0.96: one of the two is on another scale, which target-scale says.
      if (
        goal < 1 &&
        isPercent(actual.value.unit ?? rowUnit(indicator)) &&
        value >= goal * 50 &&
        value <= 100
      )
        continue;
      const slots = {
        actual: actual.text.trim(),
        target: target.text.trim(),
        ratio: Number((value / goal).toFixed(2)),
      };
      report({ message: 'over', at: actual, related: [target, reason], slots });
    }
  },
});
