import { wordEnds } from '../word-ends';
import { bareName } from './bare-name';

/**
 * Which indicators are better low and which high, by the end of their name: 有效投诉次数 is better low,
 * 投诉办结率 is better high though it speaks of complaints.
 */
const low =
  '投诉 有效投诉 浪费 事故 责任事故 差错 失误 违规 违纪 违法 案发 发案 投诉举报 信访 上访 伤亡 死亡 死亡人数 发病 患病 感染 流失 辍学 漏损 损耗 漏诊 误诊 逾期 返工 返修 退货 空置 闲置 拖欠 超标 超期 脱管 漏管 重复 故障 停电 断水 中断 舆情 负面舆情 火灾 火灾受害 受害 溢出 失信 违约 不良 中毒 次品 废品 失业 返贫 缺勤 旷课 退学 离职 近视 肥胖 贫血 错案 错误 缺陷 破损 损坏 误报 漏报 超支 滞留 拥堵 泄露 泄漏 亡人 溺亡 溺水 受伤 伤害 塌方 内涝 上诉 再犯 重新犯罪 复发 致残 侵害 侵权 欺凌 霸凌 触电 坠落 失窃 走失 安全事件 安全事故 网络安全事件 负面事件 泄密'.split(
    ' ',
  );

/** What may follow such a noun without turning it: 投诉次数, 差错率, 事故起数. */
const LOW_SUFFIX =
  /(?:发生)?(?:率|数|数量|次数|件数|起数|例数|人数|宗数|总数|占比|比例|事件|事件数|事件起数|事件次数|案件数|案件起数|时间|时长|天数)?$/;
/** The count alone, for nouns that hold 事件 themselves: 网络安全事件起数. */
const COUNT_SUFFIX = /(?:发生)?(?:率|数|数量|次数|件数|起数)?$/;

/** Names that end so are better low whatever stands before: 平均办结时长, 综合单价, 建设成本. */
const lowTails =
  '平均成本 单位成本 单价 造价 综合造价 等待时间 等候时间 等待时长 响应时间 响应时长 到场时间 办结时长 办理时长 平均用时 平均耗时 差错率 漏损率 死亡率 发病率 投诉率 故障率 流失率 辍学率 逾期率 违规率 返修率 超标率 误差率 偏差率 受害率 空置率 损耗率 不良率 信访量 投诉量 能耗 控制数 浓度限值 排放量 病死率 失业率 预算调整率 结转结余率 公用经费控制率 三公经费控制率 三公经费变动率'.split(
    ' ',
  );

/** Names that end so are better high, unless what is covered is a bad thing. */
const highTails =
  '合格率 及时率 达标率 完成率 优良率 覆盖率 满意度 满意率 准确率 成功率 通过率 办结率 完好率 到位率 知晓率 普及率 成活率 保存率 就业率 参与率 采纳率 整改率 处置率 处理率 修复率 入学率 巩固率 治愈率 利用率 节约率 化解率 解决率 回复率 按期完成率 接种率 升学率 毕业率 入园率 上岗率 持证率 整合率 归档率 建档率 回访率 签约率 巩固率 保障率 规范率 合规率 正确率 优秀率 出勤率 到课率 无害化率 清运率 收运率 绿化率 硬化率 亮灯率 供水保证率 达标比例 合格比例 优良比例 优良天数'.split(
    ' ',
  );

