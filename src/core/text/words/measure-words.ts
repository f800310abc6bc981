import { wordEnds } from '../word-ends';
import { bareName } from './bare-name';

/**
 * Counting words and the nouns they fit; units that are written in an odd way; names whose unit is plain.
 * A noun is compared with the end of an indicator name after 数, 数量, 总数 and the like are taken off.
 */
interface Noun {
  /** Ends of names. */
  readonly tails: readonly string[];
  /** The words that count it, the usual one first. */
  readonly units: readonly string[];
  /** Counting words that do not fit it, though they count other things. */
  readonly unfit: readonly string[];
}

const noun = (tails: string, units: string, unfit: string): Noun => ({
  tails: tails.split(' '),
  units: units.split(' '),
  unfit: unfit.split(' '),
});

const nouns: readonly Noun[] = [
  noun(
    '人 人员 辅警 民警 干警 社工 法官 律师 网格员 护理员 保洁员 宣讲员 调解员 联络员 运动员 志愿者 学员 学生 教师 职工 村民 居民 儿童 老人 患者 病人 对象 参与者 护林员 监督员 干部 专家 护士 医生 农民 劳动力 考生 人口 群众 员工 师生',
    '人 名 人次 万人',
    '个 只 件 台 条 项 份',
  ),
  noun('案件 案 纠纷', '件 起 宗 例', '个 只 台 项 份'),
  noun(
    '车辆 汽车 公交车 救护车 消防车 校车 货车 客车 出租车 环卫车 洒水车 电动车 巡逻车 车',
    '辆 台',
    '个 只 件 条',
  ),
  noun('船舶 船只 渔船 游船 货船 客船 渡船 机动船 执法船 工程船', '艘 条 只', '个 台 辆 人 名 件'),
  noun('列车 动车 火车 高铁', '列 趟 组', '个 只 件 条 辆'),
  noun('设备 仪器 电脑 计算机 打印机 空调 农机 装备', '台 套 台套 台（套） 件', '只 条 人 名'),
  noun('事故', '起 次 例', '只 台 条'),
  noun('树木 苗木 古树 名木 乔木 行道树', '株 棵', '个 只 件 台 条'),
  noun('天牛 蜗牛', '头 只 条 个', '台'),
  noun('猪 牛 奶牛 生猪 肉牛 牛羊', '头 只 头只 万头', '个 件 台 条'),
  noun('羊', '只 头 万只', '个 件 台 条'),
  noun('家禽 禽 鸡 鸭 鹅', '只 羽 万只 万羽', '个 件 台 条 头'),
  noun('鱼苗 鱼种', '尾 万尾', '个 件 台 头'),
  noun('公文 报告 文件 方案 信息简报 档案 案卷', '份 件 篇 卷 个 项', '只 台 人'),
  noun('学校 中学 小学 幼儿园', '所 个 家 处', '人 名 人次 次 场次 头 株 篇'),
  noun('医院 卫生院 卫生室 养老院 敬老院', '家 所 个 处', '人 名 人次 次 场次 头 株 篇'),
  noun('站点 网点 驿站 车站 服务站 工作站 服务点 基地', '个 处 座 家 所', '人 名 人次 次 场次 头 株 篇'),
  noun('图书馆 博物馆 文化馆 水库 泵站 水厂', '座 个 处 家', '人 名 人次 次 场次 头 株 篇'),
];

/** Written in a way that no standard has, with the usual one. */
const spellings: Readonly<Record<string, string>> = {
  百分比: '%',
  百分率: '%',
  百分数: '%',
  '％': '%',
  '﹪': '%',
  千分比: '‰',
  平方: '平方米',
  平米: '平方米',
  立方: '立方米',
  公理: '公里',
  KM: '公里',
  Km: '公里',
  km: '公里',
  '人/次': '人次',
  人民币: '元',
  RMB: '元',
  元整: '元',
  块: '元',
  公分: '厘米',
};

/** What is done with the things that are counted: 案件办结数, 车辆购置数量. */
const DONE_WITH =
  /(?:办结|审结|受理|查处|处理|立案|侦办|调处|购置|采购|配备|配置|更新|布设|建设|改造|修缮|运营|淘汰|报废|更换|投放|维修|补植|栽植|栽种|种植|培训|招募|招聘|选派|培养|慰问|资助|救助|接待|(?:年末|年底|期末|全年)?(?:存栏|出栏)|饲养|养殖|引进|检验|年检)$/;
const MONEY = /[费款金价钱]|成本|支出|收入|投资|预算|产值|造价|补助|补贴/;
const COUNT_TAILS = /(?:总人数|人数|总数量|总数|数量|个数|件数|辆数|台数|份数|起数|数)$/;

