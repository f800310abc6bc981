import type { Indicator } from '../../model/declaration';
import { unitFactor } from '../../text/units';
import { maySayTheSame } from '../../text/words/counting-words';
import type { CheckContext } from '../context';
import { defineCheck } from '../define-check';
import { pointsOf } from '../points';
import { shown, stepPoints } from '../rule-facts';
import { differingUnits } from '../same-indicators';

interface Pace {
  /** Share of the weight that one unit short takes off; percent. */
  readonly share: number | undefined;
  readonly unit: string | undefined;
}

function paceOf(indicator: Indicator, context: CheckContext): Pace {
  const deduction = context.rule(indicator)?.deductions[0];
  const full = pointsOf(indicator, context)?.value;
  const points = deduction && stepPoints(deduction, full);
  const share =
    deduction && points !== undefined && full ? (points / deduction.step.value / full) * 100 : undefined;
  return { share, unit: deduction?.step.unit };
}

export default defineCheck({
  id: 'level-rate-conflict',
  scope: 'workbook',
  title: { zh: '部门与项目的扣分快慢不同', en: 'Department and project deduct at different paces' },
  severity: 'info',
  basis: { zh: '部门整体绩效目标与项目绩效目标应相互衔接', en: 'Department and project goals fit together' },
  why: {
    zh: '同样少完成一个单位，两张表扣掉的比例不同。',
    en: 'The same shortfall costs a different share of the weight.',
  },
  fix: 'none',
  messages: {
    differs: {
      zh: '“{name}”每差1{unit}，部门整体表扣分值的{department}%，本项目扣{project}%。',
      en: 'Each {unit} off “{name}” costs {department} % of the weight in the department’s table and {project} % here.',
    },
  },
  examples: [
    {
      name: '扣分比例不同',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
          | 产出指标 | 数量指标 | 巡护森林里程 | ≥ | 500 | 公里 | 达到500公里得满分，每少1公里扣0.01分，扣完为止 | 5 |
          | 成本指标 | 经济成本指标 | 单次巡护油料成本 | ≤ | 300 | 元 | 不超过300元得满分，每超10元扣0.1分，扣完为止 | 10 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
          | 产出指标 | 数量指标 | 巡护森林里程 | ≥ | 500 | 公里 | 达到500公里得满分，每少1公里扣0.2分，扣完为止 | 20 |
          | 成本指标 | 经济成本指标 | 单次巡护油料成本 | ≤ | 300 | 元 | 不超过300元得满分，每超10元扣2分，扣完为止 | 20 |`,
      },
      expect: ['项目!G3 differs', '项目!G4 differs'],
    },
    {
      name: '按分值折算后一样',
      sheets: {
        整体: `
          部门整体绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
          | 产出指标 | 数量指标 | 巡护森林里程 | ≥ | 500 | 公里 | 达到500公里得满分，每少1公里扣0.01分，扣完为止 | 5 |`,
        项目: `
          项目绩效目标申报表
          | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
          | 产出指标 | 数量指标 | 巡护森林里程 | ≥ | 500 | 公里 | 达到500公里得满分，每少1公里扣0.04分，扣完为止 | 20 |`,
      },
      expect: [],
    },
  ],

  run(_, report, context) {
    for (const { department, project, certain } of context.names.pairs()) {
      if (!certain || !project.indicator.rule) continue;
      const units = differingUnits(department.indicator, project.indicator);
      // 12场 and 12次 are one number by two words.
      const worded = units !== undefined && isOneNumber(department.indicator, project.indicator, units.words);
      if (units && !worded) continue;
      const [a, b] = [department, project].map(({ indicator, table }) =>
        paceOf(indicator, context.of(table)),
      );
      if (a?.share === undefined || b?.share === undefined || !a.unit || !b.unit) continue;
      const factor = unitFactor(b.unit, a.unit)?.factor ?? (worded ? 1 : undefined);
      if (factor === undefined) continue;
      const share = b.share / factor;
      if (areEqual(share, a.share)) continue;
      // Of two targets each table may count in its own: 5 % of the weight for each 5 % of the target.
      const [own, other] = [department, project].map(({ indicator }) => indicator.target?.value.number);
      if (own && other && areEqual(a.share * own, b.share * other)) continue;
      const slots = {
        name: project.indicator.name.value,
        unit: a.unit,
        department: shown(round(a.share)),
        project: shown(round(share)),
      };
      report({ message: 'differs', at: project.indicator.rule, related: [department.indicator.rule], slots });
    }
  },
});

const areEqual = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(Math.abs(one), Math.abs(other));

const round = (value: number) => Number(value.toPrecision(3));

/** Whether two rows ask for the same number of one thing, counted by two words that may be said of it. */
const isOneNumber = (a: Indicator, b: Indicator, [one, other]: readonly [string, string]): boolean =>
  a.target?.value.number !== undefined &&
  a.target.value.number === b.target?.value.number &&
  maySayTheSame(one, other);
