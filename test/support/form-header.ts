/** The columns of the standard form from the first level on. */
export const FORM_HEADER = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值类型',
  '指标值',
  '计量单位',
  '指标解释',
  '评/扣分标准',
  '分值',
];
