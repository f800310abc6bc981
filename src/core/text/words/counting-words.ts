/**
 * Counting words that bureaus use side by side for one thing: 件 and 起 of cases, 户 and 家 of households. Two words that
 * share no group count different things: 12人 are not 12次.
 */
const groups: readonly ReadonlySet<string>[] = [
  '人 名 位 人次 例 个',
  '户 家 宗 套 个',
  // A school, and one of its buildings.
  '家 所 处 座 个',
  '处 座 栋 幢 个',
  '次 场 场次 期 批 批次 起 例 宗 件 项 条 班 届 轮 趟 个',
  // A visit is one person once; a session or a message reaches many.
  '人次 次 例 起',
  '件 项 样 台 套 份 篇 条 块 本 册 部 幅 张 支 例 处 座 所 段 节 门 面 盏 辆 只 头 把 卷 页 个',
  // A tree, and an hour of teaching, by two names.
  '株 棵',
  '学时 课时',
].map((words) => new Set(words.split(' ')));

export const countingWords = {
  examples: [
    { a: '件', b: '起', same: true },
    { a: '户', b: '家', same: true },
    { a: '人', b: '次', same: false },
    { a: '家', b: '次', same: false },
    { a: '户', b: '人', same: false },
    { a: '栋', b: '户', same: false },
    { a: '处', b: '座', same: true },
    { a: '家次', b: '家', same: true },
    { a: '户次', b: '次', same: true },
    { a: '例', b: '人', same: true },
    { a: '所', b: '座', same: true },
    { a: '栋', b: '座', same: true },
    { a: '所', b: '栋', same: false },
    { a: '台', b: '次', same: false },
    { a: '批', b: '件', same: true },
    { a: '批次', b: '期', same: true },
    // A batch holds many of them.
    { a: '批次', b: '份', same: false },
    { a: '批', b: '台', same: false },
    { a: '人次', b: '次', same: true },
    { a: '人次', b: '条', same: false },
    { a: '人次', b: '场', same: false },
    { a: '公里', b: '小时', same: false },
    { a: '株', b: '棵', same: true },
    { a: '课时', b: '学时', same: true },
  ],
} as const;

/** 家次 counts visits, and the houses that were visited. */
function groupsOf(unit: string): readonly ReadonlySet<string>[] {
  const own = groups.filter((group) => group.has(unit));
  const thing = /^(.)次$/.exec(unit)?.[1];
  if (thing === undefined || thing === '人') return own;
  return [...own, ...groups.filter((group) => group.has('次') || group.has(thing))];
}

/** Whether two counting words may be said of one thing; units of measurement never are. */
export function maySayTheSame(a: string, b: string): boolean {
  const others = groupsOf(b);
  return groupsOf(a).some((group) => others.includes(group));
}
