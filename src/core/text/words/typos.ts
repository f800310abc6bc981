/**
 * Words that are written wrongly in declarations, by sound or by shape, with the right one.
 * `notAfter` and `notBefore` name neighbours with which the characters belong to other words: 周末开展 is no 未开展.
 * `notWith` is what else a text says where the characters are right: 媒体对新生报道 tells of news.
 */
export interface Typo {
  readonly wrong: string;
  readonly right: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
  readonly notWith?: RegExp;
}

const pairs = (text: string): Typo[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [wrong, right] = pair.split('→') as [string, string];
      return { wrong, right };
    });

/** 未 written as 末, 已 as 己: only before words that follow them, and not after a word that 末 ends. */
const lookalikes = (wrong: string, right: string, followers: string, notAfter: string): Typo[] =>
  followers.split(' ').map((follower) => ({ wrong: wrong + follower, right: right + follower, notAfter }));

/** Who registers, or how and for what: such a 报道 is a 报到, unless the text is one about the news. */
const REGISTERING =
  '新生 学员 士兵 毕业生 大学生 退役军人 转业干部 应征青年 选调生 参训人员 矫正对象 入学 入职 入伍 到岗 上岗 返校 按期 如期 逾期 双'.split(
    ' ',
  );
const REGISTERED = '注册 手续 入学 上岗 入职 入营'.split(' ');
const NEWS = /媒体|新闻|宣传|舆[论情]|记者|电视|电台|广播|报纸|报刊|网站|公众号|典型|事迹|[篇稿刊播]/u;

