import type { RuleReading } from '../../model/rule-reading';
import { isSameButForTail, isSameNumber, withoutTail } from '../../text/decimal-tail';
import { isPercent } from '../../text/units';
import { defineCheck, editOf } from '../define-check';
import { repetitionOf } from '../../text/words/periods';
import { beginsAtTarget, fillsAtTarget } from '../band-spans';
import {
  fullThreshold,
  inRowUnit,
  isDoubtful,
  isRepeated,
  rowUnit,
  ruleRows,
  shown,
  withSpan,
  isFallOf,
} from '../rule-facts';

export default defineCheck({
  id: 'rule-target-mismatch',
  scope: 'table',
  title: { zh: '评分标准与指标值不一致', en: 'The rule’s threshold is not the target' },
  severity: 'error',
  basis: { zh: '评分标准得满分的条件应与指标值一致', en: 'Full marks are earned at the target' },
  why: {
    zh: '达到指标值却拿不到满分，或没达到也拿满分。',
    en: 'The target would not earn full marks, or less than the target would.',
  },
  fix: 'suggested',
  needs: ['rule', 'target'],
  messages: {
    differs: {
      zh: '评分标准的满分界限是{threshold}，指标值是{target}。',
      en: 'The rule asks for {threshold}, the target is {target}.',
    },
  },
  examples: [
    {
      name: '标准写90%，指标值是100；下降多少，指标值写成负数；还有别的档，改一个数就前后矛盾',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 调处成功率 | = | 100 | % | 调处成功率达到90%得满分，共计10分，每下降一个百分点扣1分，扣完为止 | 10 |
        | 效益指标 | 生态效益指标 | 船舶油耗同比变化率 | ≤ | -3.5 | % | 同比下降3.5%及以上得10分，降幅每少0.1个百分点扣0.5分，扣完为止 | 10 |
        | 效益指标 | 社会效益指标 | 噪声投诉同比增幅 | ≤ | -10 | % | 较上年下降8%及以上得10分，每少降1个百分点扣1分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 发布预警条数 | ≥ | 80 | 条 | 达到100条得满分；100条以下、90条以上得1分；90条以下不得分 | 2 |`,
      expect: ['G2 differs', 'G4 differs', 'G5 differs'],
      fixed: {
        G2: '调处成功率达到100%得满分，共计10分，每下降一个百分点扣1分，扣完为止',
        G5: '达到100条得满分；100条以下、90条以上得1分；90条以下不得分',
        G4: '较上年下降10%及以上得10分，每少降1个百分点扣1分，扣完为止',
      },
    },
    {
      name: '同一个数的两种写法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 参训人次 | ≥ | 15000 | 人次 | 参训达到1.5万人次得满分，共计10分，每少300人次扣0.2分，扣完为止 | 10 |
        | 产出指标 | 质量指标 | 台账差错率 | ≤ | 0.0900000762939453 | % | 差错率不超过0.09%得满分，每超0.01个百分点扣1分，扣完为止 | 10 |
        | 产出指标 | 质量指标 | 零差错率 | = | 100 | % | 差错为零得满分，每发生一例差错扣1分，扣完为止 | 10 |`,
      expect: [],
    },
    {
      name: '满分档写了两头的，该达到的一头是指标值；按期计数，目标值是全年数',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 船证换发及时率 | ≥ | 95 | % | 95%-100%得10分，90%-95%（不含）得8分，低于90%不得分 | 10 |
        | 产出指标 | 时效指标 | 航标修复及时率 | ≥ | 95 | % | [90%,100%]得10分，[80%,90%)得5分，[0,80%)得0分 | 10 |
        | 产出指标 | 时效指标 | 渡船年检及时率 | ≥ | 0.9 | | 90%（含）至100%得10分；80%（含）至90%得5分；80%以下得0分 | 10 |
        | 产出指标 | 时效指标 | 航标修复用时 | ≤ | 5 | 天 | 3-5天得10分，6-8天得5分，8天以上不得分 | 10 |
        | 产出指标 | 时效指标 | 航标更换用时 | ≤ | 5 | 天 | 5-8天得10分，9-12天得5分，12天以上不得分 | 10 |
        | 产出指标 | 数量指标 | 水上安全宣讲 | ≥ | 100% | 次 | 4次得10分，每少1次扣2.5分，扣完为止 | 10 |
        | 产出指标 | 数量指标 | 渡口联合巡检次数 | ≥ | 4 | 次 | 每季度巡检不少于1次得满分，少1次扣1分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 救生演示场次 | ≥ | 2 | 场 | 上、下半年各举办1场得4分，少1场扣2分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 渡工谈心次数 | ≥ | 18 | 次 | 各渡口谈心3次得满分，少1次扣0.5分，扣完为止 | 4 |
        | 产出指标 | 数量指标 | 渡船检修期数 | = | 2 | 期 | 上半年检修1期得1.5分，下半年检修1期得1.5分 | 3 |
        | 产出指标 | 数量指标 | 水位通报期数 | ≥ | 5 | 期 | 每月通报2期得满分，少1期扣0.5分，扣完为止 | 4 |`,
      expect: ['G12 differs', 'G3 differs', 'G6 differs', 'G7 differs'],
      fixed: { G7: '4次得10分，每少1次扣2.5分，扣完为止' },
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const threshold = fullThreshold(reading);
      const written = indicator.target?.value.number;
      if (threshold === undefined || written === undefined || isDoubtful(reading)) continue;
      const target = isFallOf(reading, threshold, written) ? -written : written;
      // 差错为零 under 零差错率 = 100%: the rule counts the faults, not the share without them.
      if (threshold.value === 0 && threshold.unit === undefined && target === 100) continue;
      const value = inRowUnit(threshold.value, threshold.unit, indicator);
      // A tail that a machine left is a fault of the target, and not of the rule.
      if (value === undefined || isSameButForTail(value, target)) continue;
      if (beginsAtTarget(reading, threshold.span, indicator)) continue;
      if (fillsAtTarget(reading, target)) continue;
      // 1 stands for 100 % where the target column holds shares.
      if (threshold.unit === '%' && target <= 1 && isSameNumber(threshold.value, target * 100)) continue;
      if (isRepeated(reading, { ...threshold, value }, target)) continue;
      const said = rule.text.slice(threshold.span[0], threshold.span[1]);
      const number = /\d+(?:\.\d+)?/.exec(said);
      const meant = shown(withoutTail(target) ?? target);
      const plain =
        number !== null &&
        Number(number[0]) === value &&
        isOnlyLimit(reading) &&
        // 100% of what is counted in 次: the target is the odd one.
        !(isPercent(indicator.target!.value.unit) && !isPercent(rowUnit(indicator))) &&
        // What each month has to be is not what the year has to be.
        repetitionOf(rule.text, threshold.span[1])?.of !== 'period';
      report({
        message: 'differs',
        at: rule,
        related: [indicator.target],
        slots: { threshold: said.replace(/^(?:达到|达)/, ''), target: meant },
        edits: plain
          ? [editOf(rule, withSpan(rule.text, threshold.span, said.replace(number[0], meant)))]
          : [],
        span: threshold.span,
      });
    }
  },
});

/** Whether no other limit of the rule hangs on the one of full marks: 100条以下、90条以上 would no longer fit a new one. */
const isOnlyLimit = ({ bands, thresholds }: RuleReading): boolean =>
  bands.length <= 1 && thresholds.length <= 1;
