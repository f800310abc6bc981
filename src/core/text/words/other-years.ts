/** Words before a year that make it another year on purpose: 较2023年, 2021—2025年, 自2020年起, 上年（2023年）. */
const BEFORE =
  /(?:较|比|与|相比|对比|同比|超过|高于|低于|自|从|由|以|至|到|截至|截止|于|参照|参考|对照|沿用|保持|维持|优于|好于|上年度?|去年|前年|往年|[—–\-～~至、及和]|《[^》]{0,40}|〔|\[|（|\()\s{0,2}$/u;
const AFTER =
  /^(?:\s{0,2}(?:以来|起|基数|同期|相比|底|末|初|前|之前|以前|版|修订|印发|实际|决算|水平|的?[为是：:]|[—–\-～~至、及和]|[〕\]）)]|[0-9])|[^，。；、]{0,20}基础上)/u;
/**
 * What is named by the year it began in and belongs to this one: 2023年续建项目, 2024届毕业生, 2023年已开工的标段. A bare
 * 一次验收合格率 names no works of that year.
 */
const BROUGHT_FORWARD =
  /^(?!一次验收合格率|[^，。；、]{0,12}[与和][^，。；、]{1,12}之比)[^，。；、]{0,8}?(?:续建|结转|跨年|跨期|遗留|未完|欠|尾款|质保|清算|决算|毕业|入学|出生|新生|入职|入伍|届|基期|基准年|(?:立项|批复|下达|开工|建成|认定|入库|验收|签约|中标|启动|投用|交付)(?![率数量个及])|已)/u;
/** Works of last year that are accepted, settled or audited in this one: 2025年高标准农田建设项目竣工验收合格率. */
const ACCEPTED_LATER =
  /^(?!一次验收合格率|[^，。；、]{0,16}[与和][^，。；、]{1,12}之比)[^，。；、]{2,16}?(?:竣工|验收|决算|结算|审计)(?![数量个及])/u;
/** A record that is looked at, or rules that go by their year: 2024年考核通报, 2023年统计年鉴, 2024年省厅评估细则. */
const RECORD =
  /^[^，。；、]{0,12}?(?:通报|公报|年鉴|普查|底册|台账|监测数据|统计数|数据|决算|考核结果|评价结果|口径|细则|办法|规程|规范(?![化运管建])|指南|导则|目录)/u;
