import { defineCheck, editOf } from '../define-check';
import { ruleRows, withSpan } from '../rule-facts';

/** 率, 度 … with the two characters that say of what: 及时率, 满意度. */
const MEASURE = /([\p{Script=Han}]{2})(率|度|比例|占比)$/u;
/** Measures that any indicator may call its own. */
const GENERAL = /(?:完成率|达标率|目标率|比例|占比|满意[率度]|控制率|程度)$/;

const bag = (text: string) => new Set(text.replace(/[^\p{Script=Han}]/gu, ''));

/** Whether the rule’s subject is clearly another measure than the indicator’s. */
function isAnother(subject: string, name: string, explanation: string): boolean {
  const own = MEASURE.exec(name);
  const other = MEASURE.exec(subject);
  if (!own || !other || GENERAL.test(subject) || name.includes(subject) || subject.includes(name))
    return false;
  if (own[1] === other[1]) return false;
  const nameBag = bag(name);
  // 参与案件监督率 for 参与监督案件率: the same words in another order.
  if ([...bag(subject)].every((character) => nameBag.has(character))) return false;
  const explained = bag(explanation);
  return [...other[1]!].every((character) => !nameBag.has(character) && !explained.has(character));
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
      name: '简称与换了词序的说法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 参与评议项目率 | ≥95% | 参与项目评议率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 满意率≥90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
      const name = indicator.name.value.replace(/[（(].*$/, '').trim();
      const subject = reading.subjects[0];
      if (subject === undefined || !isAnother(subject.value, name, indicator.explanation?.value ?? ''))
        continue;
      yield {
        message: 'other',
        at: rule,
        related: [indicator.name],
        slots: { name, subject: subject.value },
        edits: [editOf(rule, withSpan(rule.text, subject.span, name))],
        span: subject.span,
      };
    }
  },
});
