/**
 * Doubled words and characters: which are a slip of the hand (成本成本, 群众对对…), and which are lawful or belong
 * to two words (天天, 平平安安, 家家户户, 饮用水水质, 面对面对接).
 *
 * A single character doubled is nearly always lawful or two words. It counts where it is a word of grammar, which is
 * never doubled (each with the neighbours that make it the end of one word and the beginning of another), and where it
 * begins a common word that stands after a boundary, so that nothing before can have ended with it: 的人人员.
 * A word of two or more characters doubled is nearly always a slip.
 */
interface DoubledParticle {
  readonly char: string;
  /** Lawful when the character before is one of these: 目的的, 针对对象. */
  readonly notAfter?: string;
  /** Lawful when the character after is one of these: 对对口单位. */
  readonly notBefore?: string;
  /** Wrong only between these: 列入入下一年度, but not 列入入库名单 and 收入入账. */
  readonly onlyBetween?: readonly [after: string, before: string];
  /** Lawful when one of these follows and no boundary stands before: 列为为民实事, but not 为为民服务. */
  readonly insideBefore?: string;
}

const particles: readonly DoubledParticle[] = [
  { char: '的', notAfter: '目标有' },
  {
    char: '对',
    notAfter: '针面应反相绝一核校比查成配派敌答结作',
    notBefore: '口外标手接联齐内岸症讲方等象',
    insideBefore: '比照称策应立账',
  },
  { char: '在', notAfter: '存所潜现实内正' },
  { char: '将' },
  { char: '被', notAfter: '棉植' },
  { char: '并', notAfter: '合归兼吞', notBefore: '购联列轨网发存行重' },
  { char: '与', notAfter: '参' },
  { char: '由', notAfter: '自理事缘' },
  { char: '该', notAfter: '应' },
  { char: '扣' },
  { char: '占', notAfter: '侵挤强霸抢独乱多被违抵圈攻', notBefore: '用地道有据领补卜线' },
  { char: '得', notAfter: '取获觉值获求使所', notBefore: '到分知' },
  { char: '达', notAfter: '到传表下发抵', notBefore: '州标到成' },
  { char: '率' },
  { char: '少', notAfter: '减多至', notBefore: '年儿数于' },
  { char: '为', notAfter: '作成行认以人', notBefore: '期了', insideBefore: '民何主首辅准' },
  { char: '或', notAfter: '抑亦' },
  { char: '每', notBefore: '每' },
  { char: '按', notBefore: '钮键摩', insideBefore: '时期需劳质量' },
  { char: '从', notAfter: '服自听顺随盲跟侍遵' },
  { char: '以', notAfter: '可予加得足难所用给借' },
  { char: '和', notAfter: '饱缓温总调柔中谐共平随求附亲祥' },
  { char: '及', notAfter: '普涉以企顾累危波触评论提言推', insideBefore: '时格早第' },
  { char: '向', notAfter: '方面取导转走倾动趋意定横纵单双志风流偏朝', insideBefore: '导阳' },
  { char: '把', notAfter: '一火拖', notBefore: '关脉握手控' },
  { char: '于', notBefore: '田都' },
  { char: '了', notAfter: '不为', notBefore: '如', insideBefore: '解' },
  { char: '未' },
  { char: '入', onlyBetween: ['列纳归编计融划载写', '下本其该各当全第年明次重0123456789《“'] },
  { char: '已', notAfter: '而不早' },
  { char: '让', notAfter: '转出退礼谦忍辞' },
  { char: '因', notAfter: '原起成外内病死诱主基何', notBefore: '地素此而为果人时事' },
  { char: '且', notAfter: '并而况尚暂' },
];

/** What ends a phrase, so that the next character begins a word: punctuation, 的, 由 and their like; in 3场场次 the first is counted. */
const BOUNDARY = /[^\u4e00-\u9fff\d]|[的和与及或由对为在将被把向从以按并了等]/;
/** Doubled on purpose: 人人, 天天, 处处. Before one of these endings they are a slip all the same: 人人员. */
const REDUPLICATED =
  '人天年月日时事家户村校处个层点步样件条种常往渐仅刚统频节次回代级块片段栋站岗班队环线面头口门座项批方多少大小高好慢快细早远';
