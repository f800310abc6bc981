import type { ColumnRole } from '../model/declaration';
import { fold, labelKey, labelKeyOutsideBrackets, withoutBracketed, withoutBracketMarks } from './label';

/** What a header may stand for, most likely first; what stands in the column decides between them. */
export interface HeaderName {
  readonly roles: readonly ColumnRole[];
  /** Header texts as forms print them, folded by `labelKey`. */
  readonly names: readonly string[];
  /** A name that more often heads the whole table than a column: 绩效指标. */
  readonly weak?: true;
}

const entry = (roles: string, names: string): HeaderName => ({
  roles: roles.split(' ') as ColumnRole[],
  names: names.split(' '),
});

/**
 * Header names seen in declaration, self-evaluation and evaluation forms of the ministry, Hunan, Henan, Hubei,
 * Sichuan, Guangdong, Zhejiang, Shandong, Beijing and of budget systems. One name stands in one entry.
 */
export const headerNames: readonly HeaderName[] = [
  entry('sequence', '# 序号 编号 号 no 序 行号 指标序号 指标编号 指标编码 编码 序列'),
  entry(
    'level1',
    '一级指标 一级指标名称 一级 1级指标 考核项目 评价项目 一级目标 指标一级 一级分类 第一级指标 一级评价指标 一级考核指标 评价维度 考核维度 指标大类 一级指标及分值 一级指标及权重',
  ),
  entry('level1 explanation', '评价内容 考评内容 评价方面'),
  entry(
    'level2',
    '二级指标 二级指标名称 二级 2级指标 二级目标 指标二级 二级分类 第二级指标 二级评价指标 二级考核指标 指标小类 二级指标及分值 二级指标及权重',
  ),
  entry('level2 explanation name', '考核内容 评价子项 考评项目'),
  entry('level2 level1 operator', '指标类别 指标分类 指标类型 类别 指标种类'),
  entry(
    'name',
    '三级指标 三级指标名称 三级 3级指标 三级目标 指标三级 第三级指标 指标名称 评价指标 考核指标 具体指标 考评指标 绩效指标名称 三级指标及分值 三级评价指标 三级考核指标 ' +
      '明细指标 具体指标名称 三级指标内容 三级指标值名称 个性指标 指标项 评分指标 末级指标 三级绩效指标 细化指标 具体指标项',
  ),
  entry('name level2', '四级指标 四级指标名称'),
  { ...entry('name', '绩效指标 指标 分解指标 指标内容名称 评价要素'), weak: true },
  entry(
    'operator',
    '指标值类型 计算符号 指标方向 指标性质 运算符号 运算符 符号 方向 比较符 比较符号 指标符号 计算符 关系符 目标值类型 值类型 指标属性 指标极性 评价方向 指标值符号 数值类型 绩效指标性质 ' +
      '指标值性质 逻辑符号 判断符号 计算方式 指标值方向 完成方向',
  ),
  entry(
    'target',
    '指标值 年度指标值 目标值 目标值标准 指标值及单位 年度工作目标 绩效目标值 当年预期实现值 年初指标值 年初目标值 预期指标值 预期目标值 目标值及单位 年度目标值 计划值 年度计划值 ' +
      '计划指标值 计划目标值 预期值 预期目标 年初设定指标值 年初设定目标值 年初预期值 年初预期目标值 年初计划值 当年指标值 当年目标值 本年指标值 本年目标值 本年度指标值 全年指标值 全年目标值 ' +
      '目标 指标目标值 指标目标 绩效指标值 三级指标值 指标值目标值 考核指标值 绩效值 目标数 计划数 指标数值 设定值 设定目标值 年度绩效指标值 批复指标值 年初绩效指标值 预期实现值 预期完成值 ' +
      '年度指标值及单位 年度预期值 年度预期指标值 申报指标值 调整后指标值 绩效目标指标值 指标值包含数字及文字描述 实施期指标值 标杆值 期望值 数值 数量 值 本年度目标值 预期当年实现值 指标标准值',
  ),
  entry('target other', '年度目标 年度绩效目标 绩效目标 年初目标 年初设定目标'),
  entry(
    'unit',
    '计量单位 度量单位 指标单位 数量单位 指标值单位 值单位 指标计量单位 指标度量单位 目标值单位 衡量单位 量纲',
  ),
  // 单位 may head the units of measure or the bureaus of a summary: what stands below decides.
  entry('unit other', '单位'),
  entry(
    'explanation',
    '指标解释 指标说明 指标值内容 指标释义 指标含义 指标定义 指标描述 解释 释义 指标值说明 指标值解释 绩效指标解释 绩效指标说明 指标内涵 三级指标解释 三级指标说明 目标说明 ' +
      '指标解释及计算公式 指标说明及计算公式 计算公式 指标计算公式 指标设定依据 指标值设定依据 设定依据 设置依据 设立依据 目标值依据 指标设置依据 指标值确定依据',
  ),
  entry('explanation name', '指标内容 内容 绩效内容 指标内容说明'),
  entry('explanation rule', '绩效标准 考评说明 评分说明 计分说明 评价说明 评价依据 指标标准 绩效指标标准'),
  entry(
    'rule',
    '评/扣分标准 评扣分标准 评分扣分标准 评分标准 评分办法 计分标准 评定标准 扣分标准 赋分规则 考核评分标准 评分细则 评分规则 计分办法 计分方法 评分方法 赋分标准 得分标准 打分标准 给分标准 评分及扣分标准 ' +
      '评分扣分办法 评扣分办法 扣分办法 计分规则 扣分规则 赋分办法 赋分方式 计分细则 考核标准 考评标准 考评办法 评分细则及标准 评价评分标准 指标评分标准 指标计分标准 打分办法 打分规则 评分方式 得分规则 ' +
      '考核办法 考核评分办法 考核细则 评分准则 评分标准及办法 评分标准说明 评价细则 加减分标准 加扣分标准 评分计算方法 计分公式 评分公式',
  ),
  entry('rule explanation', '评价标准 评分依据 评价要点 评价要点及标准 评价方法 评价办法 评分要点 标准'),
  entry(
    'weight',
    '分值 指标分值 权重 权数 满分 标准分 赋分 指标权重 标准分值 权重分 权重分值 分值权重 分数 满分值 三级指标分值 设定分值 基本分 基准分 总分 权重% 权重分数 指标赋分 应得分 参考分值 分值分 权值 指标权数 ' +
      '绩效分值 分值满分 配分 三级指标权重 目标分值 分值设置 赋值 赋分值 权重值 预设分值 标准分数 本级权重 绩效指标权重 绩效指标分值 三级分值 三级权重 指标满分 三级指标权数',
  ),
  entry(
    'remark',
    '备注 备考 其他说明 数据来源 资料来源 佐证材料 证明材料 指标值数据来源 评价依据及数据来源 指标来源 印证材料 支撑材料 证据来源 信息来源 数据来源及佐证材料 取数来源 取值来源',
  ),
  entry('remark rule', '评价方式 考核方式 评价形式 考核形式 评价手段 查验方式 考核手段'),
  entry('remark explanation reason', '说明 情况说明 有关说明 补充说明 备注说明'),
  entry(
    'actual',
    '实际完成值 全年实际值 完成情况 实际值 实际完成情况 完成值 全年完成值 全年实际完成值 实际完成 年度完成值 实际完成数 完成数 当年完成值 执行情况 年度实际值 年末完成值 自评完成值 实现值 实际实现值 ' +
      '指标完成值 指标完成情况 全年完成情况 年度完成情况 本年完成值 完成结果 实际情况 年度实际完成值 目标完成情况 实际指标值 绩效指标完成情况 全年执行值 累计完成值 截至目前完成值 当前完成值 实际完成指标值 ' +
      '全年实际完成情况 年度指标完成情况 年度执行值 监控完成值 全年完成数 本期完成值 本期完成情况 监控期完成情况',
  ),
  // Beside 实际完成值 it says when; by itself it is what was reached.
  { ...entry('actual', '实际完成时间 实际完成日期 实际完成时限'), weak: true },
  entry(
    'score',
    '得分 自评得分 自评分 考评得分 评价得分 实际得分 评分 自评分数 自评分值 评价分 评价分值 自我评分 考核得分 指标得分 得分情况 复评得分 单位自评得分 部门自评得分 绩效得分 自评得分情况 财政评价得分 ' +
      '专家评分 打分 评定分 评定得分 实得分 评分结果 自评打分 评分得分 最终得分 抽查得分 审核得分',
  ),
  entry(
    'reason',
    '偏差原因分析及改进措施 偏差原因 扣分原因 未完成原因 未完成原因及拟采取的改进措施 偏差原因分析 未完成原因分析 原因分析 未完成原因及改进措施 未完成原因和改进措施 未完成原因及整改措施 扣分说明 ' +
      '扣分原因及改进措施 偏差原因及改进措施 未完成原因分析及改进措施 未完成原因及拟改进措施 扣分理由 失分原因 改进措施 偏差分析 偏差说明 未达标原因 偏离原因 差异原因 偏差分析及改进措施 未完成原因分析与改进措施 ' +
      '完成值偏离原因 偏差度原因分析 扣分依据 偏差原因分析及整改措施 得分说明 评分理由 未完成原因及下一步改进措施 存在问题及改进措施 存在问题 原因说明 原因 自评说明',
  ),
  entry(
    'other',
    '一级指标分值 一级指标权重 一级分值 一级权重 二级指标分值 二级指标权重 二级分值 二级权重 偏差率 完成率 完成比例 指标完成率 责任单位 责任部门 责任人 责任科室 牵头单位 实施单位 上年指标值 上年完成值 上年实际值 上年实际完成值 历史值 历史参考值 前三年平均值 半年指标值 半年完成值 ' +
      '是否核心指标 核心指标 指标级别 指标层级 必选 调整情况 审核意见 评审意见 是否完成 偏差度 行业标准 上年值 历年值 指标状态 操作 预警 完成可能性 完成目标可能性 目标完成可能性 ' +
      '完成时限 完成时间 完成期限 实施期限 时间要求 办理时限 完成时间节点 时间节点 计划完成时间 责任处室 责任股室 责任领导 责任主体 牵头科室 牵头部门 配合部门 配合单位 分管领导 采集方式 数据采集方式 采集频次 数据采集频次 统计频次 ' +
      '考核周期 评价周期 统计周期 监测频次 考核频次 指标频次 是否必填 是否约束性指标 约束性 是否共性指标 指标层次 上年数 上年完成数 上年完成情况 前一年完成值 近三年平均值 历史标准 历史水平 基期值 政策依据 依据文件 对应项目 涉及资金',
  ),
];

