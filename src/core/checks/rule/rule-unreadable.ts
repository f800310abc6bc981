import { defineCheck } from '../define-check';
import { isDamagedBeforeCut, ruleRows } from '../rule-facts';

/** What a spreadsheet writes where a formula has lost its cells. */
const ERROR_VALUE = /#(?:REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|N\/A)/;

/**
 * Damaged figures and contradictions are the sheet's fault and are warned of. Words that this product does not know may
 * be plain to a person, so they are only pointed out.
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
        |  | 数量指标 | 检修水闸 | ≥12座 | 达到12座得满分，每少#VALUE!座扣1分，扣完为止 | 20 |`,
      expect: ['E2 damaged', 'E3 damaged'],
    },
    {
      name: '读得懂的评分标准',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 产出指标 | 质量指标 | 水闸启闭合格率 | ≥95% | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 20 |`,
      expect: [],
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
    for (const { rule, reading } of ruleRows(table.indicators, context, 'doubts')) {
      if (/^[1１无/／\-—]?$/.test(rule.text.trim())) continue;
      const damaged = reading.doubts.find(
        ({ kind }) => kind === 'damaged-number' || kind === 'contradiction',
      );
      const unknown = reading.doubts.find(({ kind }) => kind === 'leftover');
      const doubt = damaged ?? unknown;
      if (doubt === undefined || (reading.cut && !isDamagedBeforeCut(reading))) continue;
      const error = damaged ? null : ERROR_VALUE.exec(rule.text);
      if (error) {
        const span = [error.index, error.index + error[0].length] as const;
        report({ message: 'damaged', at: rule, slots: { words: error[0] }, span });
        continue;
      }
      const words = doubt.text.trim().slice(0, 40);
      if (words === '') continue;
      if (damaged) report({ message: 'damaged', at: rule, slots: { words }, span: damaged.span });
      else report({ message: 'unknown', at: rule, slots: { words }, span: doubt.span, severity: 'info' });
    }
  },
});