const BOUND_ENDINGS = '员率性者们';

/** Two-syllable words that are doubled on purpose. */
const lawfulWords = new Set([
  '研究',
  '讨论',
  '商量',
  '考虑',
  '考察',
  '锻炼',
  '休息',
  '关心',
  '多少',
  '某某',
  '层层',
  '一个',
  '多多',
]);

/** Words that go on after X对X, X把X …: 面对面对接 is 面对面 and 对接. */
const BRIDGES = new Set(
  '对接 对话 对账 对标 对口 对照 对应 对外 把关 把脉 把控 打造 打包 打通 碰头 靠前 帮扶 帮助 帮教 帮办 联系 联动 联合 联户 联建 连接 连片 包保 包联 包干 接力 接送 传承 传递 传帮 点评 点对 乘车'.split(
    ' ',
  ),
);

/** Verbs that stand before a word of which they are the beginning: 培训培训师, 服务服务对象. */
const verbs = new Set(
  '调解 服务 监督 培训 检测 检查 教育 管理 指导 研究 救助 保障 保护 扶持 评估 评价 鉴定 审计 监测 宣传 咨询 联系 帮扶 招聘 考核 奖励 补助 表彰 组织 建设 运行 维护 维修 养护 支持 发展 救援 监管 巡护'.split(
    ' ',
  ),
);
/** What makes such a word of the verb. */
const COMPOUND_TAILS = [...'员师站厅局部处科委办区所院队生业者'].concat(
  '人员',
  '对象',
  '机构',
  '单位',
  '中心',
  '平台',
  '设施',
  '设备',
  '站点',
  '企业',
  '组织',
);

/**
 * Words so common in declarations that the pair can only be a slip. Of a rarer pair the two halves may belong to
 * different words (学法|考法|考试), which nothing but a dictionary could tell.
 */
const commonWords = new Set(
  `成本 活动 工作 完成 项目 资金 服务 管理 培训 建设 质量 数量 时效 指标 效益 社会 经济 生态 产出 目标 绩效 考核 评价 标准 达到 得分 扣分 满分
   保障 提高 提升 促进 改善 加强 开展 实施 组织 落实 推进 检查 监督 监测 检测 调查 统计 登记 办理 办结 处理 处置 审核 审批 验收 维护 维修 养护
   设备 设施 设计 工程 道路 环境 安全 生产 教育 学校 学生 教师 医疗 医院 卫生 健康 文化 体育 旅游 农业 农村 农民 林业 水利 交通 住房 城市 社区
   群众 居民 村民 人员 干部 职工 企业 单位 部门 机构 中心 平台 系统 数据 信息 档案 资料 文件 报告 方案 计划 制度 机制 政策 法律 法规 执法 司法
   宣传 推广 讲座 演出 展览 图书 读者 阅读 场次 次数 人次 人数 面积 长度 里程 比例 比率 合格 及时 准确 有效 满意 满意度 及时率 合格率 完成率
   覆盖 覆盖率 采购 招标 合同 预算 决算 支出 收入 补助 补贴 救助 扶持 就业 创业 养老 儿童 残疾 低保 救灾 防汛 防火 森林 造林 河道 水质 污水
   垃圾 清运 清理 绿化 路灯 桥梁 隧道 车辆 巡查 巡检 巡护 整治 整改 隐患 事故 投诉 纠纷 调解 案件 矫正 复议 仲裁 援助 公证 律师 普法 法治
   全年 年度 当年 本年 按时 按期 每月 每季 每年 以上 以下 不少于 不低于 不超过 实际 情况 进行 通过 根据 按照 由于 以及 或者 因此 其中 相关`.split(
    /\s+/,
  ),
);

/**
 * The second character of a common word, doubled, with all that may stand behind it where it begins a word of its own:
 * 服务务必 is two words, 服务务对象 is none. Only characters that begin few words.
 */
const secondOf: Readonly<Record<string, string>> = {
  务: '必工农实虚求本',
  程: '度序控式',
  督: '促导查办察战学军',
  织: '物造布补网女密',
  障: '碍眼目',
  训: '练导话诫斥育令词',
};

/** 小区区占比, 户内内软管: before these alone, for 区 and 内 begin many words. */
const BEHIND_PLACE: Readonly<Record<string, string>> = { 小区: '占的均，。', 户内: '软硬的，。' };

