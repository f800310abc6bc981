/** How much of a thing there is: 制度健全, 制度基本健全, 制度不健全. */
const much =
  '基本上? 比较 较为 较 不够 不太 有所 有效 一定 没有 没 未能? [不无有欠仅只] 大?部分 全部 完全 全面 全 一般 非常 十分 很 明显 显著 已经? 均 都 能够? 可以';

/** When a thing was done: 按期完成, 逾期完成. */
const when = '提前 按[时期照]? 及时 准时 如期 [延逾超]期 推迟 延[迟后]? 迟 滞后';

/** How well: 质量优良, 质量差. */
const well = '[优良]好 优秀 [好差中优良]';

/** What joins two things said of one: 制度健全但未执行. */
const joining = '并且? 但是? 而且 [且和及与，,、的了]';

const degree = new RegExp([much, when, well, joining].join(' ').replaceAll(' ', '|'), 'g');

export const degreeWords = {
  examples: [
    { a: '制度健全', b: '制度基本健全', same: true },
    { a: '制度健全', b: '制度不健全', same: true },
    { a: '未能按期完成', b: '提前完成', same: true },
    { a: '完成及时', b: '完成延迟', same: true },
    { a: '推迟上线', b: '上线', same: true },
    { a: '开展宣传', b: '没开展宣传', same: true },
    { a: '资料齐全', b: '大部分资料齐全', same: true },
    { a: '施工质量优良', b: '施工质量差', same: true },
    { a: '台账完整、规范', b: '台账完整但不够规范', same: true },
    { a: '制度健全', b: '台账健全', same: false },
    { a: '按时上报', b: '按时巡查', same: false },
  ],
} as const;

/** What a label is about, without how much, when or how well: two labels with the same rest are degrees of one thing. */
export function withoutDegrees(text: string): string {
  return text.replace(degree, '');
}