const entries: readonly Typo[] = [
  ...pairs(`
    规范性文性→规范性文件 签定→签订 布署→部署 复盖→覆盖 覆概→覆盖 防碍→妨碍 竟争→竞争 拔付→拨付 拔款→拨款 划拔→划拨
    竣公→竣工 骏工→竣工 严竣→严峻 采构→采购 归挡→归档 存挡→存档 完膳→完善 改膳→改善
    人名群众→人民群众 增涨→增长 检杳→检查 抽杳→抽查 普杳→普查 调杳→调查 巡杳→巡查 督杳→督查 排杳→排查 核杳→核查
    申清→申请 法津→法律 律帅→律师 仲载→仲裁 戎毒→戒毒 惩戎→惩戒 矫证→矫正 娇正→矫正 扶贪→扶贫 挷扶→帮扶 绩校→绩效
    满意渡→满意度 合各率→合格率
    幅射→辐射 松驰→松弛 追朔→追溯 编篡→编纂 重迭→重叠 反溃→反馈 反聩→反馈 粗旷→粗犷
    渡假→度假 脏款→赃款 一如继往→一如既往 再接再励→再接再厉 按步就班→按部就班 迫不急待→迫不及待 帐务→账务 帐目→账目
    报帐→报账 记帐→记账 台帐→台账 专帐→专账 帐户→账户 水份→水分 巩故→巩固 座标→坐标 免役→免疫 纠份→纠纷 提搞→提高 增抢→增强
    保樟→保障 宣传扳→宣传板 监侧→监测 检侧→检测 培圳→培训 学藉→学籍 户藉→户籍 书藉→书籍
    国藉→国籍 编缉→编辑 剪缉→剪辑 脉博→脉搏 博斗→搏斗 安详晚年→安享晚年 老令化→老龄化 养互→养护 管互→管护
    撒销→撤销 竟赛→竞赛 竟标→竞标 竟价→竞价 竟聘→竞聘 必需严格→必须严格 必需按→必须按 必需符合→必须符合
    历行节约→厉行节约 峻工→竣工 竣功→竣工 招骋→招聘 邀清→邀请 缴钠→缴纳 帮抉→帮扶 坚特→坚持 巳经→已经
    珍断→诊断 迅息→讯息 堪察→勘察 堪探→勘探 堪测→勘测
    预侧→预测 抢脸→抢险 捡查→检查 捡测→检测 捡修→检修 遂道→隧道 隧到→隧道
    贯澈→贯彻 实旋→实施 措旋→措施 措拖→措施
    完诚→完成 目飙→目标 指飙→指标 招飙→招标 投飙→投标 效溢→效益 公溢→公益
    满义度→满意度 截止20→截至20 截止目前→截至目前 截止年底→截至年底
    教肓→教育 体肓→体育 培肓→培育 环镜保护→环境保护 生态环镜→生态环境
    因地治宜→因地制宜 因地置宜→因地制宜 全力以付→全力以赴 群策群利→群策群力 查缺补露→查缺补漏 举一返三→举一反三
    循续渐进→循序渐进 有的放失→有的放矢 相形见拙→相形见绌 名列前矛→名列前茅 默守成规→墨守成规 墨守陈规→墨守成规
    融汇贯通→融会贯通 出奇不意→出其不意 人才倍出→人才辈出
  `),
  { wrong: '气像', right: '气象', notAfter: '天空语口脾' },
  { wrong: '按装', right: '安装', notBefore: '机备置配载卸箱车' },
  { wrong: '按排', right: '安排', notBefore: '名序放水班期队定查行列位污涝除量级' },
  { wrong: '按置', right: '安置', notBefore: '换业信' },
  { wrong: '修膳', right: '修缮', notBefore: '食' },
  { wrong: '既使', right: '即使', notBefore: '用' },
  { wrong: '注消', right: '注销', notAfter: '关备', notBefore: '费防耗息除毒化极' },
  { wrong: '以经', right: '已经', notBefore: '济营费验典办销贸' },
  { wrong: '园满', right: '圆满', notBefore: '意' },
  { wrong: '防犯', right: '防范', notBefore: '罪' },
  { wrong: '贫因', right: '贫困', notBefore: '病灾学残' },
  { wrong: '购制', right: '购置', notBefore: '度造式' },
  { wrong: '排察', right: '排查', notAfter: '安' },
  { wrong: '依法公证办', right: '依法公正办' },
  { wrong: '公证执法', right: '公正执法' },
  { wrong: '公证司法', right: '公正司法' },
  { wrong: '公证审理', right: '公正审理' },
  { wrong: '规范公证文明', right: '规范公正文明' },
  { wrong: '公正处', right: '公证处', notBefore: '理置事罚' },
  { wrong: '人民调节', right: '人民调解' },
  { wrong: '纠纷调节', right: '纠纷调解' },
  { wrong: '调节委员会', right: '调解委员会' },
  { wrong: '做为', right: '作为', notAfter: '叫当看' },
  // Each of these may also be the end of one word and the beginning of another: 修建|挡土墙, 通报|消防.
  { wrong: '建挡', right: '建档', notBefore: '土水墙板雨风' },
  { wrong: '挡案', right: '档案', notBefore: '件例' },
  { wrong: '树利', right: '树立', notBefore: '用' },
  { wrong: '促近', right: '促进', notBefore: '视年期' },
  { wrong: '服物', right: '服务', notBefore: '品资料流' },
  { wrong: '报消', right: '报销', notBefore: '防费息毒耗化除' },
  { wrong: '注义', right: '注意', notBefore: '务诊工卖演' },
  { wrong: '受溢', right: '受益', notBefore: '流洪出' },
  ...['资', '通', '简'].map((kind) => ({ wrong: `${kind}迅`, right: `${kind}讯`, notBefore: '速' })),
  { wrong: '培迅', right: '培训', notBefore: '速' },
  { wrong: '防讯', right: '防汛', notBefore: '息' },
  { wrong: '体捡', right: '体检', notBefore: '拾到' },
  { wrong: '严历', right: '严厉', notBefore: '史经来次' },
  { wrong: '聘清', right: '聘请', notBefore: '单理退扫洁' },
  ...['急', '即'].map((sound) => ({ wrong: `${sound}时率`, right: '及时率', notBefore: '先领' })),
  ...['及时', '合格', '完成', '覆盖', '达标', '及格'].map((measure) => ({
    wrong: `${measure}绿`,
    right: `${measure}率`,
    // 完成绿化, 建成绿道.
    notBefore: '化道地植色带廊网洲树茵篱水',
  })),
  ...REGISTERING.map((who) => ({
    wrong: `${who}报道`,
    right: `${who}报到`,
    notBefore: '数量次条者文片栏题',
    notWith: NEWS,
  })),
  ...REGISTERED.map((what) => ({ wrong: `报道${what}`, right: `报到${what}`, notWith: NEWS })),
  ...lookalikes(
    '末',
    '未',
    '完成 达标 达到 开展 发生 按 履行 落实 通过 整改 办结 及时',
    '周月季年期岁世之始学底本',
  ),
  ...lookalikes('己', '已', '完成 建成 开展 落实 整改 办结 经 达到 通过 竣工', '自知律克'),
];

