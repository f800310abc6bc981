import { isPercent } from '../../text/units';
import { defineCheck } from '../define-check';
import { matchGoals } from '../goal-matches';
import { isBareStage } from '../goal-text';

/** Amounts of money have checks of their own, and a budget is no promise of a result. */
const MONEY = /元$/;
/** Measure words of what is there already: 12个乡镇分馆敞开大门 promises nothing, 新建12个 does. */
const THERE = /^(?:个?(?:村|社区|街道|镇|乡|县|区)|个|家|所|名|位|人|户|处)$/;
const PROMISE =
  /新[增建开设装购置修]|安装|加装|购置|(?:[增扩提升]|增加|增长|扩[大面展]|提[高升])[到至为]|达(?!标)|[稳守]在|(?:稳定|保持|维持)在|完成|改造|改建|扩建|建[设成]|打造|举办|开展|发放|不少于|不低于|以上|接待|服务|修复|种植|处置|更换|引进|创建|整治|培[训育养]|轮训|选[派拔聘送]|招[募聘录收]|[资救补]助|奖励|表彰|帮扶|扶持|慰问|走访|派[驻出遣]|聘[请用]|配[备置]|录用|吸纳|安置|转移|带动|发展|评选|认定|签约|体检|筛查|诊疗|收治|救治|护理|关爱|输送|推荐|吸引|动员|组织|覆盖|惠及|受益/;
/** People and places that are there already: 现有12个, 全市12个, 服务人口3万人. */
const STANDING =
  /(?:现有|共有|已有|拥有|下辖|辖区?|辖内|在册|在编|常住|全[市县区省镇乡村局院校])[^，。；、]{0,6}$/;

/** Whether the words around a figure of people or places say that something is done. */
function isPromise(goal: string, [start, end]: readonly [start: number, end: number]): boolean {
  const number = goal.slice(start, end).search(/[\d０-９]/u);
  const standing = number >= 0 && STANDING.test(goal.slice(start, start + number));
  return !standing && PROMISE.test(goal.slice(start, end + 4));
}

export default defineCheck({
  id: 'goal-without-indicator',
  scope: 'table',
  title: { zh: '目标中的数没有对应指标', en: 'A figure of the goal has no indicator' },
  severity: 'info',
  basis: {
    zh: '财预〔2015〕88号：绩效目标应分解为绩效指标',
    en: 'Cai Yu [2015] No. 88: a goal is broken down into indicators',
  },
  why: { zh: '写进目标的承诺没有指标考核。', en: 'A promise that no indicator measures.' },
  fix: 'none',
  needs: ['goal', 'target'],
  messages: {
    without: { zh: '年度目标中的{figures}没有对应的指标。', en: 'No indicator for {figures} of the goal.' },
  },
  examples: [
    {
      name: '目标里的回执率没有指标',
      table: `
        年度目标：
        安置帮教衔接率达到90%以上，回执率达到96%。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 时效指标 | 社区矫正人员衔接率 | ≥ | 90 | % | 达到90%得满分，每低1个百分点扣1分，扣完为止 | 10 |`,
      expect: ['A2 without'],
    },
    {
      name: '目标里要派的人没有指标，已有的不算',
      table: `
        年度目标：
        选派科技特派员45名，招募助耕志愿者120人。全县12个乡镇农技站24小时有人接电话，示范观摩场次较上年增加2场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 举办田间课堂 | ≥ | 36 | 场 | 10 |`,
      expect: ['A2 without'],
    },
    {
      name: '要增到、稳在、达到多少的村和人',
      table: `
        年度目标：
        移风易俗试点村增到14个。网格员稳在260名，更新土壤墒情档案2.4万份。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 举办田间课堂 | ≥ | 36 | 场 | 10 |
        |  | 数量指标 | 土壤墒情档案建档户数 | ≥ | 26000 | 户 | 10 |`,
      expect: ['A2 without'],
    },
    {
      name: '现有的人和机构、全天值守、比上年多几场',
      table: `
        年度目标：
        全县12个乡镇农技站24小时有人接电话，现有农技员86名，示范观摩场次较上年增加2场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 举办田间课堂 | ≥ | 36 | 场 | 10 |`,
      expect: [],
    },
    {
      name: '数相同、有几个字也相同，量的却是两样东西',
      table: `
        年度目标：
        新建桑园灌溉管网覆盖1500亩。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 桑园灌溉管网长度 | ≥ | 1500 | 米 | 10 |`,
      expect: ['A2 without'],
    },
    {
      name: '单位写法不同、只写了阶段的，都有指标',
      table: `
        年度目标：
        新建农技站点24个：一季度完成6个，二季度完成18个。配备植保设备2台（套），栽种桑树3600株，退耕还草85公顷，轮训农技人员1200人（次），更新农户土壤墒情档案2.4万份。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 新建农技站点数 | ≥ | 24 | 个 | 10 |
        |  | 数量指标 | 配备植保设备 | ≥ | 2 | 台（套） | 10 |
        |  | 数量指标 | 栽种桑树株数 | ≥ | 3600 | 棵 | 10 |
        |  | 数量指标 | 退耕还草面积 | ≥ | 85 | hm² | 10 |
        |  | 数量指标 | 土壤墒情档案建档户数 | ≥ | 24000 | 户 | 10 |
        |  | 数量指标 | 轮训人次 | ≥ | 1200 | 人次 | 10 |`,
      expect: [],
    },
    {
      name: '目标里的数都有指标，年份和文号不算',
      table: `
        年度目标：
        完成2026年度任务，全年放映电影96场。
        | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 评分标准 | 分值 |
        | 产出指标 | 数量指标 | 电影放映场次 | ≥ | 96 | 场 | 达到96场得满分，每少1场扣1分，扣完为止 | 10 |`,
      expect: [],
    },
  ],

  run(table, report) {
    const found = matchGoals(table).filter(
      ({ goal, figure, indicator, covered }) =>
        !covered &&
        indicator === undefined &&
        !MONEY.test(figure.unit) &&
        !isBareStage(figure.subject) &&
        (isPercent(figure.unit) || !THERE.test(figure.unit) || isPromise(goal.value, figure.span)) &&
        // 较上年增加2场 says what the figure beside it comes to.
        (!figure.change || isPercent(figure.unit)),
    );
    const first = found[0];
    if (first === undefined) return;
    const figures = found
      .map(({ goal, figure }) => `“${goal.value.slice(figure.span[0], figure.span[1]).trim()}”`)
      .join('、');
    report({ message: 'without', at: first.goal, slots: { figures } });
  },
});
