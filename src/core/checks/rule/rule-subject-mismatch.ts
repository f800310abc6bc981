import { withUsualWords } from '../../text/words/synonyms';
import { defineCheck, editOf } from '../define-check';
import { ruleRows } from '../rule-facts';

/** 率, 度 … with the two characters that say of what: 及时率, 满意度. */
const MEASURE = /([\p{Script=Han}]{2})(率|度|比例|占比)$/u;
/** A cheap look at its last character: nearly all subjects name no measure. */
const mayMeasure = (subject: string): boolean => '率度例比'.includes(subject.at(-1) ?? '-');
/** Measures that any indicator may call its own. */
const GENERAL = /(?:完成率|达标率|目标率|比例|占比|满意[率度]|控制率|程度)$/;

const bag = (text: string) => new Set(text.replace(/[^\p{Script=Han}]/gu, ''));

/** Rates that may be said of what is done and of whom it reaches: 疫苗接种覆盖率, 适龄儿童覆盖率. */
const OF_PEOPLE = /覆盖|知晓|参与|普及|受益|惠及|参保|参训|到场|就业/u;
/** What is said of many things and tells none apart. */
const COMMON =
  /项目|工作|任务|目标|计划|业务|年度|指标|服务|工程|资金|经费|活动|情况|完成|相关|有关|重点|日常|实际|及时|按期|按时|全部|本年|当年/gu;
/** Who or what takes part in anything: 学员考试合格率 may be said of 干部培训合格率. */
const ANYONE =
  /学员|学生|考试|考核|参训|受众|样品|样本|产品|用户|群众|居民|村民|市民|农户|企业|单位|人员|干部|职工|家庭|受益|满意|抽查|抽检|检查|检测|验收|质量|设施|设备|系统|平台|对象/u;

/** What a measure is of, without what is said of everything. */
const ofWhat = (text: string, measure: string): string => text.slice(0, -measure.length).replace(COMMON, '');

/** 洒水作业达标率 under 公厕保洁达标率: one measure of two things that share no word. */
function isOfAnother(subject: string, name: string, explanation: string, measure: string): boolean {
  if (OF_PEOPLE.test(measure)) return false;
  const [own, other] = [ofWhat(name, measure), ofWhat(subject, measure)];
  if (own.length < 3 || other.length < 3 || ANYONE.test(other) || ANYONE.test(own)) return false;
  const said = bag(withUsualWords(own) + own + explanation);
  return [...bag(withUsualWords(other) + other)].every((character) => !said.has(character));
}

/** Whether the rule’s subject is clearly another measure than the indicator’s. */
function isAnother(subject: string, name: string, explanation: string): boolean {
  const own = MEASURE.exec(name);
  const other = MEASURE.exec(subject);
  if (!own || !other || name.includes(subject) || subject.includes(name)) return false;
  if (own[0] === other[0]) return isOfAnother(subject, name, explanation, own[0]);
  if (own[1] === other[1] || GENERAL.test(subject)) return false;
  const nameBag = bag(name);
  // 参与案件监督率 for 参与监督案件率: the same words in another order.
  if ([...bag(subject)].every((character) => nameBag.has(character))) return false;
  const explained = bag(explanation);
  return [...other[1]!].every((character) => !nameBag.has(character) && !explained.has(character));
}

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
      name: '简称与换了词序的说法',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 参与评议项目率 | ≥95% | 参与项目评议率达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 满意率≥90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'subjects')) {
      const subject = reading.subjects[0]!;
      if (!mayMeasure(subject.value)) continue;
      const name = indicator.name.value.split(/[（(]/, 1)[0]!.trim();
      if (!isAnother(subject.value, name, indicator.explanation?.value ?? '')) continue;
      const right = renamed(rule.text, subject.value, name);
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