export const measureWords = {
  nouns,
  spellings,
  examples: [
    { name: '阅读推广志愿者人数', unit: '个', fits: '人' },
    { name: '审结案件数', unit: '个', fits: '件' },
    { name: '劳动争议案件审结数', unit: '个', fits: '件' },
    { name: '护林员招募数', unit: '个', fits: '人' },
    { name: '救护车配备数量', unit: '辆', fits: undefined },
    { name: '购置车辆', unit: '个', fits: '辆' },
    { name: '老旧柴油货车淘汰数', unit: '个', fits: '辆' },
    { name: '投入清运车辆数', unit: '个', fits: '辆' },
    { name: '参训人数', unit: '人次', fits: undefined },
    { name: '覆盖社区个数', unit: '个', fits: undefined },
    { name: '改造面积', unit: '平米', fits: '平方米' },
    { name: '指示牌更换数量', unit: '块', fits: undefined },
    { name: '人均活动经费', unit: '块', fits: '元' },
    { name: '发案数', unit: '起', fits: undefined },
    { name: '建设项目数', unit: '个', fits: undefined },
    { name: '编制保护方案份数', unit: '份', fits: undefined },
    { name: '新建村级服务站点', unit: '人次', fits: '个' },
    { name: '走访敬老院', unit: '次', fits: undefined },
    { name: '能繁母猪存栏数', unit: '个', fits: '头' },
    { name: '种公牛引进数量', unit: '台', fits: '头' },
    { name: '种羊引进数', unit: '个', fits: '只' },
    { name: '蛋鸡年末存栏', unit: '个', fits: '只' },
    { name: '生猪出栏数', unit: '万头', fits: undefined },
    { name: '肉羊饲养数', unit: '头', fits: undefined },
    // Beetles, places that are named after the animals, and what is done with them.
    { name: '诱捕松褐天牛', unit: '个', fits: undefined },
    { name: '老旧渔船淘汰数', unit: '个', fits: '艘' },
    { name: '渔船检验数', unit: '台', fits: '艘' },
    { name: '渡船更新数量', unit: '条', fits: undefined },
    { name: '车辆检验数量', unit: '个', fits: '辆' },
    { name: '水厂检验', unit: '次', fits: undefined },
    { name: '渔船停泊码头数', unit: '个', fits: undefined },
    { name: '渔船修造厂检查数', unit: '个', fits: undefined },
    { name: '生猪养殖场数', unit: '个', fits: undefined },
    { name: '牛羊定点屠宰点', unit: '个', fits: undefined },
    { name: '养牛合作社培育数', unit: '个', fits: undefined },
  ],
  countExamples: [
    { name: '推广学校数量', unit: '所', counts: true },
    { name: '新建镇村服务站点', unit: '座', counts: true },
    { name: '推广学校数量', unit: '人', counts: false },
    { name: '辐射人口', unit: '人', counts: true },
    { name: '辐射人口', unit: '公里', counts: false },
    { name: '参训教师人数', unit: '人', counts: true },
    { name: '参训教师人数', unit: '场', counts: false },
    // Whoever goes round to them may count the rounds.
    { name: '走访敬老院', unit: '家', counts: false },
    { name: '整理口述史料', unit: '条', counts: false },
  ],
  nameExamples: [
    { name: '宣传手册印制本数', unit: '张', inRule: '本', fits: '本' },
    { name: '路灯更换盏数', unit: '座', inRule: '盏', fits: '盏' },
    { name: '宣传手册印制本数', unit: '张', inRule: '张', fits: undefined },
    { name: '宣传手册印制本数', unit: '册', inRule: '本', fits: undefined },
    { name: '宣传手册印制本数', unit: '本', inRule: '本', fits: undefined },
    { name: '宣传手册印制数', unit: '张', inRule: '本', fits: undefined },
    { name: '热线工单办结件数', unit: '起', inRule: '件', fits: '件' },
    { name: '热线工单办结件数', unit: '起', inRule: '起', fits: undefined },
    { name: '涉水案件数', unit: '起', inRule: '件', fits: undefined },
    { name: '无障碍改造户数', unit: '个', inRule: '户', fits: '户' },
    { name: '无障碍改造户数', unit: '家', inRule: '户', fits: undefined },
    { name: '调压箱更新台数', unit: '个', inRule: '个', fits: '台' },
    { name: '渔船年度检验艘数', unit: '个', inRule: '个', fits: '艘' },
    { name: '在册船舶艘数', unit: '个', inRule: undefined, fits: '艘' },
    { name: '危旧房整治栋数', unit: '个', inRule: '个', fits: '栋' },
    { name: '古树名木挂牌株数', unit: '个', inRule: undefined, fits: '株' },
    { name: '特种设备检查台数', unit: '个', inRule: '个', fits: '台' },
    { name: '渔船年度检验艘数', unit: '个', inRule: '条', fits: undefined },
    { name: '植株数', unit: '个', inRule: undefined, fits: undefined },
    { name: '菌株数', unit: '个', inRule: undefined, fits: undefined },
    { name: '服务楼栋数', unit: '个', inRule: '个', fits: undefined },
    { name: '空气自动监测台数', unit: '个', inRule: '个', fits: undefined },
    { name: '开放讲座数', unit: '个', inRule: '个', fits: undefined },
    { name: '检修码头数', unit: '个', inRule: '个', fits: undefined },
    { name: '服务平台数', unit: '个', inRule: '个', fits: undefined },
    { name: '摄像头数量', unit: '个', inRule: undefined, fits: undefined },
    { name: '入库项目数', unit: '个', inRule: '个', fits: undefined },
  ],
} as const;

