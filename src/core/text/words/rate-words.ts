import { wordEnds } from '../word-ends';
import { bareName } from './bare-name';

/** Which rates lie between 0 and 100 %, and what 率 or 数 at the end of a name measures. */
const bounded =
  '合格率 纯净率 投放率 及时率 达标率 优良率 优秀率 甲级率 一级率 优等率 成活率 存活率 保存率 通过率 准确率 正确率 覆盖率 知晓率 满意度 满意率 完好率 办结率 整改率 销号率 到位率 普及率 出勤率 及格率 就业率 治愈率 成功率 采纳率 采信率 规范率 合规率 公开率 签约率 建档率 处置率 处理率 回访率 验收率 破案率 参保率 参与率 巩固率 衔接率 调解率 化解率 命中率 录取率 入户率 定位率 归档率 修复率 占比 比重 优质率 管护率 支付率 发放率 差错率 死亡率 漏损率 稳定率 保障率 入库率 上架率 交付率 准时率 返乡率 受害率 有效率 安置率 服务率 核查率 回执率 回收率 选派率 落实率 建成率 投诉率 发生率 持证率 上岗率 到岗率 在岗率 到场率 完整率 到报率 一致率 符合率 吻合率 送达率 响应率 受理率 答复率 回复率 反馈率 结案率 审结率 兑现率 接种率 随访率 通畅率 畅通率 通车率 空置率 在线率 亮灯率 硬化率 知晓度 升学率 毕业率 结业率 入学率 入园率 入托率 复学率 留存率 续学率 到课率 出席率 到会率 缺勤率 退学率 辍学率 流失率 离职率 失业率 返贫率 患病率 感染率 近视率 肥胖率 病死率 致残率 好转率 生存率 检出率 查处率 抽检率 抽查率 送检率 登记率 备案率 报告率 报备率 填报率 上报率 上传率 录入率 公示率 签收率 不合格率 不满意率 失误率 漏报率 漏诊率 误诊率 误报率 破损率 损坏率 报废率 闲置率 逾期率 违约率 重复率 返工率 返修率 退货率 识别率 查验率 排查率 治理率 参训率 轮训率 参会率 免疫率 拆除率 搬迁率 腾退率 开放率 开通率 接入率 支持率 认可率 好评率 认同率 获奖率 录用率 聘用率 准点率 正点率 清运率 收运率 清理率 绿化率 竣工率 完工率 开工率 投产率 履约率 接通率 应答率 调处率 移交率 立案率 起诉率 执结率 服判率 上诉率 再犯率 重新犯罪率 无害化率 中标率 鉴定率 认定率 兑付率 到账率 拨付率 下达率 解决率 转化率 康复率 筛查率 体检率 诊治率 管理率 控辍率 脱贫率 摘帽率 火化率 天数比例 断面比例 水体比例 水质比例 人数比例 户数比例'.split(
    ' ',
  );

/** Rates that may pass 100 % or fall below 0: they compare two amounts, of which none is part of the other. */
const unbounded =
  /增长|增幅|增速|增收|升幅|提升|提高|上升|下降|降低|降幅|变化|变动|波动|完成率|超额|执行率|控制率|回报|收益|利润|盈利|负债|周转|倍|汇率|投入产出|毛入学|偏差|利率|充足率|拨备|增值|保值|自给|换手|使用率|利用率|达产|毛入|电话普及|手机普及|贡献|溢价|杠杆|渗透|产销|出栏率|上座|满载|负荷|抚养|储备|流动性|偿付|赔付|拨款|税负|结余|复种|密度/;

/** 访视率, 复查率, 家访率: how many of those whom it is done to. */
const doneToSome = /[\p{Script=Han}][查访视检诊治验审核测答葬护疗]率$/u;

/** Ends in 率 and is no share: 工作效率, 巡查频率. */
const notShares =
  '效率 频率 速率 汇率 功率 概率 分辨率 心率 斜率 容积率 周转率 曝光率 税率 利率 费率 比率 死亡率 发病率 出生率 密度率'.split(
    ' ',
  );

/** Ends in 数 and counts nothing: 指数, 平均分数. */
const notCounts =
  '指数 系数 倍数 分数 基数 参数 平均数 百分数 位数 控制数 预算数 决算数 比例数 占比数 得分数 函数 多数 少数'.split(
    ' ',
  );

/** Numbers without a unit by their nature: one amount over another of the same kind, or a figure made of several. */
const unitless = '系数 指数 比值 因数 因子 容积率 pH值 PH值 ph值 酸碱度'.split(' ');

