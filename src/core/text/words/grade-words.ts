import { perText } from '../per-text';

/**
 * Words that say how well something went and cannot be counted: what stands as the target of a qualitative indicator
 * and, wrongly, in its unit column.
 */
const whole = new Set(
  `优 良 中 差 好 较好 良好 优秀 优良 一般 较差 很好 很差 合格 不合格 达标 未达标 基本达标 是 否 有 完成 未完成 基本完成 部分完成
   达成 高 中 低 较高 较低 及时 不及时 按时 按期 准时 满意 基本满意 不满意 显著 明显 较明显 不明显 有效 无效 健全 基本健全 不健全
   完善 较完善 基本完善 不完善 规范 较规范 基本规范 不规范 合规 不合规 稳定 基本稳定 安全 完整 齐全 充分 合理 长期 持续 中长期
   深入 到位 全面 定性 优等 中等 成效明显 效果明显 效果显著 长效 可持续`.split(/\s+/),
);

/** Adverbs that grade the verb or adjective after them: 有效保障, 明显提高, 进一步改善. */
const adverbs =
  '有效 明显 显著 持续 不断 逐步 逐年 稳步 稳定 大幅 进一步 基本 较为 比较 有所 切实 充分 全面 深入 积极 及时 得到 长期 良好 较好 未见 没有 日益 日趋'.split(
    ' ',
  );

/** What such an adverb grades. */
const graded =
  '保障 促进 提高 提升 改善 增强 加强 减轻 减少 降低 下降 增加 增长 扩大 推动 推进 带动 缓解 化解 管理 解决 维护 防范 遏制 控制 发挥 落实 优化 完善 健全 巩固 好转 向好 稳定 规范 便利 发展 满足 覆盖 支持 支撑 引导 实现 运行 影响 满意 达标 预防 治理 保护 传承 普及 浓厚'.split(
    ' ',
  );

/** Endings that grade the noun before them: 氛围浓厚, 机制健全, 效果显著. */
const endings =
  '浓厚 健全 完善 显著 明显 良好 较好 稳定 有序 规范 到位 优秀 完备 向好 好转 便利 一般 较差 满意 合理 充分 顺畅 通畅 和谐'.split(
    ' ',
  );

/** What only the worst of several grades says: a failing, or that nothing came of it. */
const worst =
  /差|劣|不|未|没|无|否|零|脏|乱|糟|冷清|冷淡|淡漠|恶化|落后|薄弱|拥堵|滞后|缺失|失效|失败|退步|反弹|严重|瘫痪|空白|停滞/;

/** What stands between good and bad, and what is no failing though nothing grew. */
const middle = /^(?:一般|普通|尚可|中等?|平常|适中|过得去)$/;
const noFailing =
  /合格|及格|达标|良|好|优|正常|稳|持平|维持|保持|建|成立|形成|起步|启动|开展|推进|具备|初步|探索|够用|可用/;
/** A word that says how much of the best grade there is, before it or alone. */
const degreeOfIt =
  /有所|基本|比?较|部分|局部|个别|零星|轻[微度]|微|略|稍|少|大多|多数|大?体|尚|渐|逐|曾|偶|已|一定|一般/;