const byName = new Map<string, HeaderName>();
for (const header of headerNames) for (const name of header.names) byName.set(labelKey(name), header);

/** All known names, folded, for the search of a similar one. */
export const knownHeaderKeys: readonly string[] = [...byName.keys()];

/**
 * The entry of a folded header text; the words in brackets are tried as part of the name first, then left out, and of a
 * header in two languages the English: 评分标准 Scoring rule.
 */
export function headerNameOf(folded: string): HeaderName | undefined {
  if (folded === '') return undefined;
  const outside = withoutBracketed(folded);
  const structural = POINTS_IN_BRACKETS.test(folded) ? byName.get(outside) : undefined;
  // 三级指标（分值） heads names with their points in brackets, or the points beside them: what stands below decides.
  if (structural && STRUCTURAL.has(structural.roles[0]!))
    return { ...structural, roles: [...structural.roles, 'weight'] };
  const direct = byName.get(withoutBracketMarks(folded));
  if (direct) return direct;
  if (outside === '') return undefined;
  return (
    byName.get(outside) ??
    byName.get(outside.replace(YEAR, '')) ??
    byName.get(outside.replace(PAST_YEARS, '')) ??
    byName.get(withoutEnglish(outside)) ??
    duringTheYear(outside) ??
    composedName(outside)
  );
}

