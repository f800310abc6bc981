import { inYuan } from '../../text/money';
import { defineCheck } from '../define-check';

export default defineCheck({
  id: 'amount-annual-exceeds-total',
  scope: 'table',
  title: { zh: '当年金额超过总金额', en: 'This year’s amount is above the total' },
  severity: 'error',
  basis: { zh: '当年支出计划不应超过项目总金额', en: 'A year’s plan is part of the project’s total' },
  why: { zh: '当年比总额还多，说明有一个数填错了。', en: 'One of the two figures must be wrong.' },
  fix: 'none',
  needs: ['funding-line'],
  messages: {
    exceeds: {
      zh: '当年支出计划{annual}{unit}超过总金额{total}{unit}。',
      en: 'This year’s {annual} {unit} is above the total of {total} {unit}.',
    },
  },
  examples: [
    {
      name: '当年计划多于总金额',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:63 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: ['A1 exceeds'],
    },
    {
      name: '分年安排',
      table: `
        便民桥维修;总金额:36 万元；当年支出计划:12 万元；
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 修复桥梁座数 | ≥7座 | 30 |`,
      expect: [],
    },
  ],

  *run({ fundingLine }) {
    const { total, annual } = fundingLine ?? {};
    if (!total || !annual) return;
    const unit = total.unit ?? annual.unit ?? '';
    if (inYuan(annual, total.unit) <= inYuan(total, annual.unit)) return;
    const factor = inYuan({ value: 1, unit: total.unit }, annual.unit);
    const slots = {
      annual: Number((inYuan(annual, total.unit) / factor).toFixed(6)),
      total: total.value,
      unit,
    };
    yield { message: 'exceeds', at: annual, related: [total], slots };
  },
});