/** All that does not fit one of the nouns: nearly every unit is none of them. */
const unfitUnits: ReadonlySet<string> = new Set(nouns.flatMap(({ unfit }) => unfit));

/** Those that are gone round to, looked at and asked: how often may be counted as well as how many. */
const ROUNDS = /走访|慰问|检查|抽查|检测|检验|年检|抽检|巡|查|访|督导|调研|指导|考核|参观|宣讲|送/;

/** The longest first: 方案 ends in 案 and is none. */
const nounEnd = wordEnds(nouns.flatMap(({ tails }) => tails).sort((a, b) => b.length - a.length));

/** The noun that a name ends in, what is done with it left out: 案件 of 劳动争议案件审结数. */
function nounOf(name: string): Noun | undefined {
  const bare = bareName(name);
  if (/人数$/.test(bare)) return nouns[0];
  const stem = bare.replace(COUNT_TAILS, '').replace(DONE_WITH, '');
  const tail = nounEnd(stem);
  return tail === undefined || (tail.length === 1 && stem === tail)
    ? undefined
    : nouns.find(({ tails }) => tails.includes(tail));
}

/** The unit that fits a name better than the one it has; `undefined` where that one will do. */
export function betterUnit(name: string, unit: string): string | undefined {
  const written = unit.trim();
  // 块 counts plates and boards; of money it is a word of speech.
  if (written === '块' && !MONEY.test(name)) return undefined;
  if (Object.hasOwn(spellings, written)) return spellings[written];
  if (!unfitUnits.has(written)) return undefined;
  if (written.endsWith('次') && ROUNDS.test(name)) return undefined;
  const found = nounOf(name);
  return found?.unfit.includes(written) ? found.units[0] : undefined;
}

/** Whether a name says by its noun that it is counted in this unit: 所 of 推广学校数量. */
export function namesCountedIn(name: string, unit: string): boolean {
  return !ROUNDS.test(name) && (nounOf(name)?.units.includes(unit) ?? false);
}

/** Whether a name says by its noun that it is never counted in this unit: 人次 of 推广学校数量. */
export function namesNotCountedIn(name: string, unit: string): boolean {
  return !ROUNDS.test(name) && (nounOf(name)?.unfit.includes(unit) ?? false);
}

/** Words that count one kind of thing each; what is counted in one of them is not counted in another. */
const EXCLUSIVE = new Set([...'本张台辆盏株座头栋艘匹枚条件起']);

/** The counting word before 数: 座 of 开放公厕座数. */
const COUNTED_BY = /((?<![案事文邮零部])件|(?!件)\p{Script=Han})数量?$/u;

/** The unit that a name says itself, 座 of 开放公厕座数; `undefined` where it ends in none that counts one kind of thing. */
export function unitInName(name: string): string | undefined {
  const named = COUNTED_BY.exec(bareName(name))?.[1];
  return named !== undefined && EXCLUSIVE.has(named) ? named : undefined;
}

/** 更新台数, 更换盏数: right behind what is done with them it is a counting word; 摄像头数 and 服务平台数 end in nouns. */
const DONE_SO_MANY =
  /(?:更新|更换|购置|购买|采购|安装|配备|配置|印制|印刷|发放|改造|维修|检修|新增|投放|种植|栽植|架设|开行|管护|养护|保洁|维护|清洗|清掏|新建|改建|扩建|修建|修缮|修复|拆除|建成|完工|封顶|开工|竣工|投用|检验|检查|年检|抽检|抽查|巡检|保养|淘汰|报废)\p{Script=Han}数量?$/u;

/** They count and end no noun, as 头 of 码头, 座 of 讲座, 台 of 平台 and 株 of 菌株 do. */
const ONLY_COUNTS = /(?:[艘盏匹枚辆]|(?<!楼)栋|(?<![植病菌毒苗母])株)数量?$/u;

/** The unit that the name ends in and the rule counts by or does not contradict, 本 of 证书印制本数, where the column has another such word. */
export function unitOfName(name: string, unit: string, inRule: string | undefined): string | undefined {
  const named = COUNTED_BY.exec(bareName(name))?.[1];
  const written = unit.trim();
  // 调压箱更新台数 in 个, as the rule has it as well.
  const plain = written === '个' && (inRule === undefined || inRule === '个') && unitInName(name) === named;
  const counts = [DONE_SO_MANY, ONLY_COUNTS].some((pattern) => pattern.test(bareName(name)));
  const said = named === inRule || (plain && counts);
  return named !== undefined &&
    said &&
    named !== written &&
    (EXCLUSIVE.has(named) || written === '个') &&
    (EXCLUSIVE.has(written) || written === '个')
    ? named
    : undefined;
}