/** 项项目 at the beginning of a phrase, and no 项项目标. */
const AFTER_TWO_ITEMS = /^目(?![标录的光前测])/;

const NUMERALS = '〇零一二三四五六七八九十百千万亿两半第';

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

export interface Repetition {
  /** Offset of the first of the two. */
  readonly at: number;
  readonly word: string;
  /** Whether the word is a word for certain; a rare pair may be the ends of two others. */
  readonly certain: boolean;
}

/** No declared text is longer; a cell beyond this is another fault. */
const MAX_TEXT = 20_000;
/** Longer words are not looked for twice. */
export const LONGEST_DOUBLED = 12;

/** Anything doubled, lawful or not: one look at a text, most of which hold nothing of the kind. Bounded on purpose. */
const DOUBLED = /([\u4e00-\u9fff]{1,12}?)\1/;

/** The doubled words and particles of a text that are no lawful reduplication. */
export function findRepetitions(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  const end = Math.min(text.length, MAX_TEXT);
  if (!DOUBLED.test(end < text.length ? text.slice(0, end) : text)) return [];
  for (let at = 0; at < end - 1; at++) {
    const length = doubledAt(text, at, end);
    if (length === 0) continue;
    const word = text.slice(at, at + length);
    found.push({ at, word, certain: length !== 2 || commonWords.has(word) });
    at += 2 * length - 1;
  }
  return found;
}

/** The length of the longest word that stands twice at an offset, 0 where none is wrong. */
function doubledAt(text: string, at: number, end: number): number {
  if (!isIdeograph(text.charCodeAt(at))) return 0;
  for (let length = Math.min(LONGEST_DOUBLED, (end - at) >> 1); length >= 2; length--) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    if (text.startsWith(text.slice(at, at + length), at + length) && isWrongWord(text, at, length))
      return length;
  }
  return text[at] === text[at + 1] && isWrongCharacter(text, at) ? 1 : 0;
}

function isWrongWord(text: string, at: number, length: number): boolean {
  const word = text.slice(at, at + length);
  const chars = [...word];
  if (chars.some((char) => !isIdeograph(char.charCodeAt(0)))) return false;
  if (chars.every((char) => char === chars[0]) || chars.every((char) => NUMERALS.includes(char)))
    return false;
  if (lawfulWords.has(word)) return false;
  if (length === 2) {
    // 一个一个, 一步一步; 面对面对接.
    if (chars[0] === '一' || chars[1] === '一') return false;
    if (BRIDGES.has(chars[1]! + (text[at + 4] ?? ''))) return false;
  }
  if (!verbs.has(word)) return true;
  const after = text.slice(at + 2 * length, at + 2 * length + 2);
  return !COMPOUND_TAILS.some((tail) => after.startsWith(tail));
}

function isWrongCharacter(text: string, at: number): boolean {
  const char = text[at]!;
  const [before, after] = [text[at - 1] ?? '', text[at + 2] ?? ''];
  // 老老少少, 的的确确: two doubled characters side by side; three of one are another fault.
  if (after === char || (before !== '' && before === text[at - 2])) return false;
  if (after !== '' && after === text[at + 3] && isIdeograph(after.charCodeAt(0))) return false;
  const open = before === '' || BOUNDARY.test(before);
  const particle = particles.find((each) => each.char === char);
  if (particle) {
    if (before !== '' && particle.notAfter?.includes(before)) return false;
    if (particle.onlyBetween && (before === '' || !particle.onlyBetween[0].includes(before))) return false;
    if (after === '') return true;
    if (particle.onlyBetween) return particle.onlyBetween[1].includes(after);
    return !particle.notBefore?.includes(after) && (open || !particle.insideBefore?.includes(after));
  }
  if (Object.hasOwn(secondOf, char) && commonWords.has(before + char))
    return !secondOf[char]!.includes(after);
  if (Object.hasOwn(BEHIND_PLACE, before + char))
    return after === '' || BEHIND_PLACE[before + char]!.includes(after);
  if (open && char === '项' && AFTER_TWO_ITEMS.test(text.slice(at + 2, at + 4))) return true;
  if (!open || !commonWords.has(char + after)) return false;
  return !REDUPLICATED.includes(char) || BOUND_ENDINGS.includes(after);
}