export const directionWords = {
  low,
  lowTails,
  highTails,
  examples: [
    { name: '读者有效投诉次数', better: 'low' },
    { name: '元数据著录差错率', better: 'low' },
    { name: '安全生产责任事故起数', better: 'low' },
    { name: '森林火灾受害率', better: 'low' },
    { name: '路况投诉平均办结时长', better: 'low' },
    { name: '投诉办结率', better: 'high' },
    { name: '事故处置及时率', better: 'high' },
    { name: '受理投诉件数', better: undefined },
    { name: '事故隐患排查次数', better: 'high' },
    { name: '成本节约率', better: 'high' },
    { name: '驿站改造成本', better: 'low' },
    { name: '节约采购成本', better: undefined },
    { name: '培训人数', better: undefined },
    { name: '药品抽检不合格率', better: 'low' },
    { name: '群众不满意率', better: 'low' },
    { name: '人均培训成本', better: 'low' },
    { name: '处置成本降低额', better: undefined },
    { name: '食物中毒事件', better: 'low' },
    { name: 'PM2.5年均浓度', better: 'low' },
    { name: '断面溶解氧浓度', better: undefined },
    { name: '适龄儿童疫苗接种率', better: 'high' },
    { name: '城镇登记失业率', better: 'low' },
    { name: '农药包装破损率', better: 'low' },
    { name: '信访事项化解率', better: 'high' },
    { name: '案件投诉下降率', better: 'high' },
    { name: '窗口平均等候时长', better: 'low' },
    { name: '检修停电时间', better: 'low' },
    { name: '校园欺凌事件起数', better: 'low' },
    { name: '网络安全事件起数', better: 'low' },
    { name: '网络安全事件处置及时率', better: 'high' },
    { name: '欺凌事件处置率', better: 'high' },
    { name: '水质超标天数', better: 'low' },
    { name: '锅炉烟气排放浓度', better: 'low' },
    { name: '逾期未结案件数', better: 'low' },
    { name: '政府债务率', better: 'low' },
    { name: '病虫害损失率', better: 'low' },
    { name: '信访积案存量', better: 'low' },
    { name: '患者平均住院日', better: 'low' },
    { name: '许可平均审批天数', better: 'low' },
    { name: '分馆平均开放天数', better: undefined },
    { name: '食材浪费率', better: 'low' },
    { name: '供水投诉量下降率', better: 'high' },
    { name: '信访量同比下降', better: 'high' },
    { name: '用水量下降率', better: undefined },
    { name: '挽回损失率', better: undefined },
    { name: '化解信访积案数', better: undefined },
    { name: '等候时长缩短量', better: undefined },
    { name: '阅览室开放时长', better: undefined },
    { name: '余氯浓度', better: undefined },
    { name: '地质灾害点排查次数', better: 'high' },
    { name: '涉企巡查次数', better: undefined },
    { name: '重复走访次数', better: undefined },
    { name: '老旧管网改造长度', better: 'high' },
    { name: '危房拆除面积', better: 'high' },
    { name: '未整治面积', better: undefined },
    { name: '困难学生资助人数', better: 'high' },
    { name: '二氧化碳减排量', better: 'high' },
    { name: '出差次数', better: undefined },
    { name: '查办违法案件数', better: undefined },
    { name: '审理超期案件数', better: 'low' },
    { name: '减免检验检测费用', better: undefined },
    { name: '核减工程造价', better: undefined },
    { name: '压缩行政运行成本', better: undefined },
    { name: '救助站运行费用', better: 'low' },
    { name: '补助人员培训费用', better: 'low' },
    { name: '手工报销件办理成本', better: 'low' },
    { name: '投诉处置平均时长', better: 'low' },
    { name: '管网平均抢修时间', better: 'low' },
    { name: '建设用地面积', better: undefined },
  ],
} as const;

/** Savings, which are no cost. */
const CHEAPER = /节约|节省|[核审]减|压缩|削减|精简|下降|降低|减少|降幅|压减|压降|挽回|回收/;
/** 减免检验检测费用, 报销住院费用: what others need not pay; 救助站运行费用 and 补助人员培训费用 are paid. */
const RELIEVED =
  /(?:(?:减免|免[收除征]|减轻|退还|返还)(?!(?:人员|对象|工作|系统|平台|政策|事项|审[批核])|[^，。、]{0,8}(?:运[行营维转]|管理|培训|宣传|办公|建设|维护))[^，。、]{0,10}|(?:补[贴助]|救助|优惠|报销)(?:的)?(?:住院|医疗|诊疗|门诊|治疗|手术|就医|药品|就学|交通|取暖|供暖)[^，。、]{0,2})费用$/;