const POINTS_IN_BRACKETS = /\((?:分值|权重|权数|满分|分数|标准分|分)\)$/;
const STRUCTURAL: ReadonlySet<ColumnRole> = new Set(['level1', 'level2', 'name']);

/** What a header says in Chinese, where it says it in English too. */
function withoutEnglish(folded: string): string {
  return /[\u4e00-\u9fff]/.test(folded) ? folded.replace(/[a-z][a-z0-9.'&/-]+/g, '') : folded;
}

export function headerNameOfKey(key: string): HeaderName | undefined {
  return byName.get(key);
}

const DURING_THE_YEAR =
  /^(?:截至|截止)?(?:20\d\d年)?(?:1?\d(?:月份?)?[-~至到—–](?:1?\d月份?|(?:\d|1[0-2])月底?)|1?\d月[底末]|上半年|前三季度?|[一二三]季度)(?:的|累计|实际|绩效目标|指标){0,3}(?:执行|完成|实际|实现)(?:情况|数|值|结果)$/;
const TO_COME =
  /^(?:全年|年底|年末|年度|预计)(?:预计|预期|可能)?(?:全年)?(?:执行|完成|实现)?(?:情况|数|值|结果)$/;
const otherName = entry('other', '');
const actualName = entry('actual', '');

/**
 * What forms put together of a few words, each in its own way: 计划完成值, 评审计分细则, 主管部门复核得分. A name that is listed
 * means what the list says.
 */
const COMPOSED: readonly (readonly [HeaderName, RegExp])[] = [
  [
    entry('target', ''),
    /^(?:年度|全年|当年|本年度?|年初)?(?:计划|预期|预定|应|要求|批复|下达|设定|申报|核定)(?:应|需)?(?:完成|实现|达到)?的?(?:指标|目标)?(?:值|数|量)(?:及单位)?$/,
  ],
  [
    actualName,
    /^(?:年度|全年|当年|本年度?|本期|年末|年底|截至年底)?(?:实际|已|自评|累计|最终)(?:完成|执行|实现|达到)?的?(?:指标|绩效)?(?:值|数|量|情况|结果)(?:及单位)?$/,
  ],
  [
    entry('rule', ''),
    /^(?:绩效|指标|具体|量化)?(?:评价|考核|考评|评定|评审|评|扣|加|减|赋|计|打|得|给)(?:[/和及与、]?[扣加减计评赋])?分?(?:计算|评定|量化)?(?:标准|办法|细则|规则|方式|准则|公式)$/,
  ],
  [
    entry('reason', ''),
    /^(?:指标|绩效|目标)?(?:偏差|偏离|差异|未完成|未达标|未达到|未实现|扣分|失分)(?:目标|指标)?的?(?:原因|情况|理由)(?:分析|说明)?(?:[及和与、](?:拟采取的?|下一步|后续)?(?:改进|整改|纠偏)(?:措施|建议|意见|情况))?$/,
  ],
  [
    entry('score', ''),
    /^(?:自评|自我|考评|评价|复核|审核|复评|初评|单位|主管部门|部门|财政|专家|第三方|最终|本次){1,3}(?:得分|评分|打分|得分值)$/,
  ],
  [entry('weight', ''), /^(?:三级指标|三级|指标|绩效|标准|基本|设定|预设|考核){1,2}(?:分值|权重|权数|满分)$/],
  [entry('unit', ''), /^(?:指标|目标|目标值|指标值|数据)(?:计量|度量)单位$/],
  [
    entry('operator', ''),
    /^(?:目标|目标值|指标值|指标|数值)(?:比较符号?|比较方式|运算符号?|关系符|计算符号|方向|极性)$/,
  ],
  [
    entry('explanation', ''),
    /^(?:绩效指标|三级指标|指标值|目标值|指标)的?(?:统计口径|计算口径|计算方法|口径|内涵|定义)(?:说明)?$/,
  ],
];

const composedName = (outside: string): HeaderName | undefined =>
  COMPOSED.find(([, form]) => form.test(outside))?.[0];

/** 1—9月执行情况, 截至6月底完成值: what a form of monitoring has beside 全年预计完成情况. */
function duringTheYear(outside: string): HeaderName | undefined {
  if (DURING_THE_YEAR.test(outside)) return actualName;
  return outside.includes('预计') && TO_COME.test(outside) ? otherName : undefined;
}

/** A year before or after a name: 2025年指标值. */
const YEAR = /20\d\d(?:[-~至—]20\d\d)?年?(?:度)?/;

/** 近两年指标值, 前三年实际完成值: of which years a name speaks. */
const PAST_YEARS = /^(?:近|前)[二两三]年度?的?/;

/** Whether a header speaks of the years that are past: they stand beside those of this year for comparison, if there are any. */
export const isOfPastYears = (text: string): boolean => PAST_YEARS.test(fold(text));

/** 2025—2027年, 2026年度: over the values of those years. */
const YEARS_ALONE = /^20\d\d(?:年?度?[-~至—]20\d\d)?年度?$/;

/** A term that heads columns only with its years behind it: 当年 alone may be anything. */
const TERM_ALONE = /^(?:实施期|长期|中长期|中期|三年|当年|本年度?|年度|全年)$/;
const YEARS_IN_BRACKETS = /\(20\d\d(?:年?度?[-~至—]{1,2}20\d\d)?年?度?\)$/;

function isTermWithYears(folded: string): boolean {
  return YEARS_IN_BRACKETS.test(folded) && TERM_ALONE.test(withoutBracketed(folded));
}

/** 实施期（2026—2028年） beside 当年（2026年） under 指标值: which years' values, of what stands over both. */
export function namesTerm(text: string): boolean {
  return isTermWithYears(fold(text));
}

/** A cell over a group of columns, or over the whole table: 分解指标, 长期目标（2026—2028年）, 绩效指标. */
const GROUP =
  /^(?:[#\d]{0,4})?(?:年度|全年|长期|中长期|中期|实施期|总体|三年|当年|本年度?|部门|项目|整体|分解|绩效|细化|量化){0,3}(?:绩效)?(?:目标|指标)(?:体系|分解|情况|设置|及权重|自评|完成情况|明细|评价)?$/;

export type BlockTerm = 'long-term' | 'annual';

/** Whether a cell heads a group of columns, and of which term it speaks. */
export function groupLabel(text: string): { readonly term: BlockTerm | undefined } | undefined {
  return groupOf(fold(text));
}

/** The same for a text that is folded already. */
export function groupOf(folded: string): { readonly term: BlockTerm | undefined } | undefined {
  const outside = withoutBracketed(folded);
  if (YEARS_ALONE.test(outside)) return { term: /[-~至—]/.test(outside) ? 'long-term' : 'annual' };
  if (isTermWithYears(folded)) return { term: termOf(outside) };
  const key = outside.replace(YEAR, '');
  if (key === '' || key.length > 20) return undefined;
  if (!GROUP.test(key) && !/^自评(?:情况|结果)?$/.test(key)) return undefined;
  return { term: termOf(key) };
}

function termOf(key: string): BlockTerm | undefined {
  if (/长期|中期|实施期|三年|总体/.test(key)) return 'long-term';
  if (/年度|当年|本年|全年/.test(key)) return 'annual';
  return undefined;
}

/** A sub-header that only repeats what stands over it: 名称 under 三级指标, 指标 under 三级. */
export function repeatsUpper(text: string, upper = ''): boolean {
  if (text.length > 8) return false;
  const key = labelKey(text);
  return (
    key === '名称' || (/^指标(?:名称|内容)?$/.test(key) && /^[一二三四]级(?:指标)?$/.test(labelKey(upper)))
  );
}

/** A column of points right of a level's own column: the weight of the level, not of the indicator. */
export function speaksOfPoints(text: string): boolean {
  const key = labelKeyOutsideBrackets(text);
  return /^(?:[一二]级(?:指标)?)?(?:分值|权重|权数|满分|分数|标准分)$/.test(key);
}
