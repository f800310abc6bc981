/**
 * What people and things are sorted by: the name before a number that says which of them are counted (驾龄3年以上驾驶员,
 * 单价10万元以上设备), not how many there are.
 */
const attributes =
  '驾龄 工龄 教龄 司龄 党龄 军龄 护龄 年龄 车龄 楼龄 年限 服务期 从业 从教 从警 任职 居住 持证 面积 规模 投资 投资额 单价 造价 金额 合同额 原值 价值 产值 额度 贷款 床位 距离 海拔 管径 口径 水深 坡度 库容 装机 容量 注册资本 收入'.split(
    ' ',
  );

const ENDS = new RegExp(`(?:${attributes.join('|')})(?:为|在|达|达到|超过|满|不低于|不足|不满)?$`);

/** Whether the words before a number name what people or things are sorted by. */
export function sortsBy(before: string): boolean {
  return ENDS.test(before.slice(-8));
}

export const countedAttributes = {
  examples: [
    { before: '驾龄', sorts: true },
    { before: '单价在', sorts: true },
    { before: '建筑面积超过', sorts: true },
    { before: '组织培训', sorts: false },
    { before: '完成投资项目', sorts: false },
  ],
};
