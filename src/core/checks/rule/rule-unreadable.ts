import { defineCheck } from '../define-check';
import { ruleRows } from '../rule-facts';
import { unreadablePart } from '../unreadable-part';

/**
 * Damaged figures, contradictions and rules that say nothing of points are the sheet's fault and are warned of. Words
 * that this product does not know may be plain to a person, so they are only pointed out.
 */
export default defineCheck({
  id: 'rule-unreadable',
  scope: 'table',
  title: { zh: '评分标准有读不懂的部分', en: 'A part of the rule cannot be read' },
  severity: 'warning',
  basis: {
    zh: '评分标准的每个数字、单位和计分用语都应能据以计算',
    en: 'Every number, unit and scoring word of a rule should be computable',
  },
  why: {
    zh: '读不懂的部分不会参与计算，该指标交由人工核对。',
    en: 'What cannot be read is not computed; the indicator goes to a person.',
  },
  fix: 'none',
  needs: ['rule'],
  messages: {
    damaged: {
      zh: '评分标准中的“{words}”像是录入或识别错误，无法据以计分。',
      en: '“{words}” in the rule looks damaged and cannot be computed.',
    },
    unknown: {
      zh: '评分标准中的“{words}”未能读懂，请人工核对。',
      en: '“{words}” in the rule was not understood; please check by hand.',
    },
    annex: {
      zh: '评分标准要“{words}”，所指的附件或表不在这里，无法据以计分。',
      en: 'The rule goes by “{words}”, an annex or table that is not here.',
    },
    later: {
      zh: '评分标准写“{words}”，得几分留到以后才定，无法据以计分。',
      en: 'The rule says “{words}”: the points are left to be settled later.',
    },
    noScoring: {
      zh: '评分标准“{words}”没有写怎样得分或扣分。',
      en: 'The rule “{words}” says nothing of how points are earned or lost.',
    },
  },
  examples: [
    {
      name: '百分数被识别成字母',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 达到IO0%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: ['E2 damaged'],
    },
    {
      name: '前面已经认不出，末尾是不是中断就说不上了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | =100% | 合格率l0O&得5,余→ | 20 |`,
      expect: ['E2 damaged'],
    },
    {
      name: '公式的错误值落在评分标准里',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 达到95%得满分，每低1个百分点扣#REF!分，扣完为止 | 20 |
        |  | 数量指标 | 检修水闸 | ≥12座 | 达到12座得满分，每少#VALUE!座扣1分，扣完为止 | 20 |
        |  | 质量指标 | 闸门止水合格率 | ≥95% | 达到95%得满分，每低□个□□点扣锟斤拷分，扣完为止 | 20 |`,
      expect: ['E2 damaged', 'E3 damaged', 'E4 damaged'],
    },
    {
      name: '读得懂的评分标准',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
    },
    {
      name: '按附件计算，没有写怎样计分；同上和另见说明不算',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 检修水闸 | ≥12座 | 由评审组按附件二所列系数折算 | 20 |
        |  |  | 清淤渠道 | ≥12公里 | 达到12公里得6分，未达到的按附表一核减 | 6 |
        |  | 质量指标 | 水闸启闭合格率 | ≥95% | 由管理所统计上报 | 20 |
        |  | 质量指标 | 渠道防渗合格率 | ≥95% | 详见备注 | 20 |`,
      expect: ['E2 annex', 'E3 annex', 'E4 noScoring'],
    },
    {
      name: '得几分另行确定',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 检查结果由评审组综合评定后另行确定得分 | 20 |
        |  | 质量指标 | 渠道防渗合格率 | ≥95% | 具体扣分标准由考核办另行制定 | 20 |`,
      expect: ['E2 later', 'E3 later'],
    },
    {
      name: '没有读懂的部分',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止。遇3级以上大风另计2档。 | 20 |`,
      expect: ['E2 unknown'],
    },
  ],

  run(table, report, context) {
    const rows = ruleRows(table.indicators, context);
    // Where no rule of the table scores, its column holds something else.
    const scores = rows.some(({ reading }) => reading.meaning !== undefined);
    for (const { rule, reading } of rows) {
      const part = unreadablePart(rule.text, reading);
      if (!part || (part.message === 'noScoring' && !scores)) continue;
      const { message, words, span, minor } = part;
      report({ message, at: rule, slots: { words }, span, ...(minor ? { severity: 'info' as const } : {}) });
    }
  },
});
