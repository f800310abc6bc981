import { defineCheck, editOf } from '../define-check';
import { rateToCorrect, rightScore } from '../execution-rate';

/** 预算执行率: 10 points unless the form says otherwise (budget system; 财预〔2020〕10号). */
const USUAL_POINTS = 10;

export default defineCheck({
  id: 'execution-score-wrong',
  scope: 'table',
  title: { zh: '预算执行率得分有误', en: 'Wrong points for the execution rate' },
  severity: 'error',
  basis: {
    zh: '财预〔2020〕10号：预算执行率得分=执行数÷预算数×10，保留两位小数',
    en: 'Cai Yu [2020] No. 10: executed ÷ budget × 10, two decimals',
  },
  why: {
    zh: '这一项由系统自动计算，填错会被退回。',
    en: 'The system computes it; a wrong figure comes back.',
  },
  fix: 'suggested',
  needs: ['funding'],
  messages: {
    wrong: {
      zh: '执行数{executed}÷预算数{budget}×{points}={right}分，填了{score}分。',
      en: 'Executed {executed} ÷ budget {budget} × {points} = {right}; {score} is written.',
    },
    rate: {
      zh: '执行数{executed}÷预算数{budget}={right}%，填了{rate}%。',
      en: 'Executed {executed} ÷ budget {budget} = {right} %; {rate} % is written.',
    },
  },
  examples: [
    {
      name: '执行率95%却得了10分',
      table: `
        | 资金情况（万元） |  |  |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  |  | 年度资金总额： |  | 400 | 380 | 10 | 95% | 10 |
        |  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因 |
        |  | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |  |`,
      expect: ['I2 wrong'],
      fixed: { I2: '9.5' },
    },
    {
      name: '按执行率计分',
      table: `
        | 资金情况（万元） |  |  |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  |  | 年度资金总额： |  | 400 | 380 | 10 | 95% | 9.5 |
        |  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因 |
        |  | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |  |`,
      expect: [],
    },
    {
      name: '表头写明20分；写明8分的按8分',
      table: `
        | 预算执行情况（万元）（20分） |  |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分×执行率） |
        | 部门整体支出总额 |  |  | 400 | 380 | 95% | 19 |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |

        项目支出绩效自评表
        | 资金执行情况（万元） |  |  | 预算数 | 执行数 | 执行率 | 得分（8分） |
        | 年度资金总额 |  |  | 400 | 380 | 95% | 9.5 |
        | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 |
        | 产出指标 | 数量指标 | 护坡修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |`,
      expect: ['G8 wrong'],
      fixed: { G8: '7.6' },
    },
    {
      name: '执行率算错了',
      table: `
        | 资金情况（万元） |  |  |  | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        |  |  | 年度资金总额： |  | 400 | 380 | 10 | 98% | 9.5 |
        |  | 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 偏差原因 |
        |  | 产出指标 | 数量指标 | 护岸修复长度 | 20 | ≥12公里 | 12.5公里 | 20 |  |`,
      expect: ['H2 rate'],
    },
  ],

  run(table, report) {
    const total = table.funding.find(({ kind }) => kind === 'total');
    const [budget, executed] = [total?.budget?.value, total?.executed?.value];
    if (total === undefined || budget === undefined || executed === undefined || budget <= 0) return;
    const points = total.weight?.value ?? USUAL_POINTS;
    const ratio = executed / budget;
    const { score, rate } = total;
    const slots = { executed, budget };
    const wrongRate = rate && rateToCorrect(rate, ratio);
    const wrongScore = score && rightScore(score, ratio, points);
    if (score && wrongScore !== undefined)
      report({
        message: 'wrong',
        at: score,
        related: [total.budget, total.executed, total.weight, ...(wrongRate ? [rate] : [])],
        slots: { ...slots, points, right: wrongScore, score: score.value! },
        // Points that follow from a wrong rate go with it.
        edits: [
          editOf(score, String(wrongScore)),
          ...(rate && wrongRate?.text !== undefined ? [editOf(rate, wrongRate.text)] : []),
        ],
      });
    if (rate && wrongRate && (wrongScore === undefined || wrongRate.text === undefined))
      report({
        message: 'rate',
        at: rate,
        related: [total.budget, total.executed],
        slots: { ...slots, right: wrongRate.right, rate: wrongRate.written },
      });
  },
});