export const gradeWords = {
  whole,
  adverbs,
  graded,
  endings,
  worstExamples: [
    { text: '脏乱', worst: true },
    { text: '无明显变化', worst: true },
    { text: '情况较差', worst: true },
    { text: '氛围冷清', worst: true },
    { text: '一般', worst: false },
    { text: '有所提升', worst: false },
  ],
  contraryExamples: [
    { labels: ['热烈', '一般', '平淡'], contrary: true },
    { labels: ['氛围热烈', '氛围一般', '氛围寥寥'], contrary: true },
    { labels: ['活跃', '较活跃', '沉闷'], contrary: true },
    { labels: ['顺畅', '基本顺畅', '阻塞'], contrary: true },
    { labels: ['知晓程度高', '知晓程度一般', '知晓程度低'], contrary: true },
    { labels: ['热烈', '较热烈', '一般'], contrary: false },
    { labels: ['优秀', '良好', '合格'], contrary: false },
    { labels: ['完善', '较完善', '建成'], contrary: false },
    { labels: ['提升', '有所提升', '持平'], contrary: false },
    { labels: ['健全', '基本健全', '部分健全'], contrary: false },
    { labels: ['热烈', '平淡'], contrary: false },
    { labels: ['全面', '较全面', '局部'], contrary: false },
    { labels: ['重大', '较重大', '轻微'], contrary: false },
    { labels: ['特等', '一等', '二等'], contrary: false },
  ],
  examples: [
    { text: '有效保障', grade: true },
    { text: '明显提高', grade: true },
    { text: '优秀', grade: true },
    { text: '氛围浓厚', grade: true },
    { text: '基本健全', grade: true },
    { text: '持续向好', grade: true },
    { text: '件', grade: false },
    { text: '人次', grade: false },
    { text: '万元/公里', grade: false },
    { text: '保障', grade: false },
    { text: '按比例折算', grade: false },
  ],
} as const;

/** Whether a text is a grade and nothing else. Long texts are sentences, not grades. */
export const isGradeWord = perText((text): boolean => {
  const word = text.trim();
  if (whole.has(word)) return true;
  if (word.length < 3 || word.length > 12) return false;
  const adverb = adverbs.find((candidate) => word.startsWith(candidate));
  if (adverb !== undefined && graded.some((candidate) => word.startsWith(candidate, adverb.length)))
    return true;
  return word.length <= 8 && endings.some((ending) => word.endsWith(ending) && word.length > ending.length);
});

/** Whether a grade is plainly the worst: what lies below it cannot be. */
export function isWorstGrade(label: string): boolean {
  return worst.test(label);
}

/**
 * Whether the second of two grades denies what the first says of a degree, without the degree: 明显缓解 and 没有缓解, with
 * 有所缓解 between them. 没有明显缓解 leaves nothing out.
 */
export function deniesBelow(best: string, other: string): boolean {
  const done = /^(?:明显|显著|大幅度?|极大)(?:地)?(?=.{2,4}$)/u.exec(best);
  return (
    done !== null &&
    /^(?:没有?|毫?无|未[见有能]?)/u.exec(other)?.[0] === other.slice(0, -(best.length - done[0].length)) &&
    other.endsWith(best.slice(done[0].length))
  );
}

/**
 * Whether the last of some grades, the best first, is the contrary of the first, whatever word it is: 平淡 under 热烈 and
 * 一般, 沉闷 under 活跃 and 较活跃. Nobody lists a contrary that has something worse below it.
 */
export function isContraryLast(labels: readonly string[]): boolean {
  if (labels.length < 3) return false;
  const shared = sharedStart(labels);
  const [best, ...others] = labels.map((label) => label.slice(shared));
  const last = others.pop()!;
  if (CONTRARIES.includes(`${best!}${last}`) && others.some((each) => middle.test(each))) return true;
  if (last.length < 2 || last.length > 4 || best!.length > 4 || middle.test(last)) return false;
  if (noFailing.test(last) || degreeOfIt.test(last) || [...best!].some((char) => last.includes(char)))
    return false;
  return others.some((each) => middle.test(each) || (each.length > best!.length && each.endsWith(best!)));
}

/** 程度高, 程度一般, 程度低. */
const CONTRARIES = ['高低', '多少', '强弱', '快慢', '大小', '优劣', '深浅', '好坏'];

/** How many characters all labels begin with: 氛围 of 氛围热烈, 氛围一般. */
function sharedStart(labels: readonly string[]): number {
  const [first, ...others] = labels;
  let at = 0;
  while (at < first!.length && others.every((each) => each[at] === first![at])) at += 1;
  return at;
}

const MIDDLE = /(?:但[未不没]|基本|部分|较为?|一般|有所|有待)[^，。；;\n]{0,12}$/u;

/** 已细化但未量化: whether words end with a grade that has a better one. */
export function endsInMiddleGrade(words: string): boolean {
  return MIDDLE.test(words.slice(-16));
}
