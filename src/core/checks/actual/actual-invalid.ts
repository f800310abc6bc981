import { liveIndicators } from '../../model/declaration';
import { vagueWord } from '../../text/words/vague-words';
import { defineCheck } from '../define-check';
import { natureOf, saysNothing } from '../indicator-nature';
import { labelOf, wordCases } from '../rule-facts';
import { noteGrades, rowScore } from '../row-score';

/** 已完成, 按期达到 …: no number, but no nonsense either. */
const DONE = /^(?:已|均|按期|全部|基本|如期)*(?:完成|达到|达标|实现|落实|达成)/;

export default defineCheck({
  id: 'actual-invalid',
  scope: 'table',
  title: { zh: '实际完成值无法对照', en: 'Actual value cannot be read' },
  severity: 'error',
  basis: { zh: '实际完成值应能对照指标值和评分标准', en: 'An actual value is held against target and rule' },
  why: { zh: '无法对照就无法计分。', en: 'What cannot be compared cannot be scored.' },
  fix: 'none',
  needs: ['actual'],
  messages: {
    notNumber: {
      zh: '指标值是{target}，实际完成值填的是“{actual}”，不是数值。',
      en: 'The target is {target}, the actual value is “{actual}” and no number.',
    },
    noGrade: {
      zh: '实际完成值“{actual}”不是评分标准中的等级（{grades}）。',
      en: 'The actual value “{actual}” is none of the grades ({grades}).',
    },
  },
  examples: [
    {
      name: '定量指标填了文字，定性指标填了别的等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 若干 | 20 |
        | 效益指标 | 社会效益指标 | 改善沿河环境 | 20 | 明显改善 | 明显改善得满分，有所改善得12分，没有改善不得分 | 群众叫好 | 20 |`,
      expect: ['G2 notNumber', 'G3 noGrade'],
    },
    {
      name: '数值和等级都对得上',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 12.6公里 | 20 |
        | 效益指标 | 社会效益指标 | 改善沿河环境 | 20 | 明显改善 | 明显改善得满分，有所改善得12分，没有改善不得分 | 有所改善 | 12 |`,
      expect: [],
    },
  ],

  *run(table, context) {
    const note = noteGrades(table);
    for (const indicator of liveIndicators(table)) {
      const { actual, target, rule } = indicator;
      const words = actual?.value.words.trim() ?? '';
      if (
        actual === undefined ||
        words === '' ||
        actual.value.number !== undefined ||
        saysNothing(actual.text)
      )
        continue;
      const nature = natureOf(indicator);
      if (nature === 'quantitative' && target?.value.number !== undefined) {
        const nonsense = vagueWord(words) !== undefined || !DONE.test(words);
        if (nonsense)
          yield {
            message: 'notNumber',
            at: actual,
            related: [target],
            slots: { target: target.text.trim(), actual: words },
          };
        continue;
      }
      const reading = context.rule(indicator);
      const labels = reading ? wordCases(reading).map(labelOf) : note.grades.map(({ label }) => label);
      const known = labels.some((label) => label.includes(words) || words.includes(label));
      if (labels.length < 2 || known || words === target?.value.words) continue;
      if (rowScore(indicator, table, context)?.status === 'scored') continue;
      yield {
        message: 'noGrade',
        at: actual,
        related: [rule ?? note.cell],
        slots: { actual: words, grades: labels.join('、') },
      };
    }
  },
});
