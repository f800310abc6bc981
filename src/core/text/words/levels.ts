/** Levels of one kind, of which each counts others than its neighbours: 本科以上 is another share than 大专以上. Synonyms stand together. */
const KINDS: readonly (readonly RegExp[])[] = [
  [/小学/, /初中/, /高中/, /中专/, /(?<!重)大专|专科(?!医|门诊)/, /本科/, /硕士|研究生/, /博士/],
  [/初级(?!中学|社)/, /中级(?!人民)/, /副高|正高|高级(?!中学|人民)/],
  [/国家级/, /省级|省部级/, /市级/, /[县区]级/, /[乡镇]级|街道级/, /村级|社区级/],
  [/一级/, /二级/, /三级/, /四级/],
  [/甲级/, /乙级/, /丙级/],
  [/城镇|城市/, /农村|乡村/],
  [/男[性生童职]/, /[女妇][性生童职]|妇女/],
  [/优秀率/, /良好率/, /优良率/],
];
const MAY_NAME = /[级学专科士高镇城村性生童妇率]/;

/** The levels that words name, each kind apart. */
function levelsIn(words: string): readonly (readonly RegExp[])[] {
  return KINDS.map((kind) => kind.filter((level) => level.test(words)));
}

/** Whether words name a level of a kind, and a name another level of it and not the same: 大专以上占比 in a row of 本科以上占比. */
export function namesOtherLevel(words: string, name: string): boolean {
  if (!MAY_NAME.test(words) || !MAY_NAME.test(name)) return false;
  const [own, others] = [levelsIn(words), levelsIn(name)];
  return own.some((levels, kind) => {
    const asked = others[kind]!;
    return levels.length > 0 && asked.length > 0 && !levels.some((level) => asked.includes(level));
  });
}

export const levels = {
  examples: [
    { words: '大专以上占比', name: '本科以上占比', other: true },
    { words: '副高以上职称占比', name: '中级以上职称占比', other: true },
    { words: '省级项目数', name: '市级项目数', other: true },
    { words: '二级医院占比', name: '一级医院占比', other: true },
    { words: '优秀率', name: '良好率', other: true },
    { words: '农村户厕改造率', name: '城镇户厕改造率', other: true },
    { words: '本科及以上学历占比', name: '本科以上人员占比', other: false },
    { words: '专科及以上占比', name: '大专以上占比', other: false },
    { words: '占比', name: '本科以上占比', other: false },
    { words: '重大专项占比', name: '本科以上占比', other: false },
    { words: '县级财政到位率', name: '区级财政到位率', other: false },
    { words: '省级、市级项目数', name: '市级项目数', other: false },
  ],
} as const;
