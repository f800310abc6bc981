import { isUnitless } from '../../text/words/rate-words';
import { defineCheck, editOf, liveFields } from '../define-check';
import { saysNothing } from '../indicator-nature';
import { isMeasured, saysOwnScale, unitsInTargets } from '../row-units';
import { likelyUnit } from '../likely-unit';

export default defineCheck({
  id: 'unit-missing',
  scope: 'table',
  title: { zh: '缺计量单位', en: 'Unit is missing' },
  severity: 'warning',
  basis: {
    zh: '预算管理系统校验：定量指标应填计量单位',
    en: 'Budget system: a quantitative indicator has a unit',
  },
  why: {
    zh: '没有单位的数值无法理解和比较，系统会用“1”补上。',
    en: 'A number without unit means nothing; the system fills in “1”.',
  },
  fix: 'suggested',
  silences: ['rule-target-mismatch', 'rule-unit-mismatch'],
  needs: ['target', ['unit', 'target-unit']],
  messages: {
    missing: {
      zh: '指标值为{target}，没有填计量单位。',
      en: 'The target is {target}, and no unit is given.',
    },
    known: {
      zh: '指标值为{target}，没有填计量单位，应为“{unit}”。',
      en: 'The target is {target}, and no unit is given; it should be {unit}.',
    },
  },
  examples: [
    {
      name: '评分标准里写了单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 日均供水量 | ≥ | 3600 |  | 供水达到3600立方米/日得满分，每少100立方米/日扣1分，扣完为止 | 20 |
        |  | 质量指标 | 水质合格率 | ≥ | 98 |  |  | 20 |`,
      expect: ['F2 known', 'F3 known'],
      fixed: { F2: '立方米/日', F3: '%' },
    },
    {
      name: '系数、指数和比值本来没有单位，占比有',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 管网漏损控制系数 | ≤ | 0.12 |  | 达到0.12的得满分，每超0.01扣1分，扣完为止 | 20 |
        | 效益指标 | 经济效益指标 | 投入产出比 | ≥ | 1.8 | / | 达到1.8得满分，每少0.1扣1分，扣完为止 | 20 |
        |  | 社会效益指标 | 再生水用量占比 | ≥ | 30 |  | 达到30得满分，每少1扣1分，扣完为止 | 20 |
        |  | 社会效益指标 | 复种指数 | ≥ | 160 |  | 达到160%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['F4 known', 'F5 known'],
      fixed: { F4: '%', F5: '%' },
    },
    {
      name: '定性指标和写在指标值里的单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 日均供水量 | ≥ | 3600 | 立方米/日 | 20 |
        |  | 质量指标 | 水质合格率 | ≥ | «0.98 as 98%» |  | 20 |
        | 效益指标 | 社会效益指标 | 供水保障 | 定性 | 有效保障 |  | 20 |`,
      expect: [],
    },
    {
      name: '单位都写在指标值里，个别没有写',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 检修泵站座数 | ≥12座 | 20 |
        |  | 质量指标 | 水质合格率 | ≥98 | 20 |
        |  | 质量指标 | 管网抢修及时率 | ≥95% | 20 |
        |  | 质量指标 | 水表完好率 | ≥97% | 20 |
        |  | 数量指标 | 更换管网长度 | ≥18 | 20 |`,
      expect: ['D3 known', 'D6 missing'],
      fixed: { D3: '≥98%' },
    },
    {
      name: '看不出应是什么单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 泵站检修 | ≥ | 12 |  | 20 |`,
      expect: ['F2 missing'],
    },
  ],

  run(table, report, context) {
    for (const [indicator, unit] of liveFields(table, 'unit')) {
      const { target, operator } = indicator;
      if (!saysNothing(unit.text) || target?.value.number === undefined || target.value.unit !== undefined)
        continue;
      if (operator?.value === '定性' || operator?.value === '不适用') continue;
      const right = likelyUnit(indicator, context, table);
      if (right === undefined && isUnitless(indicator.name.value)) continue;
      const slots = { target: target.text.trim() };
      const related = [target, right === undefined ? undefined : indicator.rule];
      // A stroke says on purpose that there is no unit: worth a look only where the rule names one.
      const stroke = unit.text.trim() !== '';
      if (stroke && (right === undefined || !indicator.rule)) continue;
      if (right === undefined) report({ message: 'missing', at: unit, related, slots });
      else {
        const also = { edits: [editOf(unit, right)], ...(stroke ? { severity: 'info' as const } : {}) };
        report({ message: 'known', at: unit, related, slots: { ...slots, unit: right }, ...also });
      }
    }
    // 98 among ≥98%, ≥12座: the unit stands behind the number in all others.
    for (const { indicator, at, edit } of unitsInTargets(table).filter(({ text }) => text === '')) {
      const right = likelyUnit(indicator, context, table);
      // 0.98 and 1 may be shares already, 满意度 of up to 5 a mark; 调解案件数（件） names its unit.
      if (saysOwnScale(indicator)) continue;
      const slots = { target: indicator.target!.text.trim() };
      const related = [indicator.rule];
      // 机耕路硬化长度 is in some unit; which of them nobody can tell.
      if (right !== undefined)
        report({ message: 'known', at, related, slots: { ...slots, unit: right }, edits: edit(right) });
      else if (isMeasured(indicator.name.value)) report({ message: 'missing', at, related, slots });
    }
  },
});
