/**
 * Words of indicator names that bureaus use for the same thing. Two names that differ in such words only may be one
 * indicator: a possible match, never a certain one. The first of a group stands for all.
 */
const groups: readonly (readonly string[])[] = [
  '满意度 满意率 满意程度'.split(' '),
  '合格率 通过率 达标率 及格率 合格比例'.split(' '),
  '及时率 按时率 按期率 准时率 如期率 及时完成率 按时完成率 按期完成率 完成及时率 按期完成及时率 按时办结率 按期办结率 办结及时率'.split(
    ' ',
  ),
  '覆盖率 覆盖面 覆盖比例'.split(' '),
  '知晓率 知晓度 认知度 知晓程度'.split(' '),
  '完好率 正常运行率 正常率'.split(' '),
  '采纳率 采信率 采用率'.split(' '),
  '办结率 结案率 审结率'.split(' '),
  '销号率 整改率 整改完成率'.split(' '),
  '普法考试 学法考法 学法考试 普法测试 普法答题'.split(' '),
  '培训 教育培训 业务培训 轮训 集训 培训班'.split(' '),
  '宣传 宣传活动 宣讲 宣讲活动 宣传教育'.split(' '),
  '检查 巡查 督查 督导 检视 检查督导 监督检查'.split(' '),
  '改造 改建 整修 提升改造 升级改造 更新改造'.split(' '),
  '建设 修建 兴建 新建 建造'.split(' '),
  '购置 采购 购买 配备 添置 购进'.split(' '),
  '处置 处理 办理 受理办理'.split(' '),
  '发放 拨付 兑付 支付'.split(' '),
  '维护 维修 养护 维修养护 管护'.split(' '),
  '困难群众 困难人员 特困人员 低收入群众'.split(' '),
  '群众 市民 居民 公众 社会公众 社会群众 人民群众'.split(' '),
  '服务对象 受益对象 受助对象 受益群众'.split(' '),
  '村民 农民 农户'.split(' '),
  '次数 场次 场数 频次'.split(' '),
  '人数 人次 参训人数 参与人数 参加人数'.split(' '),
  '成本 费用 造价'.split(' '),
  '提高 提升 增强'.split(' '),
  '改善 改进 优化'.split(' '),
  '案卷 卷宗 档案'.split(' '),
];

/** 明显 and 显著 name the same grade; 有效 and 基本 do not. */
const grades: readonly (readonly string[])[] = [
  '明显 显著 大幅 较大幅度'.split(' '),
  '提高 提升 增强 增进'.split(' '),
  '改善 改进 优化 好转'.split(' '),
  '健全 完善 健全完善 建立健全'.split(' '),
  '良好 较好'.split(' '),
];

interface Lexicon {
  readonly words: RegExp;
  readonly first: ReadonlyMap<string, string>;
}

function lexicon(lists: readonly (readonly string[])[]): Lexicon {
  const first = new Map(lists.flatMap((group) => group.map((word) => [word, group[0]!] as const)));
  // The longest word first, so that 宣传活动 is not taken for 宣传.
  const words = [...first.keys()].sort((a, b) => b.length - a.length);
  return { words: new RegExp(words.join('|'), 'gu'), first };
}

const names = lexicon(groups);
const labels = lexicon(grades);

const replaced = (text: string, { words, first }: Lexicon): string =>
  text.replace(words, (word) => first.get(word)!);

/** A name with each word of the lists replaced by the first of its group. */
export function withUsualWords(name: string): string {
  return replaced(name, names);
}

/** A grade with each word replaced by the first of its group: 显著提升 → 明显提高. */
export function withUsualGrade(label: string): string {
  return replaced(label, labels);
}

export const synonyms = {
  groups,
  grades,
  examples: [
    { a: '学法考法通过率', b: '普法考试合格率', same: true },
    { a: '护林宣传活动场次', b: '护林宣讲次数', same: true },
    { a: '危房改建户数', b: '危房改造户数', same: true },
    { a: '救助金拨付及时率', b: '救助金发放按时率', same: true },
    { a: '游客满意率', b: '游客满意度', same: true },
    { a: '路灯养护盏数', b: '路面养护面积', same: false },
    { a: '安检覆盖率', b: '安检合格率', same: false },
    { a: '村民满意度', b: '游客满意度', same: false },
  ],
  gradeExamples: [
    { a: '显著提升', b: '明显提高', same: true },
    { a: '有效改善', b: '明显改善', same: false },
    { a: '有效保障', b: '明显提高', same: false },
  ],
} as const;