export const rateWords = {
  bounded,
  notShares,
  notCounts,
  unitless,
  examples: [
    { name: '造林成活率', measures: 'share', bounded: true },
    { name: '任务完成率', measures: 'share', bounded: false },
    { name: '旅游收入增长率', measures: 'share', bounded: false },
    { name: '管线按期完工率', measures: 'share', bounded: true },
    { name: '助浴员持证率', measures: 'share', bounded: true },
    { name: '路灯亮灯率', measures: 'share', bounded: true },
    { name: '工作效率', measures: 'other', bounded: false },
    { name: '案件调解成功率', measures: 'share', bounded: true },
    { name: '水泵额定功率', measures: 'other', bounded: false },
    { name: '厨余垃圾纯净率', measures: 'share', bounded: true },
    { name: '馆藏珍本数字化率', measures: 'share', bounded: false },
    { name: '办结案件数', measures: 'count', bounded: false },
    { name: '空气质量指数', measures: 'other', bounded: false },
    { name: '受检夫妇满意度', measures: 'share', bounded: true },
    { name: '初中毕业生升学率', measures: 'share', bounded: true },
    { name: '技校毕业率', measures: 'share', bounded: true },
    { name: '学前三年毛入园率', measures: 'share', bounded: false },
    { name: '移动电话普及率', measures: 'share', bounded: false },
    { name: '农产品产销率', measures: 'share', bounded: false },
    { name: '空气质量优良天数比例', measures: 'other', bounded: true },
    { name: '慢病患者应管尽管率', measures: 'share', bounded: true },
    { name: '床位消杀合格比例', measures: 'other', bounded: true },
    { name: '巡回义诊人次', measures: 'count', bounded: false },
    { name: '尾水达标排放率', measures: 'share', bounded: true },
    { name: '监测设备正常运行率', measures: 'share', bounded: true },
    { name: '规范种植面积增长率', measures: 'share', bounded: false },
    { name: '慢病患者访视率', measures: 'share', bounded: true },
    { name: '设备复查率', measures: 'share', bounded: true },
    { name: '遗体火化率', measures: 'share', bounded: true },
    { name: '门诊人次增长率', measures: 'share', bounded: false },
    { name: '客流恢复率', measures: 'share', bounded: false },
    { name: '巡查任务完成率', measures: 'share', bounded: false },
    { name: '宾馆客房出租率', measures: 'share', bounded: false },
    { name: '参训人数占比', measures: 'share', bounded: true },
  ],
} as const;

const boundedEnd = wordEnds(bounded);
const noShareEnd = wordEnds(notShares);
const noCountEnd = wordEnds(notCounts);
const shareEnd = wordEnds(['率', '占比', '满意度', '比重']);
const unitlessEnd = wordEnds(unitless);
const countEnd = wordEnds(
  '次数 人数 件数 个数 场次 人次 户次 家次 件次 台次 车次 批次 份数 台数 套数 座数 户数 起数 例数 处数 页数 册数 条数 数量'.split(
    ' ',
  ),
);

/** A share of a whole, which cannot be below 0 or above 100 %. */
export function isBoundedRate(name: string): boolean {
  const text = bareName(name);
  // 按期完工率: what is done in time is a part of what there is to do.
  if (text.endsWith('率') && /(?:按期|按时|及时|准时|如期|按计划)[^，、]{0,8}率$/u.test(text)) return true;
  // 达标排放率, 正常运行率: what is done well is a part of what is done.
  if (/(?:达标|合格|规范|正常|安全|合规).{2}率$/u.test(text) && !unbounded.test(text)) return true;
  if (doneToSome.test(text) && !unbounded.test(text)) return true;
  // 应检尽检率: all that should be.
  if (/应.尽.率$/u.test(text)) return true;
  // 合格比例 is the 合格率.
  const rate = text.endsWith('比例') ? `${text.slice(0, -2)}率` : text;
  const share = boundedEnd(text) !== undefined || (rate !== text && boundedEnd(rate) !== undefined);
  return share && !unbounded.test(text);
}

/** Rates of change and of return: no work at all is not their worst, they fall below zero. */
const belowZero =
  /增长|增幅|增速|增收|升幅|上升|下降|降低|降幅|减少|压减|压降|变化|变动|波动|节约率|节资率|节能率|节水率|利润|盈利|收益|回报|盈余|结余|增值/;

/** Whether an amount of this name may be less than 0: 用水量下降率, 成本节约率. */
export function mayFallBelowZero(name: string): boolean {
  return belowZero.test(bareName(name));
}

/** What the end of a name says is measured. */
export function measuredBy(name: string): 'share' | 'count' | 'other' {
  const text = bareName(name);
  // 成功率 ends like 功率 and is a rate all the same.
  if (text.endsWith('成功率')) return 'share';
  if (noShareEnd(text) !== undefined || noCountEnd(text) !== undefined) return 'other';
  if (shareEnd(text) !== undefined) return 'share';
  const counts =
    countEnd(text) !== undefined || (text.endsWith('数') && /[^指系倍分基参均位制]数$/.test(text));
  return counts ? 'count' : 'other';
}

/** Whether what the name measures has no unit: 灌溉水利用系数, 拥堵指数, 投入产出比; a 占比 is a share, in %. */
export function isUnitless(name: string): boolean {
  const text = bareName(name);
  return unitlessEnd(text) !== undefined || /[^占同环分对评相]比$/u.test(text);
}

/** 完成率, 满意度, 占比: what is a rate by how its name ends. */
export function endsInRate(noun: string): boolean {
  return /(?:率|度|比例|占比|比重)$/u.test(noun);
}