/**
 * Money that is earned, granted, won over, cut or laid out on purpose: 收取停车费, 带动社会消费支出, 压缩三公经费, 代缴保险费,
 * 全社会研发经费支出. More of it may be better.
 */
const NO_COST =
  /收[入取缴费益购]|[代补追征]收|代[付垫发]|缴|[减免降]费|减[免税征]|免[收除征费]|筹|捐|争取|到位|发放|兑付|补[助贴偿]|奖|销售|盘活|追[回偿讨]|引[进入导]|招商|带动|撬动|吸引|拉动|促进|推动|激活|新增|增[加长收]|提[高升]|扩大|形成|完成|实现|落实|(?:保障|支持)(?!费|服务|经费)|确保|安排|拨付|配套|统筹|整合|扶持|融资|消费|研发|科技|教育经费|压[缩控降]|缩[减短]|削减|精简|少[支花付用]|[核审剔扣调控]减|核[销增]|节[支余]|避免|杜绝|退还|返还|清[退收欠]|出租|出让|转让|拍卖|资产处置|成交|投资|产值|社会资本/u;
/** Money that is spent on something, the less the better: 车辆运行费, 租赁支出. */
export function isSpending(name: string): boolean {
  const bare = bareName(name);
  return (
    /(?:费|费用|支出|经费|造价|租金|价格|成本)$/u.test(bare) &&
    !CHEAPER.test(bare) &&
    !RELIEVED.test(bare) &&
    !NO_COST.test(bare)
  );
}

/** Concentrations of which less is better; of oxygen in water more is. */
const POLLUTANT =
  /(?:PM\s?(?:2\.5|10)|颗粒物|二氧化硫|氮氧化物|COD|化学需氧量|氨氮|总磷|总氮|粉尘|臭氧|污染物)[^，。]{0,6}浓度$/iu;

/**
 * Names by their make: the head noun says what is measured, the word before it whether one wants much of it.
 * 等候时长 and 停电天数 are waited through, 排放浓度 is let out, 负债率 is owed.
 */
const LOW_MADE =
  /(?:(?:等候|等待|排队|候诊|停水|停电|停机|停运|停课|停产|滞留|延误)(?:的?平均)?(?:时长|时间|天数|次数)|(?:排放|尾气|废气|废水)[^，。]{0,4}浓度|(?:逾期|超期|超时)未(?:办结|审结|结)(?:案件|事项|件)?(?:数|数量|件数)?|(?:债务|负债|退件|退单|差评|损失|空驶|撂荒)率|平均(?:住院|办结|办理|审批|处置|响应|整改)(?:日|天数|周期|用时)|(?:办结|办理|处置|响应|审批|整改|抢修|答复|到场|到达|出警|(?:件|案|投诉|故障|诉求|工单|事项|报修|申请|警情)(?:处理|修复))的?平均(?:时长|时间|用时|耗时)|平均(?:办结|办理|处置|响应|审批|整改|抢修|答复|到场|到达|出警)(?:时长|时间|耗时)|积案(?:存量|数|数量|件数)?)$/;
/** 未完成率, 不及时率, 欠费率, 纠纷发生率, 案件发生数: of what was not done, or went wrong. */
const OF_FAILURE =
  /(?:不(?:合格|达标|及时|规范|满意)|未(?:完成|达标|按时|按期|整改|办结|通过|落实|公开|到位|缴纳|缴)|欠费|欠缴|欠薪|拖欠|(?:纠纷|案件|事故|疫情|舆情|投诉|险情|火灾|溺水)发生)[^，。率数]{0,6}(?:率|数|数量|件数|起数|例数|比例|占比)$/;
/** 排查次数, 改造长度, 减排量: what is done, and how much of it. */
const HIGH_MADE =
  /(?:(?:排查|巡查|巡检|巡护|巡河|演练|宣讲|宣传|走访|义诊|送戏|放映)(?:次数|场次|场数|人次|次)|(?:改造|修复|新建|治理|清淤|疏浚|疏通|养护|整治|拆除|造林|植树|绿化|硬化|补植)(?:长度|里程|面积|公里数|座数|处数|户数|株数)|(?:资助|奖补|帮扶|慰问|惠及|受益|安置)(?:人数|人次|户数|学生数|农户数|家庭数)|(?:减排|减碳|节能|节水|节电|节约|节支|压减|挽回)(?:量|额|金额|损失))$/;
