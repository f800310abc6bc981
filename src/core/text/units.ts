import { Recent } from '../model/recent';
import { byFirst } from './by-character';
import { countsSame, rateEnd, rateUnit } from './rate-units';
import { unitAlternatives } from './unit-alternatives';
import { wording } from './wording';

/** Measure words and units that may stand after a number, longest first within a first character. */
const UNITS = (
  '个名次 个位次 % ‰ ‱ 个千分点 千分点 个百分点 百分点 个百分比 个点 个工作日 个自然日 个日历天 个日历日 日历天 日历日 个小时 个季度 个月 个年度 个项目 个街道 个 工作日 自然日 分钟 小时 天 日 月 年 季度 季 周 秒 ' +
  '元 美元 欧元 港元 日元 英镑 人次 人天 人日 人 件次 件 次 户次 户 项次 项目 项 台次 台套 台件 台 套 辆次 辆 家次 家 份 册次 册 本 篇次 篇 场次 场 期次 期 起 例 宗 案 处 所次 所 座 栋次 栋 幢 间次 间 条次 条 ' +
  '公里 千米 米 平方公里 平方米 平米 平方 立方米 立方 方 吨标准煤 公斤标准煤 千克标准煤 克标准煤 吨标煤 公斤标煤 千克标煤 克标煤 吨 公斤 千克 斤 克 亩次 亩 公顷 hm² hm2 度 千瓦时 千瓦 名次 名 位次 位 批次 批 班次 班 趟次 趟 车次 架次 学时 课时 节 门 支 只次 只 头次 头 ' +
  '株 棵 盏 口 眼 根 块 面 片 幅 张 部 卷 盒 箱 袋 瓶 桶 枚 把 床 双 对 组 队 个村 村 社区 街道 镇 乡 县 区 市 校次 校 站次 站 类 种 样 款 级 档 层 步 倍 分 岁 笔 单 票 ' +
  '人份 人年 床日 床位 车位 学位 站点 网点 家庭 孔 道 环 回 遍 轮 届 阵 艘次 艘 架 艇 台班 轮次 款次 宗次 起次 例次 批件 页 页次 顿 餐 颗 粒 羽次 羽 尾次 尾 匹次 匹 曲 升 毫升 毫米 厘米 微克 毫克 分贝 摄氏度 兆瓦 页 字 学分 标箱 标段 班列 盘 顶 帧 版面 版 集 樘 剂次 剂 学期 幅次 座次 支次 株次 块次 人月 机位 泊位 摊位 席位 铺位 副 丛 穴 塘 公担 工日 地块 图斑 断面 km kg TB GB MB PB Mbps Gbps km² km2 m² m³ m2 m3 ㎡ ㎥ m t h min kw kwh kgce tce gce ml mL mg μg ug g L DDDs DDD MPa Mpa kPa Pa mm cm dm dB ℃ kW kWh NTU'
).split(' ');

const BY_FIRST = byFirst(UNITS, (unit) => unit);

/** Words that begin like a measure word and are none: 一次性, 一线, 一级, 日常, 人员, 面积 … */
const NOT_A_UNIT = wording(
  /(?:次性|次要|日常|月度|年度|季度末|人员|人均(?![扣减])|案例|案卷|案头|面积|面对|项下|本级|本年|本项|本级|家属|家长|名单|名额|处理|处置|处分|所有|所属|所在|场所|场地|期限|期间|期满|件套|分别|分为(?![\d满零基标底及]|合格[线分])|分类|分之(?![间内外])|分析|分工|分级|分配|分层|分区|级以|对照|部门|部分|条件|条例|方面|方案|方式|方法|站在|组织|组成|类型|种类|区域|区间|市场|市级|县级|区级|镇级|乡级|村级|校级|点|单位|单项|道路|道德|环节|环境|节[约省支能电水俭日假点余]|回访|回复|届时|支持|支出|支付|只要|只有|双方|根据|度假|倍增|步骤|步行|户均|户籍|元素|米面|片区|门口|张贴|班组|面向|部署|把关|口径|例外|例会|位于|位列|升至|升级|升高|升到|升降|升为|升幅|升学|台账|台帐|本地|顶[多格层部级尖岗]|集[中体团聚合约镇市群训装成]|版[本权块图式]|剂[量型]|副[本职主食科厅产省县处局校]|丛书|塘坝|地块数|图斑数|断面数|样[本品式例板子态貌多高少大长重]|(?<=[一1])(?<!(?:[缺少漏错欠差每]|每[设建配备有缺少漏错做办])[一1])样)/y,
);

