import { defineCheck, editOf } from '../define-check';
import { fullThreshold, ruleRows } from '../rule-facts';
import { isOfOtherRow, isQualityOfCounted, mayMeasure, nameBefore } from '../other-measure';

/** The rule with the name wherever it speaks of the subject; `undefined` where the subject ends a longer word as well. */
function renamed(text: string, subject: string, name: string): string | undefined {
  const parts = text.split(subject);
  const whole = parts.every(
    (part, at) => at === parts.length - 1 || !/(?<![每若的且按])\p{Script=Han}$/u.test(part),
  );
  return whole ? parts.join(name) : undefined;
}

export default defineCheck({
  id: 'rule-subject-mismatch',
  scope: 'table',
  title: { zh: '评分标准说的是另一个指标', en: 'The rule speaks of another indicator' },
  severity: 'warning',
  basis: { zh: '评分标准应针对本指标', en: 'A rule scores its own indicator' },
  why: {
    zh: '多半是从别的指标复制过来没有改，照此打分会打错对象。',
    en: 'Most likely copied from another row: the wrong thing would be scored.',
  },
  fix: 'suggested',
  silences: ['rule-direction-mismatch', 'rule-target-mismatch'],
  needs: ['rule', 'name'],
  messages: {
    other: {
      zh: '指标是“{name}”，评分标准说的却是“{subject}”。',
      en: 'The indicator is “{name}”, the rule speaks of “{subject}”.',
    },
  },
  examples: [
    {
      name: '及时率的标准写成了采纳率',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 建议采纳率 | ≥95% | 建议采纳率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 时效指标 | 报告出具及时率 | ≥95% | 采纳率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E3 other'],
    },
    {
      name: '同是达标率，说的是另一件事；各处一并改',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 泳池水质达标率 | ≥95% | 草坪修剪达标率≥95%得10分；90%≤草坪修剪达标率＜95%得5分；草坪修剪达标率＜90%不得分 | 10 |
        |  | 质量指标 | 讲解员培训合格率 | ≥95% | 学员结业合格率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 质量指标 | 公路养护合格率 | ≥95% | 干线管护合格率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E2 other'],
      fixed: {
        E2: '泳池水质达标率≥95%得10分；90%≤泳池水质达标率＜95%得5分；泳池水质达标率＜90%不得分',
      },
    },
    {
      name: '整条是旁边一行的评分标准',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 泳池故障抢修及时率 | ≥95% | 抢修及时率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 时效指标 | 会员投诉按时办结率 | ≥90% | 抢修及时率达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 时效指标 | 泳池漏水按时抢修率 | ≥90% | 抢修及时率达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E3 other'],
      fixed: { E3: '会员投诉按时办结率达到90%得满分，每低1个百分点扣1分，扣完为止' },
    },
    {
      name: '时间和数量的标准写成了合格率；质量写在名称里的不算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 闸门更换完成时间 | ≤ | 10 | 月 | 闸门验收合格率100%得10分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 数量指标 | 闸门更换数量 | ≥ | 12 | 扇 | 验收合格率达到95%得10分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 数量指标 | 合格闸门数量 | ≥ | 12 | 扇 | 闸门合格率达到100%得10分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['G2 other', 'G3 other'],
    },
    {
      name: '一字不差照搬上一行，合格率写到了及时率下面；解释里有同一个词，说的却是别的事',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 路灯安装验收合格率 | ＝100% | 按验收单统计 | 验收合格率达到100%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 时效指标 | 路灯到货及时率 | ＝100% | 是否按合同到货 | 验收合格率达到100%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 质量指标 | 学员结业率 | ≥90% | 考勤合格并交齐作品 | 粮油抽检合格率达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['F3 other', 'F4 other'],
    },
    {
      name: '简称与换了词序的说法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 参与评议项目率 | ≥95% | 参与项目评议率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 满意率≥90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
    {
      name: '说的是另一件事，解释里只是碰巧有一个相同的字；换了说法的同一件事不算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 实验室比对验证通过率 | ≥95% | 结果满意的项目占比 | 取水许可办结率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 质量指标 | 来信来访按期答复率 | ≥95% | 结案并书面答复的件数占比 | 信访办结率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        |  | 质量指标 | 水库巡检到位率 | ≥95% | 办法规定的巡检全部办结 | 大坝巡查办结率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['F2 other'],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'subjects')) {
      const subject = reading.subjects[0]!;
      if (!mayMeasure(subject.value)) continue;
      const counted = fullThreshold(reading) !== undefined && isQualityOfCounted(subject.value, indicator);
      if (!counted && !isOfOtherRow(subject.value, indicator, table)) continue;
      const name = nameBefore(indicator);
      const right = counted ? undefined : renamed(rule.text, subject.value, name);
      report({
        message: 'other',
        at: rule,
        related: [indicator.name],
        slots: { name, subject: subject.value },
        edits: right === undefined ? [] : [editOf(rule, right)],
        span: subject.span,
      });
    }
  },
});
