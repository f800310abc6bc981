import { scoreRequest } from '../../scoring';
import { namesPlaceInCalendar } from '../../text/calendar';
import { defineCheck } from '../define-check';
import { isDoubtful, labelOf, ruleRows, wordCases } from '../rule-facts';

function monthOf(words: string): string | undefined {
  return /(\d{1,2})\s?月/.exec(words)?.[1];
}

const IN_TIME = /按[期时]|如期|及时|准时|按(?:规定|计划|要求)|逾期|超期|延[期迟]/;

/** Whether the rule knows the target's words as one of its grades. */
function isKnown(
  words: string,
  labels: readonly string[],
  rule: string,
  weight: number | undefined,
): boolean {
  if (labels.some((label) => label.includes(words) || words.includes(label))) return true;
  // 2026年11月底前 is the 11月底前 of the grades; how the days are written does not matter.
  const month = monthOf(words);
  if (month !== undefined && labels.some((label) => monthOf(label) === month)) return true;
  // 按期支付 of a day that the target names.
  if (namesPlaceInCalendar(words) && labels.some((label) => IN_TIME.test(label))) return true;
  return scoreRequest({ rule, actual: words, weight: weight ?? 10 }).status === 'scored';
}

export default defineCheck({
  id: 'grade-target-mismatch',
  scope: 'table',
  title: { zh: '指标值不是评分标准中的等级', en: 'The target is no grade of the rule' },
  severity: 'warning',
  basis: {
    zh: '定性指标的指标值应是评分标准所列的等级之一',
    en: 'A qualitative target is one of the rule’s grades',
  },
  why: { zh: '达到指标值时，对不上任何一档得分。', en: 'Reaching the target matches none of the grades.' },
  fix: 'none',
  needs: ['rule', 'target'],
  messages: {
    unknown: {
      zh: '指标值“{target}”不是评分标准中的等级（{grades}）。',
      en: 'The target “{target}” is none of the rule’s grades ({grades}).',
    },
  },
  examples: [
    {
      name: '指标值与等级用词不同',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 效益指标 | 生态效益指标 | 河段水环境 | 定性 | 持续向好 | / | 明显改善得满分，共计10分，有所改善得6分，没有改善不得分 | 10 |`,
      expect: ['E2 unknown'],
    },
    {
      name: '指标值就是最好的一档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 效益指标 | 生态效益指标 | 河段水环境 | 定性 | 明显改善 | / | 得到明显改善得满分，共计10分，有所改善得6分，没有改善不得分 | 10 |`,
      expect: [],
    },
    {
      name: '指标值的期限就是一档的期限',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 水闸检修完成时间 | 2026年4月底前 | 4月底前检修完毕得10分，5月底前检修完毕得6分，否则不得分 | 10 |
        | 产出指标 | 时效指标 | 泵站检修完成时间 | 2026年3月底前 | 4月底前检修完毕得10分，5月底前检修完毕得6分，否则不得分 | 10 |`,
      expect: ['D3 unknown'],
    },
    {
      name: '两件事相加，指标值说的是全部',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 过程指标 | 业务管理 | 渡船台账完备性 | 齐备 | 有巡检表得2分；有交接单得1分 | 3 |`,
      expect: [],
    },
  ],

  run(table, report, context) {
    for (const { indicator, rule, reading } of ruleRows(table.indicators, context, 'wordCases')) {
      const { target } = indicator;
      if (target === undefined || target.value.number !== undefined || isDoubtful(reading)) continue;
      const words = target.value.words.trim();
      if (words === '') continue;
      const cases = wordCases(reading);
      const labels = cases.map(labelOf);
      if (labels.length < 2 || isKnown(words, labels, rule.text, indicator.weight?.value)) continue;
      report({
        message: 'unknown',
        at: target,
        related: [rule],
        slots: { target: words, grades: labels.join('、') },
      });
    }
  },
});
