import { baseUnit } from '../../text/units';
import { betterUnit, namesCountedIn, unitOfName } from '../../text/words/measure-words';
import { defineCheck, editOf, liveFields } from '../define-check';
import { unitInRule } from '../indicator-nature';
import { unitsInTargets } from '../row-units';

export default defineCheck({
  id: 'unit-nonstandard',
  scope: 'table',
  title: { zh: '计量单位不规范', en: 'Unit does not fit' },
  severity: 'info',
  basis: {
    zh: '法定计量单位和量词的通行用法',
    en: 'Legal units of measurement and the usual counting words',
  },
  why: {
    zh: '人用“个”、案件用“台”一类量词，公开时显得不严谨。',
    en: 'A counting word that does not fit its noun looks careless in public.',
  },
  fix: 'suggested',
  needs: [['unit', 'target-unit']],
  messages: {
    unfit: {
      zh: '“{name}”的单位“{unit}”宜改为“{right}”。',
      en: 'The unit {unit} of “{name}” had better be {right}.',
    },
  },
  examples: [
    {
      name: '人不用“个”，面积不写“平米”',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 招募讲解志愿者人数 | ≥ | 60 | 个 | 20 |
        |  | 数量指标 | 展厅改造面积 | ≥ | 800 | 平米 | 20 |`,
      expect: ['F2 unfit', 'F3 unfit'],
      fixed: { F2: '人', F3: '平方米' },
    },
    {
      name: '单位写在指标值里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 招募讲解志愿者人数 | ≥60个 | 20 |
        |  | 数量指标 | 讲解场次 | ≥300场 | 20 |
        |  | 质量指标 | 讲解差错率 | ≤1% | 20 |`,
      expect: ['D2 unfit'],
      fixed: { D2: '≥60人' },
    },
    {
      name: '合适的单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 招募讲解志愿者人数 | ≥ | 60 | 名 | 20 |
        |  | 数量指标 | 建设社区展厅个数 | ≥ | 8 | 个 | 20 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    const inColumn = liveFields(table, 'unit').map(([indicator, unit]) => ({
      indicator,
      at: unit,
      text: unit.text,
      edit: (right: string) => [editOf(unit, right)],
    }));
    for (const { indicator, at, text, edit } of [...inColumn, ...unitsInTargets(table)]) {
      const name = indicator.name.value;
      const inRule = unitInRule(context.rule(indicator));
      const right = betterUnit(name, text) ?? unitOfName(name, text, inRule);
      if (right === undefined) continue;
      // Where the rule names another fitting unit, that one is the table's own word.
      const own =
        inRule !== undefined &&
        (baseUnit(inRule).base === baseUnit(right).base || namesCountedIn(name, inRule));
      const better = own ? inRule : right;
      report({
        message: 'unfit',
        at,
        related: [indicator.name],
        slots: { name, unit: text.trim(), right: better },
        edits: edit(better),
      });
    }
  },
});
