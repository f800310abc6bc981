import { deniesBelow, isContraryLast, isGradeWord, isWorstGrade } from '../../text/words/grade-words';
import { defineCheck } from '../define-check';
import { awardPoints, fullPoints, isDoubtful, labelOf, ruleRows, wordCases } from '../rule-facts';

export default defineCheck({
  id: 'rule-grade-missing',
  scope: 'table',
  title: { zh: '缺少最低等级', en: 'The lowest grade is missing' },
  severity: 'warning',
  basis: {
    zh: '财预〔2021〕101号：评判等级赋分应分档覆盖各种情形',
    en: 'Cai Yu [2021] No. 101: grades cover every case',
  },
  why: { zh: '达不到所列等级时不知道得几分。', en: 'Below the stated grades nobody knows the score.' },
  fix: 'none',
  needs: ['rule'],
  messages: {
    noMiddle: {
      zh: '只写了“{label}”和“{denied}”，没有写介于两者之间时得几分。',
      en: 'Only “{label}” and “{denied}” are graded; nothing is said of what lies between them.',
    },
    noLowest: {
      zh: '最低的等级“{label}”仍得{points}分，没有写更差时得几分。',
      en: 'The lowest grade “{label}” scores {points}; nothing is said below it.',
    },
    single: {
      zh: '只写了“{label}”一个等级，没有写达不到时得几分。',
      en: '“{label}” is the only grade; nothing is said below it.',
    },
  },
  examples: [
    {
      name: '只有两个得分的等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得满分，共计10分，有所增强得6分 | 10 |`,
      expect: ['E2 noLowest'],
    },
    {
      name: '只有一个等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得满分，共计10分 | 10 |
        | 产出指标 | 时效指标 | 普法手册付印时间 | 6月底前 | 按时付印得满分 | 10 |`,
      expect: ['E2 single'],
    },
    {
      name: '三个等级齐全',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得满分，共计10分，有所增强得6分，没有增强不得分 | 10 |`,
      expect: [],
    },
    {
      name: '两个等级同分，最差的写了',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 办事环境 | 优化 | 优化得5分，基本优化得3分，未优化得3分 | 5 |
        | 效益指标 | 社会效益指标 | 守法意识 | 增强 | 增强得5分，略有增强得3分，稍有增强得3分 | 5 |`,
      expect: ['E3 noLowest'],
    },
    {
      name: '明显与没有之间还有一档',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得10分，没有增强不得分 | 10 |
        |  | 社会效益指标 | 改善办事环境 | 显著改善 | 显著改善得满分，未改善不得分 | 10 |`,
      expect: ['E2 noMiddle', 'E3 noMiddle'],
    },
    {
      name: '两个等级之间没有别的，或写了别的',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 效益指标 | 社会效益指标 | 增强守法意识 | 明显增强 | 明显增强得10分，没有明显增强不得分 | 10 |
        |  | 社会效益指标 | 改善办事环境 | 明显改善 | 明显改善得10分，改善不明显不得分 | 10 |
        |  | 社会效益指标 | 缩短办事时间 | 明显缩短 | 明显缩短得10分，否则不得分 | 10 |
        |  | 可持续影响指标 | 普法联络机制 | 健全 | 健全得5分，不健全不得分 | 5 |
        |  | 社会效益指标 | 矛盾化解 | 有效化解 | 有效化解得5分，未化解不得分 | 5 |
        |  | 社会效益指标 | 公众参与 | 明显提高 | 明显提高得5分，没有下降得3分，下降不得分 | 5 |
        |  | 社会效益指标 | 窗口秩序 | 明显好转 | 明显好转得5分，没有好转视情扣分 | 5 |`,
      expect: [],
    },
    {
      name: '两件事相加，不是两个等级',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 评分标准 | 分值 |
        | 过程指标 | 业务管理 | 渡船台账完备性 | 完备 | 有巡检表得2分；有交接单得1分 | 3 |
        | 过程指标 | 业务管理 | 渡船证照完备性 | 完备 | 证照完备得2分；证照基本完备得1分 | 2 |`,
      expect: ['E3 noLowest'],
    },
  ],

  run(table, report, context) {
    for (const row of ruleRows(table.indicators, context, 'wordCases')) {
      const { reading, rule } = row;
      if (reading.cut || isDoubtful(reading) || reading.deductions.length > 0) continue;
      // 规范的得4分，有差错的视情节扣分: what is worse is told, and left to a person.
      if (reading.discretionary.length > 0) continue;
      const full = fullPoints(row, context);
      const grades = wordCases(reading).map((each) => ({
        label: labelOf(each),
        points: awardPoints(each.award, full),
      }));
      const [only, second] = grades;
      if (only === undefined || grades.some(({ points }) => points === undefined)) continue;
      if (second === undefined) {
        // 按时完成得满分 is a yes or no; of 有效保障 there are degrees.
        if (isGradeWord(only.label)) report({ message: 'single', at: rule, slots: { label: only.label } });
        continue;
      }
      if (grades.length === 2 && deniesBelow(only.label, second.label)) {
        const slots = { label: only.label, denied: second.label };
        report({ message: 'noMiddle', at: rule, slots });
        continue;
      }
      // 基本优化得3分，未优化得3分: the worse of two that score the same is written last, and is there.
      const least = Math.min(...grades.map(({ points }) => points!));
      const lowest = grades.filter(({ points }) => points === least);
      if (least === 0 || lowest.some(({ label }) => isWorstGrade(label) || label === '否则')) continue;
      if (isContraryLast(grades.map(({ label }) => label)) && grades.at(-1)!.points === least) continue;
      report({ message: 'noLowest', at: rule, slots: { label: lowest.at(-1)!.label, points: least } });
    }
  },
});