/** A fact and no task: 2024年完成240家次, with nothing asked for. */
const FACT = /^[^，。；、不应须达超≥≤]{0,12}?\d[\d.,]*\s?[^，。；、\d]{1,4}(?=[，。；、（）()]|$)/u;
/** A day by which something is done, not one by which something was built that is now looked after. */
const DEADLINE =
  /^\s?(?:\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?\s?[底末初中]?(?:以?前|之前|完成|完工|建成|开工|竣工)(?![^，。；]{0,4}的)/u;
/** In a goal: a day by which all is to be done, and nothing that has been or is counted from. */
const GOAL_DEADLINE =
  /^\s?(?:\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?\s?[底末]?(?:以?前|之前)(?![^。；\n]{0,16}(?:已|的|过|了|基础|水平))/u;
/** 统计口径为2025年1月至12月: the whole year that is counted, left from the last one. */
const COUNTED_OVER = /(?:统计|计算|考核|采集|取数)(?:口径|期间?|时段|时间|周期|范围|区间)[为是：:]?$/u;
const WHOLE_YEAR =
  /^\s?1\s?月(?:\s?1\s?[日号])?\s?[至到—\-–~－](?:本|当)?年?\s?12\s?月(?:底|末|\s?31\s?[日号])?(?![^，。；]{0,12}(?:作为|为)?(?:基数|基期|基准|对比|比较))/u;
/** 2025年1—12月应发月份中按月发放的比例: the months that are counted, at the head of an explanation. */
const ALL_MONTHS =
  /^\s?1\s?月?\s?[至到—\-–~－]{1,2}\s?12\s?月(?:底|末|份)?(?![^，。；]{0,24}(?:相比|减少|下降|降幅|削减|压减|增长|增幅|提高|变化|存量|存续|本年|当年|今年))(?![^，。；]{0,12}(?:作?为|基数|基期|基准|对比|比较|[^，。；\d]{0,4}\d))/u;
const DAY = /^\s?20\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?|[上下]半年)?\s?[底末初]?$/u;
/**
 * In an explanation: a day by which what counts has to be done: 以2025年11月底前通过验收的为准, 2025年11月20日前归档的占比.
 * What was built by then may be all that there is to look after.
 */
const MONTH_REACHED =
  /^\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?\s?[底末]?(?:以?前|之前)(?:已)?(?:全部)?(?:通过|完成|取得|提交|报送|上报|报备|办结|结案|归档|签订|交付|移交|上线|挂牌|竣工|完工|到账|到位|拨付|支付|发放|兑付|送达|回复|答复|公示|公开)(?:[^。；\n]{0,24}(?:为准|计入|统计|认定|计数)|(?:[^，。；\n的]{0,8}的)?[^，。；\n的]{0,12}(?:占比|比例|比重|之比))/u;
/** 2025年12月31日前全部挂牌, at the head of an explanation: by when all of it is done. */
const ALL_BY_DAY =
  /^\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?\s?[底末]?(?:以?前|之前)(?:必?须|应当?|要)?(?:全部|全面|均|都)(?!已)/u;
/**
 * 2025年12月底前组织验收，一次通过的占比, at the head of an explanation: what is held by a day, and how much of it counts. What
 * somebody has done by then (的, 已, 过) may be where this year goes on from.
 */
const HELD_BY_DAY =
  /^\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?\s?[底末]?(?:以?前|之前)(?:由[^，。；\n的已过]{1,12})?(?:统一|集中|全部)?(?:组织|开展|进行|安排)[^，。；\n的已过]{1,10}，[^，。；\n]{1,24}(?:占比|比例|比重|之比)(?=[，。；]|$)/u;
const CRITERION_BEFORE = /(?:^|[，。；：:以按])\s{0,2}$/u;
/** 截至2025年12月31日…新增的, at the head of an explanation: what one year adds up to its last day. */
const COUNTED_UNTIL = /^[^，。；、]{0,8}截[至止]到?\s?$/u;
const LAST_DAY_ADDS =
  /^\s?(?:12\s?月(?:\s?31\s?[日号]|\s?[底末])|年?[底末])(?![^，。；]{0,12}(?:基础|基数|以来|起))[^，。；]{0,24}新[增建设招签](?![长加]?[^，。；]{0,6}(?:以来|之前))/u;
const COMPARED = /(?:较|比|与|自|从|由|超过|高于|低于|[—–\-～~])\s{0,2}$/u;

/** A summary of what was done closes the year: 截至2024年12月底，……, unless it goes on to what this year added. */
const CLOSES_YEAR =
  /^\s?(?:1[12]\s?月(?:\s?\d{1,2}\s?[日号])?\s?[底末]?|年?[底末])(?=[，,：:\s]|已|共|累计|全部|项目)/u;
const CLOSED_BY = /(?:^|[。；\n])\s{0,2}截[至止]到?$/u;
/** 2024年共建成暖棚80座, 2024年各项任务按计划推进, at the head of what was done. */
const OPENS_SENTENCE = /(?:^|[。；\n])\s{0,2}$/u;
const ALL_OF_YEAR =
  /^\s?(?:(?:全年|全[区县市局])?共(?![有同计享])|(?:的?(?:各项|全部|所有|总体))(?:年度|绩效|工作|重点)?(?:目标|工作|任务|指标)(?:任务)?(?!的)[^，。；\n续欠剩余遗留的]{0,14}(?:推进|完成|实现|达成|开展|落实|进展))/u;
const ADDED_SINCE = /今年|本年|当年|年内|基础上|原有|已有|基数|基期|现有|上年|去年|结转/u;
/** 以2024年度更换任务清单为准: what one year is to do, and no list that was handed down in it or is handed on from it. */
const GOES_BY = /(?:^|[，。；：:])\s{0,2}以$/u;
const TASK_LIST =
  /^(?![^，。；]{0,24}(?:下达|下发|印发|签订|批|核定|公布|完成|未|已|续|跨|遗留|结转|剩余|欠|季|截))[^，。；、的\d]{0,16}任务(?:清单|书|分解表|计划表?|一览表|安排表)(?:所列(?:事项|内容)?)?为准/u;
/** 到2024年底，……；全年……, at the head of a goal that names no other year: the year that all of it speaks of. */
const REACHED_BY = /^\s{0,4}(?:[一1１][、.．]\s?|目标[一1１]?[：:]\s?)?[到至]$/u;
const YEAR_END_GOAL =
  /^\s?(?:12\s?月)?\s?[底末][，,]?(?:(?:(?!累计|有)[^。；\n已共仅尚还为了过的未遗前]){1,60}?(?:力争|争取|确保)|(?:(?!累计|有)[^。；\n已共仅尚还为了过的未遗前\d]){1,60}?[；，,]\s?全年(?!新增))/u;
/** 到2024年底建成水厂，全年供水稳定: what was built by then runs in this year. */
const RUNS_SINCE =
  /^\s?(?:12\s?月)?\s?[底末][，,]?[^。；\n]{0,40}?(?:建成|投用|完工|竣工|投运|通水|通车|投入使用)[^。；\n]{0,16}[，,；;]\s?全年[^，。；\n]{0,10}(?:运行|运转|稳定|正常|平稳|管护|维护|养护|开放)/u;
/** 以2024年任务清单为准，跨年实施的顺延: what goes on over the end of that year is this one's. */
const GOES_ON = /跨年[^，。；]{0,8}顺延|顺延[至到]?(?:本|今|下|次|当)年/u;
const YEARS = /(?<!\d)20\d\d(?=\s?年|[—–\-～~至])/gu;

export type YearPlace = 'goal' | 'completion' | 'name' | 'target' | 'explanation' | 'rule';

/** Whether a year that is not the declaration's, written at [start, end), stands in the text on purpose. */
export function isOnPurpose(place: YearPlace, text: string, start: number, end: number): boolean {
  if ((place === 'explanation' || place === 'rule') && GOES_ON.test(text)) return true;
  const before = text.slice(Math.max(0, start - 45), start);
  const after = text.slice(end, end + 40);
  if (place === 'target' || place === 'rule') {
    if (place === 'target' && DAY.test(text.trim())) return false;
    if (DEADLINE.test(after) && !COMPARED.test(before)) return false;
  }
  if (place === 'explanation' && MONTH_REACHED.test(after) && CRITERION_BEFORE.test(before)) return false;
  if (place === 'explanation' && COUNTED_UNTIL.test(text.slice(0, start)) && LAST_DAY_ADDS.test(after))
    return false;
  if (place === 'explanation' && ALL_BY_DAY.test(after) && OPENS_SENTENCE.test(before)) return false;
  if (place === 'explanation' && OPENS_SENTENCE.test(before) && HELD_BY_DAY.test(text.slice(end)))
    return ADDED_SINCE.test(text);
  if (place === 'goal' && GOAL_DEADLINE.test(after) && !BEFORE.test(before)) return false;
  if ((place === 'explanation' || place === 'rule') && GOES_BY.test(before) && TASK_LIST.test(after))
    return ADDED_SINCE.test(text);
  if (
    place === 'goal' &&
    REACHED_BY.test(text.slice(0, start)) &&
    YEAR_END_GOAL.test(after + text.slice(end + 40, end + 90)) &&
    !RUNS_SINCE.test(after + text.slice(end + 40, end + 90))
  )
    return ADDED_SINCE.test(text) || (text.match(YEARS) ?? []).length > 1;
  if (place === 'explanation' && COUNTED_OVER.test(before) && WHOLE_YEAR.test(after)) return false;
  if (place === 'explanation' && CRITERION_BEFORE.test(before) && ALL_MONTHS.test(after)) return false;
  if (place === 'completion')
    return (
      !(OPENS_SENTENCE.test(before) && ALL_OF_YEAR.test(after) && !ADDED_SINCE.test(text)) &&
      (!CLOSED_BY.test(before) || !CLOSES_YEAR.test(after) || ADDED_SINCE.test(text))
    );
  if (BEFORE.test(before) || AFTER.test(after) || BROUGHT_FORWARD.test(after)) return true;
  if (place !== 'goal' && place !== 'target' && ACCEPTED_LATER.test(after)) return true;
  return place === 'explanation' && (RECORD.test(after) || FACT.test(after));
}

export const otherYears = {
  examples: [
    { text: '2024年度宣传活动场次', place: 'name', onPurpose: false },
    { text: '2024年续建桥梁座数', place: 'name', onPurpose: true },
    { text: '2024届高校毕业生就业人数', place: 'name', onPurpose: true },
    { text: '2024年入库项目开工率', place: 'name', onPurpose: true },
    { text: '2024年项目开工率', place: 'name', onPurpose: false },
    { text: '2024年度一次验收合格率', place: 'name', onPurpose: false },
    { text: '2024年度一次验收合格率达到100%得满分', place: 'rule', onPurpose: false },
    { text: '2024年度验收合格的工程回访率', place: 'name', onPurpose: true },
    { text: '2024年验收项目合格率', place: 'name', onPurpose: true },
    { text: '2024年高标准农田验收合格率', place: 'name', onPurpose: true },
    { text: '2024年造林验收合格率', place: 'name', onPurpose: true },
    { text: '2024年度项目竣工验收合格率', place: 'name', onPurpose: true },
    { text: '2024年中央下达完成率', place: 'name', onPurpose: true },
    { text: '2024年高标准农田建设项目竣工验收合格率', place: 'name', onPurpose: true },
    { text: '2024年水利工程决算审计完成率', place: 'name', onPurpose: true },
    { text: '2024年农村公路竣工验收率', place: 'name', onPurpose: true },
    { text: '2024年高标准农田建设项目验收合格率达到100%得满分', place: 'rule', onPurpose: true },
    { text: '2024年高标准农田建设项目验收个数', place: 'name', onPurpose: false },
    { text: '2024年审计项目个数', place: 'name', onPurpose: false },
    { text: '2024年渠道维修合格率', place: 'name', onPurpose: false },
    { text: '2024年验收通过率为96%', place: 'explanation', onPurpose: true },
    { text: '保持2024年验收合格率的得满分', place: 'rule', onPurpose: true },
    { text: '不低于2024年验收合格率得满分', place: 'rule', onPurpose: true },
    { text: '在2024年验收合格率基础上提高的得满分', place: 'rule', onPurpose: true },
    { text: '2024年底前', place: 'target', onPurpose: false },
    { text: '2024年11月30日', place: 'target', onPurpose: false },
    { text: '高于2024年水平', place: 'target', onPurpose: true },
    { text: '2024年12月底前完成得满分', place: 'rule', onPurpose: false },
    { text: '2024年12月底前建成的小区每整治1个得1分', place: 'rule', onPurpose: true },
    { text: '较2024年底前下降得满分', place: 'rule', onPurpose: true },
    { text: '截至2024年12月31日在平台上可查的新增馆藏件数', place: 'explanation', onPurpose: false },
    { text: '截至2024年12月31日在册的老年人', place: 'explanation', onPurpose: true },
    { text: '在截至2024年底基础上新增', place: 'explanation', onPurpose: true },
    { text: '以2024年为基期', place: 'explanation', onPurpose: true },
    { text: '2024年为31%', place: 'explanation', onPurpose: true },
    { text: '参照2024年水平', place: 'explanation', onPurpose: true },
    { text: '看2024年考核通报', place: 'explanation', onPurpose: true },
    { text: '按2024年省局评定细则自查', place: 'explanation', onPurpose: true },
    { text: '2024年度实收资金与下达资金之比', place: 'explanation', onPurpose: false },
    { text: '2024年市级下达资金的支付比例', place: 'explanation', onPurpose: true },
    { text: '2024年规范化建设覆盖的站点', place: 'explanation', onPurpose: false },
    { text: '2024年完成240家次', place: 'explanation', onPurpose: true },
    { text: '2024年完成240家次', place: 'goal', onPurpose: false },
    { text: '在2024年新建6个站点的基础上再建8个', place: 'goal', onPurpose: true },
    { text: '由2024年的96%提高到100%', place: 'goal', onPurpose: true },
    { text: '2024年底前全县水厂改造完工', place: 'goal', onPurpose: false },
    { text: '2024年10月底前，管网普查收尾', place: 'goal', onPurpose: false },
    { text: '对2024年底前建成的水厂开展回访', place: 'goal', onPurpose: true },
    { text: '2024年底前已建成水厂12座，今年再建3座', place: 'goal', onPurpose: true },
    { text: '较2024年底前下降两成', place: 'goal', onPurpose: true },
    { text: '2024年底全县有水厂12座', place: 'goal', onPurpose: true },
    { text: '统计口径为2024年1月至12月新设户数', place: 'explanation', onPurpose: false },
    { text: '统计期间：2024年1月1日至12月31日', place: 'explanation', onPurpose: false },
    { text: '2024年1—12月应发月份中按月发放的比例', place: 'explanation', onPurpose: false },
    { text: '2024年1-12月为62%', place: 'explanation', onPurpose: true },
    { text: '较2024年1-12月增长的幅度', place: 'explanation', onPurpose: true },
    { text: '基数统计口径为2024年1月至12月作为基期', place: 'explanation', onPurpose: true },
    { text: '上年同期为2024年1月至12月', place: 'explanation', onPurpose: true },
    { text: '统计期间为2024年9月至次年6月', place: 'explanation', onPurpose: true },
    { text: '较2024年1月至12月增长的幅度', place: 'explanation', onPurpose: true },
    { text: '以2024年10月底前通过验收的泵站为准', place: 'explanation', onPurpose: false },
    { text: '2024年11月20日前归档的卷宗占比', place: 'explanation', onPurpose: false },
    { text: '2024年6月底前到账的补助占比', place: 'explanation', onPurpose: false },
    { text: '2024年8月31日前通过验收的学校占比', place: 'explanation', onPurpose: false },
    { text: '2024年12月31日前全部挂牌', place: 'explanation', onPurpose: false },
    { text: '2024年12月底前组织验收，一次通过的泵站占比', place: 'explanation', onPurpose: false },
    { text: '2024年11月15日前由监理统一开展抽查，合格的点位比例', place: 'explanation', onPurpose: false },
    { text: '2024年12月底前组织验收的泵站，正常运行的占比', place: 'explanation', onPurpose: true },
    { text: '2024年12月底前已组织验收，仍在运行的泵站占比', place: 'explanation', onPurpose: true },
    { text: '2024年6月底前开展过普查，建档的泵站占比', place: 'explanation', onPurpose: true },
    { text: '2024年12月底前组织验收，今年投用的泵站占比', place: 'explanation', onPurpose: true },
    { text: '2024年12月底前组织验收，移交后管护的泵站座数', place: 'explanation', onPurpose: true },
    { text: '与2024年12月底前组织验收，一次通过的泵站占比相比', place: 'explanation', onPurpose: true },
    { text: '在册泵站（2024年12月底前组织验收，一次通过的占比）', place: 'explanation', onPurpose: true },
    { text: '2024年12月底前均已建成的站点', place: 'explanation', onPurpose: true },
    { text: '2024年6月底前建成的泵站占比', place: 'explanation', onPurpose: true },
    { text: '2024年6月底前归档的旧卷数字化的占比', place: 'explanation', onPurpose: true },
    { text: '与2024年6月底前归档的卷宗之比', place: 'explanation', onPurpose: true },
    { text: '以2024年10月底前建成的泵站为准', place: 'explanation', onPurpose: true },
    { text: '较2024年10月底前完成的增长幅度为准', place: 'explanation', onPurpose: true },
    { text: '截至2024年12月底，全部任务办结', place: 'completion', onPurpose: false },
    { text: '截止2024年12月31日，已建成暖棚80座', place: 'completion', onPurpose: false },
    { text: '截至2024年底累计建成暖棚80座', place: 'completion', onPurpose: false },
    { text: '截至2024年底已有暖棚80座，今年新建30座', place: 'completion', onPurpose: true },
    { text: '2024年共建成暖棚80座，培训棚户160人次', place: 'completion', onPurpose: false },
    { text: '2024年共有暖棚80座', place: 'completion', onPurpose: true },
    { text: '2024年各项任务总体按计划推进，新建暖棚80座', place: 'completion', onPurpose: false },
    { text: '2024年全部绩效目标均已实现', place: 'completion', onPurpose: false },
    { text: '2024年各项任务结转后全部完成', place: 'completion', onPurpose: true },
    { text: '2024年各项任务的尾款支付完成', place: 'completion', onPurpose: true },
    { text: '2024年各项遗留任务全部完成', place: 'completion', onPurpose: true },
    { text: '2024年各项工作考核为优秀，今年继续推进', place: 'completion', onPurpose: true },
    { text: '在2024年各项任务完成的情况下新建暖棚', place: 'completion', onPurpose: true },
    { text: '2024年各项整改意见落实到位', place: 'completion', onPurpose: true },
    { text: '2024年结转任务全部办结', place: 'completion', onPurpose: true },
    { text: '牧民收入较2024年增长3%', place: 'completion', onPurpose: true },
    { text: '完成2024年底立项的工程', place: 'completion', onPurpose: true },
    { text: '自2024年以来累计新建暖棚80座', place: 'completion', onPurpose: true },
    { text: '截至2024年6月完成招标，次年全部建成', place: 'completion', onPurpose: true },
    { text: '反映2024年巡查工作量', place: 'explanation', onPurpose: false },
    { text: '2024年开展培训不少于20场', place: 'explanation', onPurpose: false },
    { text: '以2024年度路灯更换任务清单为准', place: 'explanation', onPurpose: false },
    { text: '更换并通电的盏数，以2024年度任务书所列事项为准', place: 'explanation', onPurpose: false },
    { text: '以2024年度整治任务分解表为准，完成得满分', place: 'rule', onPurpose: false },
    { text: '以2024年底下达的任务清单为准', place: 'explanation', onPurpose: true },
    { text: '以2024年12月印发的任务清单为准', place: 'explanation', onPurpose: true },
    { text: '以2024年省厅下达的任务书为准', place: 'explanation', onPurpose: true },
    { text: '以2024年度未完成任务清单为准', place: 'explanation', onPurpose: true },
    { text: '以2024年续建任务清单为准', place: 'explanation', onPurpose: true },
    { text: '以2024年任务清单为准，跨年实施的顺延', place: 'explanation', onPurpose: true },
    { text: '2024年12月底前完工的占比，跨年实施的项目顺延', place: 'explanation', onPurpose: true },
    { text: '以2024年度任务清单为准，逾期的不顺延', place: 'explanation', onPurpose: false },
    { text: '到2024年底建成水厂12座，全年供水稳定', place: 'goal', onPurpose: true },
    { text: '到2024年底水厂全部投用，全年平稳运行', place: 'goal', onPurpose: true },
    { text: '到2024年底，水厂全部建成；全年供水60万吨', place: 'goal', onPurpose: false },
    { text: '以2024年度任务清单为准，本年新增的另计', place: 'explanation', onPurpose: true },
    { text: '以2024年度任务清单完成数为基数', place: 'explanation', onPurpose: true },
    { text: '以2024年度考核通报为准', place: 'explanation', onPurpose: true },
    { text: '以2024年秋季学期任务书为准', place: 'explanation', onPurpose: true },
    { text: '到2024年底，水厂覆盖全部乡镇；全年改造管网60公里', place: 'goal', onPurpose: false },
    { text: '到2024年底，水厂覆盖全部乡镇；全年巡管52000人次', place: 'goal', onPurpose: false },
    { text: '到2024年底，力争水厂覆盖全部乡镇', place: 'goal', onPurpose: false },
    { text: '到2024年底，全县水厂全部通水。管护水厂12座', place: 'goal', onPurpose: true },
    { text: '到2024年底，全县已建成水厂12座；全年改造管网60公里', place: 'goal', onPurpose: true },
    { text: '到2024年底，全县有水厂12座，今年再建3座；全年改造管网60公里', place: 'goal', onPurpose: true },
    { text: '到2024年底，水厂覆盖率为90%；全年改造管网60公里', place: 'goal', onPurpose: true },
    { text: '对到2024年底，水厂覆盖全部乡镇；全年改造管网60公里', place: 'goal', onPurpose: true },
    { text: '到2024年底，水厂覆盖全部乡镇；全年改造，到2026年底完工', place: 'goal', onPurpose: true },
    { text: '截至2024年底，水厂覆盖全部乡镇；全年改造管网60公里', place: 'goal', onPurpose: true },
    { text: '到2024年底建成的水厂，确保正常运行', place: 'goal', onPurpose: true },
    { text: '2024年，全局将完成隐患整治', place: 'goal', onPurpose: false },
  ],
} as const;