/** What turns such a name round, or leaves it open: 涉企检查, 未治理面积, 挽回损失率, 化解积案数. */
const MADE_TURNED =
  /涉企|入企|重复|无效|违法|违规|违建|未|待|剩余|被|化解|清理|办结|压减|挽回|下降|降低|减少|缩短|占用/;

/** 未完成整改的处置率, 欠薪案件办结率: what is done about it. */
const FOUGHT = /处理|处置|化解|下降|降低|减少|压减|清零|追缴|补缴/;

/** The side that the make of a name tells. */
function sideByMake(bare: string): 'low' | 'high' | undefined {
  if (OF_FAILURE.test(bare) && !FOUGHT.test(bare)) return 'low';
  const low = LOW_MADE.exec(bare)?.[0];
  // 逾期未结 holds its own 未.
  if (low !== undefined) return MADE_TURNED.test(bare.slice(0, -low.length)) ? undefined : 'low';
  const high = HIGH_MADE.exec(bare)?.[0];
  return high !== undefined && !MADE_TURNED.test(bare.slice(0, -high.length)) ? 'high' : undefined;
}

/** Work that is done about a bad thing, and changes for the better: these names say nothing about direction. */
const TURNED =
  /受理|处理|处置|办结|排查|整治|查[处办获封实]|惩[处治戒]|破获|立案|起诉|审结|审理|执结|移送|移交|纠正|清[查理]|督[办查]|消除|取缔|化解|调解|打击|侦破|救治|救助|应对|防范|预防|宣传|演练|培训|下降|降低|减少|降幅|压减|节约|节省|挽回|回收|检查|巡查|监测/;
/** 审理超期案件数, 审结错案数: what went wrong in the work itself is no bad thing that the work is done about. */
const WENT_WRONG =
  /(?:审理|审结|办结|执结|立案|起诉|移[送交]|督[办查]|查[处办])的?(?:超期|逾期|超时|延期|错[案误]|差错|失误|瑕疵|误[判诉立]|漏)/;

/** 投诉量下降率, 信访量同比下降: by how much a bad thing falls. */
const FALL =
  /[量数]?(?:起数|件数|次数|人数|发生率)?(?:同比|环比|较上年|比上年)?(?:下降|降低|减少|压降|压减)(?:率|幅度|比例|幅)?$/;

const lowWord = wordEnds(low);
const lowEnd = wordEnds(lowTails);
const highEnd = wordEnds(highTails);

/** `low` or `high` where the end of the name says which is better; `undefined` where it does not. */
export function betterSide(name: string): 'low' | 'high' | undefined {
  const bare = bareName(name);
  const high = highEnd(bare);
  // 不合格率, 未达标率: turned round by what stands before.
  if (high !== undefined) return /[不未非]$/.test(bare.slice(0, -high.length)) ? 'low' : 'high';
  // 核减工程造价: by how much.
  if (/^(?:[核审削]减|压[缩减]|节[约省])/.test(bare)) return undefined;
  if (lowEnd(bare) !== undefined || POLLUTANT.test(bare)) return 'low';
  if (bare.endsWith('成本') || bare.endsWith('费用'))
    return CHEAPER.test(bare) || RELIEVED.test(bare) ? undefined : 'low';
  const isLow = (suffix: RegExp) => lowWord(bare.replace(suffix, '')) !== undefined;
  if ((isLow(LOW_SUFFIX) || isLow(COUNT_SUFFIX)) && (!TURNED.test(bare) || WENT_WRONG.test(bare)))
    return 'low';
  const fall = FALL.exec(bare);
  if (fall && lowWord(bare.slice(0, fall.index).replace(LOW_SUFFIX, '')) !== undefined) return 'high';
  return sideByMake(bare);
}
