import { isPercent, isUnit } from '../../text/units';
import { maySayTheSame } from '../../text/words/counting-words';
import { defineCheck, editOf } from '../define-check';
import { converts, countedIn, countsAsRule, isNeverSaid, isStepAlone } from '../counted-in';
import { rowUnit, ruleRows } from '../rule-facts';
import { recounted, unitOfTarget } from '../rule-units';

export default defineCheck({
  id: 'rule-unit-mismatch',
  scope: 'table',
  title: { zh: '评分标准的单位与计量单位不一致', en: 'The rule counts in another unit' },
  severity: 'error',
  basis: { zh: '评分标准应按该指标的计量单位计数', en: 'A rule counts in the indicator’s unit' },
  why: {
    zh: '单位换算不了，实际值就无法套用评分标准。',
    en: 'The actual value cannot be held against a rule in another unit.',
  },
  fix: 'suggested',
  silences: ['rule-target-mismatch', 'unit-nonstandard'],
  needs: ['rule', ['unit', 'target']],
  messages: {
    differs: {
      zh: '评分标准按“{ruleUnit}”计数，计量单位是“{unit}”。',
      en: 'The rule counts in {ruleUnit}, the unit is {unit}.',
    },
  },
  examples: [
    {
      name: '小时和条、人和次数的是两回事，场和期是一回事；只有步长写错；逾期的天数说的是另一回事',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 走访老党员次数 | ≥ | 60 | 次 | 走访60户得满分，共计10分，每少3户扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 举办读书分享会 | ≥ | 12 | 场 | 举办12期得满分，共计10分，每少1期扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 巡诊人次 | ≥ | 900 | 人次 | 巡诊900次得满分，共计10分，每少9次扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 整理口述史料 | ≥ | 40 | 条 | 整理达到40小时得满分，共计10分，每少1小时扣0.2分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 渡工受训人次 | ≥ | 300 | 人次 | 受训300人次得满分，每少15天扣0.5分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 渡工体检人次 | ≥ | 300 | 人次 | 体检300人次得满分，每逾期15天扣0.5分，扣完为止 | 10 |`,
      expect: ['G2 differs', 'G5 differs', 'G6 differs'],
      fixed: {
        G2: '走访60次得满分，共计10分，每少3次扣1分，扣完为止',
        G5: '整理达到40条得满分，共计10分，每少1条扣0.2分，扣完为止',
        G6: '受训300人次得满分，每少15人次扣0.5分，扣完为止',
      },
    },
    {
      name: '一次过关说的不是次数；名称也按批次时改单位；改单位只改数字后面的',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 温室大棚交工合格率 | = | 100 | % | 一次性交工验收合格得10分，否则不得分 | 10 |
        | 产出指标 | 数量指标 | 饮用水抽检批次 | ≥ | 480 | 份 | 抽检达到480批次得满分，共计10分，每少24批次扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 受理救助申请 | ≥ | 50 | 份 | 受理符合条件的申请50户得满分，共计10分，每少5户扣1分，用户撤回的不计，扣完为止 | 10 |`,
      expect: ['G3 differs', 'G4 differs'],
      fixed: {
        F3: '批次',
        G4: '受理符合条件的申请50份得满分，共计10分，每少5份扣1分，用户撤回的不计，扣完为止',
      },
    },
    {
      name: '12万人次改成12万亩，不是12万万亩；12千株、120000株改不成',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 湿地修复面积 | ≥ | 12 | 万亩 | 完成12万人次得满分，共计10分，每少1.2万人次扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 苗木补植面积 | ≥ | 12 | 万亩 | 完成12千株得满分，共计10分，每少1.2千株扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 湿地游览人次 | ≥ | 12 | 万亩 | 完成12万人次得满分，共计10分，每少1.2万人次扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 苗木补植密度 | ≥ | 12 | 万亩 | 完成120000株得满分，共计10分，每少12000株扣1分，扣完为止 | 10 |`,
      expect: ['G2 differs', 'G3 differs', 'G4 differs', 'G5 differs'],
      fixed: { F4: '万人次', G2: '完成12万亩得满分，共计10分，每少1.2万亩扣1分，扣完为止' },
    },
    {
      name: '名称和评分标准说的是一回事，错的是单位',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 结对帮扶小学数量 | ≥ | 18 | 人 | 18所得10分，每少1所扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 新建快递网点数 | ≥ | 64 | 人次 | 64个得10分，每少1个扣1分，扣完为止 | 10 |
        | 效益指标 | 社会效益指标 | 服务覆盖人口 | ≥ | 15 | 公里 | 15万人得10分，每少1万人扣1分，扣完为止 | 10 |`,
      expect: ['G2 differs', 'G3 differs', 'G4 differs'],
      fixed: { F2: '所', F3: '个', F4: '万人' },
    },
    {
      name: '去一次算一次，例就是人；万元与元可以换算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 检查快递网点 | ≥ | 64 | 次 | 64个得10分，每少1个扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 手术帮扶患者 | ≥ | 60 | 例 | 60人得10分，每少1人扣1分，扣完为止 | 10 |
        | 成本指标 | 经济成本指标 | 人均补助 | ≤ | 5000 | 元 | 不超过0.5万元得满分，共计10分，每超过100元扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context)) {
      const { indicator, rule } = row;
      if (indicator.target?.value.number === undefined) continue;
      const own = rowUnit(indicator);
      if (own === undefined || !isUnit(own)) continue;
      const counted = countedIn(row);
      const name = indicator.name.value;
      const wrong = counted.filter(
        ({ unit }) => !converts(unit, own) && (!maySayTheSame(unit, own) || isNeverSaid(name, own, unit)),
      );
      const first = wrong[0];
      if (first === undefined) continue;
      const { unit } = first;
      const alike = isPercent(unit) === isPercent(own);
      const one = wrong.length === counted.length && alike;
      // 抽检批次, 推广学校: the name counts as the rule does, so that the unit is the odd one.
      const odd = one && countsAsRule(name, own, unit) ? indicator.unit : undefined;
      const mend = one || (alike && wrong.length === 1 && isStepAlone(first, row));
      const right = odd
        ? unitOfTarget(indicator, context)
        : recounted(rule.text, unit, own, one ? undefined : first.span);
      report({
        message: 'differs',
        at: rule,
        related: [indicator.unit ?? indicator.target],
        slots: { ruleUnit: unit, unit: own },
        edits: mend && right !== undefined ? [editOf(odd ?? rule, right)] : [],
        span: first.span,
      });
    }
  },
});
