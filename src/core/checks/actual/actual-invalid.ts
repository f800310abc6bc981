import type { Indicator } from '../../model/declaration';
import { liveIndicators } from '../../model/declaration';
import type { RuleReading } from '../../model/rule-reading';
import { isGradeWord } from '../../text/words/grade-words';
import { defineCheck } from '../define-check';
import { natureOf, saysNothing } from '../indicator-nature';
import { isMonitoring, isStillToCome } from '../monitoring';
import { labelOf, wordCases } from '../rule-facts';
import { noteGrades, rowScore } from '../row-score';
import { standsForNumber } from '../words-for-number';

function isDated(words: string): boolean {
  return /\d\s?(?:[年月日号.\-/]|季度)/u.test(words);
}

/** 健全, 基本健全, 不健全: 85% is none of them. How often something happened (0起) may say whether it did. */
function asksForGrade(indicator: Indicator, reading: RuleReading | undefined): boolean {
  return (
    natureOf(indicator) === 'qualitative' &&
    indicator.actual?.value.number !== 0 &&
    reading !== undefined &&
    wordCases(reading).filter((each) => isGradeWord(labelOf(each))).length > 1
  );
}

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
        | 效益指标 | 社会效益指标 | 改善沿河环境 | 20 | 明显改善 | 明显改善得满分，有所改善得12分，没有改善不得分 | 群众叫好 | 20 |
        | 产出指标 | 质量指标 | 护岸抽检合格率 | 20 | ≥96% | 达到96%得满分，每低1个百分点扣1分，扣完为止 | 已完成 | 20 |`,
      expect: ['G2 notNumber', 'G3 noGrade', 'G4 notNumber'],
    },
    {
      name: '定性指标填了百分数；没有发生的填0',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 效益指标 | 可持续影响指标 | 闸门管护机制 | 20 | 健全 | 健全得满分，基本健全得12分，不健全不得分 | 85% | 20 |
        | 效益指标 | 社会效益指标 | 溃堤事故 | 20 | 未发生 | 未发生得满分，发生不得分 | 0 | 20 |`,
      expect: ['G2 noGrade'],
    },
    {
      name: '数值和等级都对得上',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 评分标准 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 达到12公里得满分，每少1公里扣1分，扣完为止 | 12.6公里 | 20 |
        | 效益指标 | 社会效益指标 | 改善沿河环境 | 20 | 明显改善 | 明显改善得满分，有所改善得12分，没有改善不得分 | 有所改善 | 12 |
        | 产出指标 | 质量指标 | 护岸验收通过率 | 20 | =100% | 达到100%得满分，每低1个百分点扣1分，扣完为止 | 全部完成 | 20 |`,
      expect: [],
    },
    {
      name: '期限对日期，附注里的等级管不着',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 时效指标 | 闸门更换完成时间 | 45 | 2025年5月底前 | 2025年4月18日 | 45 |
        | 效益指标 | 社会效益指标 | 灌区用水秩序 | 45 | 明显好转 | 群众叫好 | 45 |
        | 注：定性指标按达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按分值的100%-80%、80%-60%、60%-0%打分。 |`,
      expect: ['F3 noGrade'],
    },
  ],

  run(table, report, context) {
    const note = noteGrades(table);
    const isScored = (indicator: Indicator): boolean =>
      rowScore(indicator, table, context)?.status === 'scored';
    for (const indicator of liveIndicators(table)) {
      const { actual, target, rule } = indicator;
      if (actual === undefined || saysNothing(actual.text)) continue;
      const nature = natureOf(indicator);
      const isNumber = actual.value.number !== undefined;
      const words = isNumber ? actual.text.trim() : actual.value.words.trim();
      // In the middle of the year a result may be still to come.
      if (isMonitoring(table) && isStillToCome(words)) continue;
      if (words === '' || (isNumber && !asksForGrade(indicator, context.rule(indicator)))) continue;
      if (nature === 'quantitative' && target?.value.number !== undefined) {
        if (!standsForNumber(words, indicator) && !isScored(indicator))
          report({
            message: 'notNumber',
            at: actual,
            related: [target],
            slots: { target: target.text.trim(), actual: words },
          });
        continue;
      }
      const reading = context.rule(indicator);
      // 11月底前 and 11月20日: two dates that a person compares; no grade is asked for.
      if (nature !== 'quantitative' && isDated(words) && isDated(target?.value.words ?? '')) continue;
      const labels = reading ? wordCases(reading).map(labelOf) : note.grades.map(({ label }) => label);
      const known = labels.some((label) => label.includes(words) || words.includes(label));
      if (labels.length < 2 || known || words === target?.value.words) continue;
      const result = rowScore(indicator, table, context);
      if (result?.status === 'scored' && result.assumptions.length === 0) continue;
      report({
        message: 'noGrade',
        at: actual,
        related: [rule ?? note.cell],
        slots: { actual: words, grades: labels.join('、') },
        // 很好 may well mean the best of the grades.
        ...(result?.status === 'scored' ? { severity: 'info' as const } : {}),
      });
    }
  },
});