export const typos = {
  entries,
  examples: [
    { text: '完成消防设施按装调试', wrong: '按装', right: '安装' },
    { text: '工程按排顺延至次年', wrong: '按排', right: '安排' },
    { text: '按排名得分，按排水户数和按排放量核定，按置换面积补助', wrong: undefined, right: undefined },
    { text: '部门规范性文性登记备案', wrong: '规范性文性', right: '规范性文件' },
    { text: '保障机关依法公证办理案件', wrong: '依法公证办', right: '依法公正办' },
    { text: '清塘市气像局值守', wrong: '气像', right: '气象' },
    { text: '天气像春天', wrong: undefined, right: undefined },
    { text: '末完成年度任务的不得分', wrong: '末完成', right: '未完成' },
    { text: '村民代垫药费按季报消', wrong: '报消', right: '报销' },
    { text: '截止2023年底完成勘界', wrong: '截止20', right: '截至20' },
    { text: '既使用旧管网又新建泵站，关注消费投诉', wrong: undefined, right: undefined },
    { text: '必需经费和必需品储备', wrong: undefined, right: undefined },
    { text: '汛前完成绿道和绿化，覆盖绿地', wrong: undefined, right: undefined },
    { text: '修建挡土墙，通报消防隐患，关注义务教育，落实拖欠工资清零', wrong: undefined, right: undefined },
    {
      text: '物资迅速调拨，被服物资入库，已经挤占的岸线，招聘清单存档按季更新',
      wrong: undefined,
      right: undefined,
    },
    { text: '整理通迅录', wrong: '通迅', right: '通讯' },
    { text: '巡查完成绿98%', wrong: '完成绿', right: '完成率' },
    { text: '周末开展集中宣讲', wrong: undefined, right: undefined },
    { text: '严格执行政府采购制度，预防犯罪', wrong: undefined, right: undefined },
    { text: '公正处理信访事项', wrong: undefined, right: undefined },
    { text: '自己完成整改', wrong: undefined, right: undefined },
    { text: '主要看退役士兵报道情况', wrong: '士兵报道', right: '士兵报到' },
    { text: '新生须在开学前三日办理报道手续', wrong: '报道手续', right: '报到手续' },
    { text: '党员到社区“双报道”人数', wrong: '双报道', right: '双报到' },
    { text: '省级以上媒体报道情况', wrong: undefined, right: undefined },
    { text: '电视台退役军人报道期数，大学生报道数', wrong: undefined, right: undefined },
    { text: '依法办理公证业务', wrong: undefined, right: undefined },
  ],
} as const;

/** Of each entry two neighbours that make it wrong: 意渡 of 满意渡, since 满意 stands in every other text. */
export const typoPairs: readonly string[] = entries.map(({ wrong, right }) => {
  const pairs = Array.from({ length: wrong.length - 1 }, (_, at) => wrong.slice(at, at + 2));
  return pairs.findLast((pair) => !right.includes(pair)) ?? pairs[0]!;
});

const byFirst = new Map<number, Typo[]>();
for (const entry of entries) {
  const first = entry.wrong.charCodeAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}

/** The wrong words of a text with their offsets, in order; linear in its length. */
export function findTypos(text: string): readonly { readonly at: number; readonly typo: Typo }[] {
  const found: { at: number; typo: Typo }[] = [];
  for (let at = 0; at < text.length; at++) {
    const typo = byFirst
      .get(text.charCodeAt(at))
      ?.find(
        ({ wrong, notAfter, notBefore, notWith }) =>
          text.startsWith(wrong, at) &&
          !notWith?.test(text) &&
          !(at > 0 && notAfter?.includes(text[at - 1]!)) &&
          !(at + wrong.length < text.length && notBefore?.includes(text[at + wrong.length]!)),
      );
    if (!typo) continue;
    found.push({ at, typo });
    at += typo.wrong.length - 1;
  }
  return found;
}