export const reduplication = {
  particles,
  examples: [
    { text: '成本成本节约率大于0', words: ['成本'] },
    { text: '按活动活动签到簿登记', words: ['活动'] },
    { text: '考察群众对对司法工作的满意度', words: ['对'] },
    { text: '完成情况完成情况良好', words: ['完成情况'] },
    { text: '家家户户平平安安，天天有讲读、人人都参与', words: [] },
    { text: '妈妈和星星渐渐常常', words: [] },
    { text: '农村饮用水水质达标', words: [] },
    { text: '面对面对接，点对点对账，手把手把关', words: [] },
    { text: '开展调解调解员培训，服务服务对象', words: [] },
    { text: '完工的小区区占比，户内内软管', words: ['区', '内'] },
    { text: '小区区域划分，园区区位优势，户内内墙粉刷，园区内内涝点', words: [] },
    { text: '统计统计局口径', words: ['统计'] },
    { text: '在职在职人员控制率', words: ['在职'] },
    { text: '对比对比改造前后读数', words: ['对比'] },
    { text: '一件一件抓，一步一步推进', words: [] },
    { text: '二〇二〇年，第一第一名', words: [] },
    { text: '针对对象分类施策，为实现目的的手段', words: [] },
    { text: '2525.2525万元', words: [] },
    { text: '组织学法考法考试', words: ['法考'] },
    { text: '村村通、户户通、层层落实', words: [] },
    { text: '老老少少都说好，的的确确方便', words: [] },
    { text: '按按台账核对', words: ['按'] },
    { text: '每处装有按按钮一个', words: [] },
    { text: '对对照清单逐项销号', words: ['对'] },
    { text: '实验组对对照组的差异', words: [] },
    { text: '为为民服务中心添置桌椅', words: ['为'] },
    { text: '列为为民办实事项目', words: [] },
    { text: '了了群众心愿', words: ['了'] },
    { text: '为了了解群众诉求，不了了之的件数', words: [] },
    { text: '及及时处置，以及及时公开', words: ['及'] },
    { text: '在岗的人人员轮训一遍', words: ['人'] },
    { text: '受助人人员信息，人人有责', words: [] },
    { text: '，检检查井清掏', words: ['检'] },
    { text: '由污污水厂负责', words: ['污'] },
    { text: '饱和和超载路段，可以以旧换新', words: [] },
    { text: '举办12场场次固定的展演，处置3处处置不当', words: [] },
    { text: '医院院长、方案案由、时时处处、大大小小', words: [] },
    { text: '每少少1户扣1分', words: ['少'] },
    { text: '缺少少儿读物的村', words: [] },
    { text: '用于于购置设备', words: ['于'] },
    { text: '位于于田的站点', words: [] },
    { text: '，了了解群众需求', words: ['了'] },
    { text: '走访时作了了解', words: [] },
    { text: '项项目验收资料齐全', words: ['项'] },
    { text: '项项目标有人管，12项项目开工', words: [] },
    { text: '各项项目进展顺利', words: [] },
    { text: '服务务对象满意度', words: ['务'] },
    { text: '服务务必到位，服务务工人员', words: [] },
    { text: '配套工程程竣工验收', words: ['程'] },
    { text: '工程程序合规', words: [] },
    { text: '监督督促整改，培训训练有素', words: [] },
    { text: '后勤保障障有力', words: ['障'] },
    { text: '按时回复的件数占占比', words: ['占'] },
    { text: '整治侵占占道经营，清理违占占用的岸线', words: [] },
    { text: '服务服务费合计', words: ['服务'] },
    { text: '已列入入下一年度计划', words: ['入'] },
    { text: '纳入入2026年预算，编入入《年鉴》', words: ['入', '入'] },
    { text: '费用已计入入', words: ['入'] },
    { text: '列入入库项目，纳入入学资助，计入入户走访次数', words: [] },
    { text: '收入入账、投入入股，收入入其账户', words: [] },
    { text: '划入入海口管护区，载入入选名单', words: [] },
    { text: '编入入伍新兵，归入入园企业，写入入党申请', words: [] },
  ],
} as const;
