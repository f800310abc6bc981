import type { Amount, Indicator } from '../../model/declaration';
import { inYuan } from '../../text/money';
import { budgetOf, budgetOfYear, isOfTheYear } from '../amounts';
import { defineCheck, liveFields } from '../define-check';

const MONEY = /^(?:元|万元|亿元)$/;
/** Costs of one thing, which say nothing about the whole: 每公里…, 人均…, 单价. */
const PER_UNIT = /每|人均|户均|亩均|均|单位|单价|单次|单场|单页|单件|综合造价|标准|节约/;

/** 场馆运行总成本, whatever level it stands under. */
const ALL_COST = /总(?:成本|投资|造价|费用)(?:控制数?|金额|额)?$|成本(?:控制)?(?:总额|总数|总量)$/;

/** 带动投资, 招商项目总投资: money of others. */
const OF_OTHERS =
  /带动|拉动|引进|撬动|招商|受益|监管|参保|入驻|(?:社会|企业|群众|民间)(?:资本|投资|自筹|配套|投入|出资|固定资产)/;

function isCost({ level1, level2, name, operator }: Indicator): boolean {
  if (level1?.standard === '成本指标' || (level2?.standard ?? '').endsWith('成本指标')) return true;
  const limit = operator?.value === '≤' || operator?.value === '<' || operator?.value === '=';
  const benefit = (level1?.standard ?? '').includes('效益') || (level2?.standard ?? '').includes('效益');
  return limit && !benefit && ALL_COST.test(name.value.trim()) && !OF_OTHERS.test(name.value);
}

export default defineCheck({
  id: 'cost-exceeds-budget',
  scope: 'table',
  title: { zh: '成本指标超过项目金额', en: 'A cost target is above the amount' },
  severity: 'warning',
  basis: {
    zh: '成本指标应控制在预算之内（财预〔2021〕101号）',
    en: 'Cost stays within the budget (Cai Yu [2021] No. 101)',
  },
  why: {
    zh: '成本目标比项目资金还高，起不到控制作用。',
    en: 'A cost target above the money at hand controls nothing.',
  },
  fix: 'none',
  needs: ['target', ['funding-line', 'funding', 'amounts']],
  messages: {
    exceeds: {
      zh: '成本目标{cost}{unit}超过项目金额{budget}{budgetUnit}。',
      en: 'The cost target {cost} {unit} is above the amount of {budget} {budgetUnit}.',
    },
  },
  examples: [
    {
      name: '成本目标高于总金额',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:36 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 成本指标 | 经济成本指标 | 维修总成本 | ≤ | 42 | 万元 | 20 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥ | 7 | 座 | 30 |`,
      expect: ['E3 exceeds'],
    },
    {
      name: '资金总额写在标签旁，运算符写在指标值里',
      table: `
        | 资金情况（万元） | 年度金额： | 300 |
        |  | 其中：省级补助 | 240 |
        |  | 县级配套 | 600000元 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 渠道整修总投资 | ≤345万元 |
        | 产出指标 | 数量指标 | 整修渠道长度 | ≥12公里 |`,
      expect: ['D5 exceeds'],
    },
    {
      name: '跨年项目当年只安排一部分',
      table: `
        | 项目名称 | 灌区渠道整修 | 实施期限 | 2026年—2028年 |
        | 资金情况（万元） | 年度金额： | 300 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 渠道整修总投资 | ≤345万元 |
        | 产出指标 | 数量指标 | 整修渠道长度 | ≥12公里 |`,
      expect: [],
    },
    {
      name: '清单里单个项目的预算不是全部预算',
      table: `
        | 项目名称 | 项目总预算（万元） | 本年度预算（万元） |
        | 青石河治理 | 200 | 150 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 项目总成本 | ≤260万元 |`,
      expect: [],
    },
    {
      name: '正好等于总金额，单价不比',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:36 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 成本指标 | 经济成本指标 | 维修总成本 | ≤ | 36 | 万元 | 20 |
        |  | 社会成本指标 | 每座桥绕行补偿标准 | ≤ | 500000 | 元 | 10 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥ | 7 | 座 | 30 |`,
      expect: [],
    },
    {
      name: '年度成本对照当年的金额，不是几年的总额',
      table: `
        项目支出绩效目标申报表
        （2026年度）
        | 项目总额（万元） | 960 | 以前年度已安排 | 640 | 本年度金额 | 320 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 成本指标 | 经济成本指标 | 档案整理年度总成本 | ≤ | 326 | 万元 | 10 |
        |  | 经济成本指标 | 数字化总成本 | ≤ | 326 | 万元 | 10 |`,
      expect: ['E5 exceeds'],
    },
  ],

  run(table, report) {
    const whole = budgetOf(table);
    const ofYear = budgetOfYear(table);
    for (const [indicator, target] of liveFields(table, 'target')) {
      const unit = (indicator.unit?.text.trim() || target.value.unit) ?? '';
      const cost = target.value.number;
      if (
        cost === undefined ||
        !isCost(indicator) ||
        !MONEY.test(unit) ||
        PER_UNIT.test(indicator.name.value)
      )
        continue;
      const budget = (isOfTheYear(indicator.name.value) ? ofYear : undefined) ?? whole;
      if (!budget) continue;
      const amount = { value: cost, unit: unit as Amount['unit'] };
      if (inYuan(amount, undefined) <= inYuan(budget, amount.unit) * (1 + 1e-9)) continue;
      const slots = { cost, unit, budget: budget.value, budgetUnit: budget.unit ?? '' };
      report({ message: 'exceeds', at: target, related: [budget], slots });
    }
  },
});