/** Reads the unit at `at`, 万元/公里 included; `end` is after it. */
export function readUnit(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | undefined {
  const first = readSimpleUnit(text, at);
  if (!first || text[first.end] !== '/') return first;
  const second = readSimpleUnit(text, first.end + 1);
  const end =
    second?.end ?? (first.unit === '元' ? SHARER.end(text, first.end + 1) : rateEnd(text, first.end));
  if (end < 0) return first;
  const whole = OVER_TIME.end(text, end);
  return { unit: text.slice(at, whole < 0 ? end : whole), end: whole < 0 ? end : whole };
}

/** Whom or what a cost is shared over, with what may follow a unit behind it: 元/生, 元/床日. */
const SHARER = wording(
  /(?!优|良|中|差|好|合格|较|一般)[^\x00-\x7f，。、；：（）“”·得扣减分计记每少多未不为是有达完超低高等至到之以及或且均都满含上下内外前后者的其并由按给占加则即可应将]{1,3}(?=以[上下内]|之内|及以|[扣减得，。;()·/]|$)/y,
);

/** 元/人·年, 元/生/学期: over what time. */
const OVER_TIME = wording(/[·•/](?:学期|学年|年度|季度|年|月|日|天|次|季|周)(?![以之]?前|底|初|末)/y);

function readSimpleUnit(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | undefined {
  const list = BY_FIRST.at(text, at);
  if (!list) return undefined;
  for (const unit of list) {
    if (!text.startsWith(unit, at)) continue;
    if (unit === '个点' && /^[位验检]/.test(text.slice(at + 2, at + 3))) continue;
    // 1只次品: one 次品; 5站次干道, 3户次月: of what follows.
    if (unit.length === 2 && unit[1] === '次' && NO_TIMES.test(text.slice(at + 2, at + 4))) {
      if (unit !== '人次' || text[at + 2] === '品') continue;
    }
    if (unit.length <= 2 && unit !== '%' && NOT_A_UNIT.end(text, at) >= 0) continue;
    return { unit, end: at + unit.length };
  }
  return undefined;
}

/** What makes a word of its own with the 次 before it: 次品, 次干道, 次生, 次级, 次要, 次日, 次月, 次年. */
const NO_TIMES = /^(?:[品干生级日月年]|要(?!求))/;

const PERCENT = new Set(['%', '％', '百分点', '个百分点', '个点', '个百分比', '百分比', '百分数']);

export function isPercent(unit: string | undefined): boolean {
  return unit !== undefined && PERCENT.has(unit);
}

/** How many hundredths a unit of rates is: 1 of %, 0.1 of ‰; `undefined` of units that count. */
export function hundredthsOf(unit: string | undefined): number | undefined {
  const read = unit === undefined ? undefined : baseUnit(unit);
  return read?.base === '%' ? read.factor : undefined;
}

/** 百分点 is a difference of percentages in every reading. */
export function isPercentagePoint(unit: string | undefined): boolean {
  return unit !== undefined && unit !== '%' && unit !== '百分比' && PERCENT.has(unit);
}

/** Base unit and factor of units that convert with certainty. */
const CONVERSIONS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  '‰': ['%', 0.1],
  '‱': ['%', 0.01],
  千分点: ['%', 0.1],
  个千分点: ['%', 0.1],
  回: ['次', 1],
  批次: ['批', 1],
  班次: ['班', 1],
  趟次: ['趟', 1],
  天: ['日', 1],
  个自然日: ['日', 1],
  日历天: ['日', 1],
  个日历天: ['日', 1],
  日历日: ['日', 1],
  个日历日: ['日', 1],
  自然日: ['日', 1],
  个工作日: ['工作日', 1],
  个月: ['月', 1],
  个小时: ['小时', 1],
  h: ['小时', 1],
  min: ['分钟', 1],
  个季度: ['季度', 1],
  季: ['季度', 1],
  个年度: ['年', 1],
  年度: ['年', 1],
  cm: ['厘米', 1],
  mm: ['毫米', 1],
  m: ['米', 1],
  dB: ['分贝', 1],
  千米: ['公里', 1],
  km: ['公里', 1],
  平方: ['平方米', 1],
  平米: ['平方米', 1],
  '㎡': ['平方米', 1],
  摄氏度: ['℃', 1],
  '°C': ['℃', 1],
  'hm²': ['公顷', 1],
  hm2: ['公顷', 1],
  m2: ['平方米', 1],
  'm²': ['平方米', 1],
  km2: ['平方公里', 1],
  'km²': ['平方公里', 1],
  立方: ['立方米', 1],
  方: ['立方米', 1],
  m3: ['立方米', 1],
  'm³': ['立方米', 1],
  '㎥': ['立方米', 1],
  千克: ['公斤', 1],
  千克标准煤: ['公斤标准煤', 1],
  千克标煤: ['公斤标准煤', 1],
  公斤标煤: ['公斤标准煤', 1],
  kgce: ['公斤标准煤', 1],
  吨标煤: ['吨标准煤', 1],
  tce: ['吨标准煤', 1],
  克标煤: ['克标准煤', 1],
  gce: ['克标准煤', 1],
  kg: ['公斤', 1],
  g: ['克', 1],
  mg: ['毫克', 1],
  μg: ['微克', 1],
  ug: ['微克', 1],
  L: ['升', 1],
  ml: ['毫升', 1],
  mL: ['毫升', 1],
  kw: ['千瓦', 1],
  kW: ['千瓦', 1],
  kwh: ['千瓦时', 1],
  kWh: ['千瓦时', 1],
  Mpa: ['MPa', 1],
  DDD: ['DDDs', 1],
  t: ['吨', 1],
  名: ['人', 1],
  位: ['人', 1],
  名次: ['名次', 1],
  个名次: ['名次', 1],
  个位次: ['名次', 1],
  位次: ['名次', 1],
  个项目: ['项', 1],
  项目: ['项', 1],
  个街道: ['个', 1],
  街道: ['个', 1],
  个村: ['个', 1],
  村: ['个', 1],
  平方公里: ['平方公里', 1],
};

const SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** 万 with what it multiplies by. */
export interface Multiple {
  readonly word: string;
  readonly times: number;
}

/** The 万 of 万元 and of 万人; `undefined` where a unit has none, as 千米 has not. */
export function multipleOf(unit: string): Multiple | undefined {
  const word = /^(十万|百万|千万|[十百千万亿])(?=.)/.exec(unit)?.[1];
  return word === undefined || /^千[米克瓦]/.test(unit) ? undefined : { word, times: SCALES[word]! };
}

/** The 万 of 52万 and of 52万元, behind the digits of a folded number; `undefined` where none stands there. */
export function writtenMultiple(number: string): Multiple | undefined {
  const word = /^[-≥≤<>=\d.,]{1,40}?(十万|百万|千万|[百千万亿])(?![米克瓦分万亿])/.exec(number)?.[1];
  return word === undefined ? undefined : { word, times: SCALES[word]! };
}

/** 万元 → 10000 of 元; 人 → 1 of 人. */
export function baseUnit(unit: string): BaseUnit {
  const before = BASES.get(unit);
  if (before) return before;
  const base = readBase(unit);
  BASES.set(unit, base);
  return base;
}

interface BaseUnit {
  readonly base: string;
  readonly factor: number;
}
/** A sheet has few units, and asks for them in every row. */
const BASES = new Recent<BaseUnit>(512);

/** A unit is a few characters; a page of 千 in its cell is none. */
const LONGEST_UNIT = 24;

function readBase(unit: string): BaseUnit {
  const trimmed = unit.trim();
  if (trimmed.length > LONGEST_UNIT) return { base: trimmed, factor: 1 };
  const percent = PERCENT.has(trimmed);
  if (percent) return { base: '%', factor: 1 };
  const share = rateUnit(trimmed)?.hundredths;
  if (share !== undefined) return { base: '%', factor: share };
  const multiple = multipleOf(trimmed);
  if (multiple) {
    const rest = baseUnit(trimmed.slice(multiple.word.length));
    return { base: rest.base, factor: rest.factor * multiple.times };
  }
  const conversion = Object.hasOwn(CONVERSIONS, trimmed) ? CONVERSIONS[trimmed] : undefined;
  if (conversion) return { base: conversion[0], factor: conversion[1] };
  // 元/生/年 is 元/生·年, 元/㎡ is 元/平方米.
  const ratio = trimmed.replace(/^([^/]{1,12}\/[^/·•]{1,12})[•/]/, '$1·');
  const [above, below, more] = ratio.split('/');
  return {
    base: above && below && more === undefined ? `${named(above)}/${named(below)}` : ratio,
    factor: 1,
  };
}

/** A unit by the name that stands for all of its spellings; as it is where that counts more or less. */
function named(unit: string): string {
  const { base, factor } = baseUnit(unit);
  return factor === 1 ? base : unit;
}

/** Pairs of base units with a fixed ratio: one of the first is so many of the second. */
const RATIOS: readonly (readonly [string, string, number])[] = [
  ['小时', '分钟', 60],
  ['分钟', '秒', 60],
  ['小时', '秒', 3600],
  ['日', '小时', 24],
  ['周', '日', 7],
  ['年', '月', 12],
  ['季度', '月', 3],
  ['年', '季度', 4],
  ['公里', '米', 1000],
  ['米', '厘米', 100],
  ['米', '毫米', 1000],
  ['厘米', '毫米', 10],
  ['克', '毫克', 1000],
  ['毫克', '微克', 1000],
  ['升', '毫升', 1000],
  ['吨', '公斤', 1000],
  ['公斤', '克', 1000],
  ['吨标准煤', '公斤标准煤', 1000],
  ['公斤标准煤', '克标准煤', 1000],
  ['公斤', '斤', 2],
  ['平方公里', '平方米', 1e6],
  ['公顷', '平方米', 1e4],
  ['公顷', '亩', 15],
  ['秒', '毫秒', 1000],
];

/** 个 and 项 count anything that has a measure word of its own. */
const GENERIC = new Set(['个', '项']);
const MEASURED = new Set([
  '%',
  '元',
  '美元',
  '欧元',
  '港元',
  '日元',
  '英镑',
  '分',
  '日',
  '工作日',
  '小时',
  '分钟',
  '秒',
  '毫秒',
  '月',
  '年',
  '季度',
  '周',
  '公里',
  '米',
  '厘米',
  '毫米',
  '分贝',
  '吨',
  '公斤',
  '克',
  '吨标准煤',
  '公斤标准煤',
  '克标准煤',
  '斤',
  '平方米',
  '平方公里',
  '公顷',
  '亩',
  '立方米',
  '升',
  '毫升',
  '微克',
  '毫克',
  '倍',
  '度',
  '千瓦',
  '千瓦时',
  '名次',
  '岁',
  '人',
  '人次',
  '次',
]);

/** Whether a unit counts whole things: 册, 人, 件. */
export function isCounted(unit: string | undefined): boolean {
  return (
    unit !== undefined &&
    // 元/页 is a ratio.
    !/[/／]/.test(unit) &&
    (!MEASURED.has(baseUnit(unit).base) || /^(?:人|人次|次)$/.test(unit)) &&
    baseUnit(unit).factor === 1
  );
}

export interface Conversion {
  /** `up` divided by `down`, as near as a number can be: a minute is 0.0166… hours. */
  readonly factor: number;
  /** The same exactly. */
  readonly up: number;
  readonly down: number;
  /** The two are different counting words of which one (个, 项) counts anything. */
  readonly generic: boolean;
}

function conversion(up: number, down: number, generic = false): Conversion {
  return { factor: up / down, up, down, generic };
}

export const SAME_UNIT = conversion(1, 1);

/** 元, 公斤, and so much of it for each: 元/个 counts no things. */
function isMeasure(base: string): boolean {
  return MEASURED.has(base) || (base.includes('/') && MEASURED.has(baseUnit(base.split('/')[0]!).base));
}

/** How many of `to` one of `from` is; `undefined` where that is not certain (工作日 and 日, 人 and 人次). */
export function unitFactor(from: string, to: string): Conversion | undefined {
  if (from === to) return SAME_UNIT;
  if (unitAlternatives(from) ?? unitAlternatives(to)) return factorOfEither(from, to);
  const a = baseUnit(from);
  const b = baseUnit(to);
  // 每高1度 of a temperature.
  if ([a, b].every(({ base }) => base === '℃' || base === '度') && a.factor === b.factor) return SAME_UNIT;
  // 每少0.1张 of 张/千人.
  const [left, right] = [rateUnit(from), rateUnit(to)];
  if (left && !right && countsSame(left, to)) return SAME_UNIT;
  if (right && !left && countsSame(right, from)) return SAME_UNIT;
  // 每超100元 of a cost in 元/人: the same measure, its 每 left out.
  if (a.base.includes('/') !== b.base.includes('/')) {
    const [ratio, amount] = a.base.includes('/') ? [a, b] : [b, a];
    const shared = baseUnit(ratio.base.split('/')[0]!);
    const whole = ratio.factor * shared.factor;
    if (shared.base === amount.base && MEASURED.has(shared.base))
      return ratio === a ? conversion(whole, b.factor) : conversion(a.factor, whole);
  }
  if (a.base === b.base) return conversion(a.factor, b.factor);
  for (const [large, small, count] of RATIOS) {
    if (a.base === large && b.base === small) return conversion(a.factor * count, b.factor);
    if (a.base === small && b.base === large) return conversion(a.factor, count * b.factor);
  }
  if (
    (GENERIC.has(a.base) && !isMeasure(b.base)) ||
    (GENERIC.has(b.base) && !isMeasure(a.base)) ||
    (GENERIC.has(a.base) && GENERIC.has(b.base))
  ) {
    return conversion(a.factor, b.factor, true);
  }
  // 30场次 are 30场.
  if (a.base === `${b.base}次` || b.base === `${a.base}次`)
    if (/^[场期]次?$/.test(a.base)) return conversion(a.factor, b.factor);
  // 名 means a person or a rank.
  if ((a.base === '名次' && b.base === '人') || (a.base === '人' && b.base === '名次')) return SAME_UNIT;
  return undefined;
}

/** 每少1套 of 台(套): the one of the two that converts, if need be as 个 does. */
function factorOfEither(from: string, to: string): Conversion | undefined {
  const found = (unitAlternatives(from) ?? [from]).flatMap((one) =>
    (unitAlternatives(to) ?? [to]).map((other) => unitFactor(one, other)),
  );
  return found.find((one) => one?.generic === false) ?? found.find((one) => one !== undefined);
}

/** Words by which the same things are counted, one for one. */
const ALIKE_UNITS: ReadonlySet<string> = new Set(
  '台 套 件 辆 部 台套 台件 组 只 把 张 个 项 处 座 所 家 幢 栋 宗 起 例'.split(' '),
);

/** Whether a unit leaves open which of some counting words it is: 台(套), 人(次); no remark and no other measure. */
export function isEitherUnit(unit: string): boolean {
  const all = unitAlternatives(unit);
  // 人次 is one of 人(次), 台套 perhaps none of 台(套).
  const said = all && (unit.includes('(') ? all.slice(0, -1) : all);
  if (!said?.every((one) => isUnit(one) && isCounted(baseUnit(one).base))) return false;
  // 种(册), 户(人), 次(人次) are two numbers of one thing.
  return /[^(]\(次\)$/.test(unit) || said.every((one) => ALIKE_UNITS.has(baseUnit(one).base));
}

/** From the unit of a step to that of what it counts: 每超1微克 of a limit in 微克/立方米. */
export function stepFactor(step: string, unit: string): Conversion | undefined {
  return unitFactor(step, unit) ?? (unit.includes('/') ? unitFactor(step, unit.split('/')[0]!) : undefined);
}

/** 每超时一天 of a limit in 工作日 counts such days; the other way round nobody knows how many. */
export function countsWorkdays(step: string | undefined, limit: string | undefined): boolean {
  return (
    step !== undefined &&
    limit !== undefined &&
    baseUnit(step).base === '日' &&
    baseUnit(limit).base === '工作日'
  );
}

/** Hours, days, months: what a delay, or an advance on the day that was set, is counted in. */
export function isSpanOfTime(unit: string | undefined): boolean {
  return unit !== undefined && SPAN_OF_TIME.test(unit);
}

const SPAN_OF_TIME = /^(?:个?小时|分钟|天|日|个?工作日|个?月|周|年)$/;

/** Whether the text is a unit that the unit list knows (a grade word or a bare number is none). */
export function isUnit(text: string): boolean {
  const trimmed = text.trim();
  if (rateUnit(trimmed)) return true;
  const stripped = trimmed.replace(/^(?:十万|百万|千万|[百千万亿])(?=.)/, '');
  const read = readUnit(stripped, 0);
  return (read !== undefined && read.end === stripped.length) || PERCENT.has(trimmed);
}

/** 空立方米, 标准立方米, 万空立方米: a known measure, told closer by a word in front of it. */
export function isQualifiedUnit(text: string): boolean {
  const one = text.trim().replace(/^(?:十万|百万|千万|[百千万亿])(?=.)/, '');
  const word = /^(?![每约共得达完不无有按以])\p{Script=Han}{3,7}$/u.test(one) && !isUnit(one);
  return word && [1, 2, 3].some((at) => one.length >= at + 2 && MEASURED.has(one.slice(at)));
}
