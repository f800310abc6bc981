import { defineCheck } from '../define-check';
import { matchGoals, type MatchedFigure } from '../goal-matches';
import { isPartOfPromise } from '../goal-text';
import { shown } from '../rule-facts';
import { overlap } from '../../text/indicator-match';

/** A name that says more than the goal does (少儿读者 beside 读者) may be another thing: then the finding is an info. */
export default defineCheck({
  id: 'goal-target-conflict',
  scope: 'table',
  title: { zh: '目标文字与指标值不一致', en: 'Goal text and target differ' },
  severity: 'warning',
  basis: {
    zh: '财预〔2015〕88号：绩效目标与绩效指标应相互匹配',
    en: 'Cai Yu [2015] No. 88: goal and indicators match',
  },
  why: { zh: '目标里承诺的数和表里考核的数不是一个数。', en: 'What is promised is not what is measured.' },
  fix: 'none',
  needs: ['goal', 'target'],
  messages: {
    differs: {
      zh: '年度目标写“{words}”，指标“{name}”的指标值是{target}。',
      en: 'The goal says “{words}”, the target of “{name}” is {target}.',
    },
  },
  examples: [
    {
      name: '目标写95%，指标值是90',
      table: `
        年度目标：
        改善到馆体验，到馆读者满意度达到95%。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 开放天数 | ≥ | 330 | 天 | 开放330天得满分，每少1天扣0.1分，扣完为止 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 到馆读者满意度 | ≥ | 90 | % | 达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['E5 differs'],
    },
    {
      name: '换了单位的同一个数',
      table: `
        年度目标：
        全年接待读者26万人次，到馆读者满意度达到90%以上。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 到馆读者人次 | ≥ | 260000 | 人次 | 达到26万人次得满分，每少1000人次扣0.1分，扣完为止 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 到馆读者满意度 | ≥ | 90 | % | 达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
    {
      name: '目标里写明年份的往年数',
      table: `
        年度目标：
        资助护理员培训420人次；2024年资助380人次，覆盖面进一步扩大。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 资助护理员培训人次 | ≥ | 420 | 人次 | 达到420人次得满分，每少10人次扣0.5分，扣完为止 | 20 |`,
      expect: [],
    },
    {
      name: '改善前的数、去年的数和增幅不是承诺值',
      table: `
        年度目标：
        优良中等路率由86%提高到91%，去年培训村医60名，好评率较上年提高3个百分点。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 培训村医人数 | ≥ | 80 | 名 | 培训80名得满分，每少1名扣0.5分，扣完为止 | 20 |
        |  | 质量指标 | 优良中等路率 | ≥ | 91 | % | 达到91%得满分，每低1个百分点扣1分，扣完为止 | 20 |
        | 满意度指标 | 服务对象满意度指标 | 乘客好评率 | ≥ | 95 | % | 达到95%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: [],
    },
    {
      name: '以后年度的数和原有的数不是今年的',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        年度目标：
        在2025年建成6个读书角的基础上再建8个。到2028年，读书角达到40个。居民满意度达到九成五以上。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 建成读书角 | ≥ | 8 | 个 | 40 |
        | 满意度指标 | 服务对象满意度指标 | 居民对阅读服务满意度 | ≥ | 90 | % | 10 |`,
      expect: ['E7 differs'],
    },
    {
      name: '其中的一部分、上半年的数和更窄的率',
      table: `
        年度目标：
        新建书屋24个（其中城区10个、乡镇14个）。上半年新建书屋10个，全年新建书屋24个，验收合格率95%，一次验收合格率90%。
        为860人配发助听器，其中儿童210人；训练听障儿童120人。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新建书屋数 | ≥ | 24 | 个 | 40 |
        |  |  | 助听器配发人数 | ≥ | 860 | 人 | 10 |
        |  |  | 听障儿童训练人数 | ≥ | 120 | 人 | 10 |
        |  | 质量指标 | 验收合格率 | ≥ | 95 | % | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const figures = matchGoals(table);
    for (const match of figures) {
      const { goal, figure, indicator, covered, certain } = match;
      if (indicator?.target === undefined || covered) continue;
      if (isPartOfPromise(goal.value, figure.span[1], indicator.name.value)) continue;
      const words = goal.value.slice(figure.span[0], figure.span[1]).replace(/^[^\p{L}\p{N}]+/u, '');
      // 资助1850人次；2023年资助1700人次: of another year, where the goal states the target as well.
      const { number } = indicator.target.value;
      const states = (one: MatchedFigure) => one.figure.value === number && one.figure.unit === figure.unit;
      if (/20\d{2}\s?年/.test(words) && figures.some(states)) continue;
      // 适配860人，其中儿童210人；训练残疾儿童120人: the goal states the target in words that are as near to the name.
      const nearness = ({ figure: { subject, thing } }: MatchedFigure) =>
        overlap(subject + thing, indicator.name.value) *
        Math.min(subject.length + thing.length, indicator.name.value.length);
      const own = nearness(match);
      if (figures.some((one) => one.indicator === indicator && states(one) && nearness(one) >= own)) continue;
      const slots = { words, name: indicator.name.value, target: shown(indicator.target.value.number!) };
      report({
        message: 'differs',
        at: indicator.target,
        related: [goal],
        slots,
        ...(certain ? {} : { severity: 'info' as const }),
      });
    }
  },
});
