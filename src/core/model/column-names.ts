import type { ColumnRole } from './declaration';

/** What the standard form calls each column, in zh-CN: for reports, comparisons and the pane. */
export const COLUMN_NAMES: Readonly<Record<Exclude<ColumnRole, 'other'>, string>> = {
  sequence: '序号',
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  operator: '指标值类型',
  target: '指标值',
  unit: '计量单位',
  explanation: '指标解释',
  rule: '评（扣）分标准',
  weight: '分值',
  remark: '备注',
  actual: '实际完成值',
  score: '得分',
  reason: '偏差原因',
};
