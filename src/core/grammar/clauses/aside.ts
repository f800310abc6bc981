import { ByCharacter } from '../../text/by-character';
import { isDigitAt } from '../../text/numerals';
import { perText } from '../../text/per-text';
import { readQuantity } from '../../text/quantities';
import { isPercent } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const LONGEST = 80;
/** What makes a bracket more than a description. */
const COUNTS =
  /[分扣得加减每率≥≤<>=%()]|以上|以下|以内|达到|不低|不少|超过|超出|低于|高于|少于|大于|小于|第|前/;
const LISTS = /[、，;]|^(?:含|其中|包括|包含|不含|不包括|除|如|例如)/;

const DRAWN = wording(
  /(?:(?:现场|实地|电话|每年|每季度?|每月|每次|每周)?随机(?:现场|实地|电话)?(?:抽查|抽取|抽检|抽样|抽测|抽选|抽调|抽访|回访|走访|访谈|调取|选取|检查)(?:了|不少于|至少|[^，。;:\n\d不未少≥≤<>每]{1,8})?|(?:随机|现场|实地|电话|入户|上门)(?:抽|访|看|问|查|回访|走访|访问|调查|抽查)(?:了)?|(?:现场|实地)?抽(?:查|取|检|样|测|选|调|访)(?:了)?)(?=\d)/y,
);
/** 抽查病历100份，: what is drawn stands in front of its number, and what is found behind it. */
const DRAWN_OF = wording(
  /(?:(?:现场|实地)?抽(?:查|取|检|样|测|选|调|访)|(?:现场|实地)(?:检查|查看|核查|走访))(?:了)?[^，。;:\n\d率比重次期轮不未少≥≤<>每]{0,6}(?=\d)/y,
);
/** What is found among what was drawn, one at a time. */
const FOUND_AMONG = wording(
  /[^，。;:\n\d不未扣得计达合满]{0,6}，\n?(?:其中|如)?(?:每?(?:发现|出现|查出|检出)|每?有(?=[1一])|(?:不合格|不达标|不满意|不符合|不规范|不合规|不知晓|有问题|存在问题)(?:的)?，?(?=每?[1一]|每[本份个件处次项人户宗卷]))/y,
);
const RUNS = /^(?:次|场|场次|期|轮|批|批次|回)$/;
const AFTER_SAMPLE = wording(
  /[^，。;:\n\d不未扣得计达合满]{0,10}(?=[，。;:\n(、](?!得|计|记|满|每(?!有|发现|出现|发生|存在|查出|检出)|扣|不|未|低|少|达|的)|进行)/y,
);

/** 完成率(完成数÷计划数×100%): how the rate before it is worked out. */
const DEFINITION = /^[^÷/]{2,40}[÷/][^÷/]{2,40}$/;
const IN_PERCENT = /[×x]100%$/;
/** What no definition holds: points, limits, clauses. */
const NO_DEFINITION = /[扣得≥≤<>=%，。;:\n每]|[\d满]分(?![钟贝])|以[上下内]|不[低高少多]于|达到/;

/** Where the definition of a rate ends that stands in a bracket at a place; −1 where none does. */
function definitionEnd(text: string, at: number): number {
  let open = 0;
  const limit = Math.min(text.length, at + LONGEST);
  for (let i = at; i < limit; i++) {
    if (text[i] === '(') open++;
    if (text[i] !== ')' || --open > 0) continue;
    const inner = text.slice(at + 1, i).replace(IN_PERCENT, '');
    return DEFINITION.test(inner) && !NO_DEFINITION.test(inner) ? i + 1 : -1;
  }
  return -1;
}
/** 结果四舍五入保留两位小数: how points are given anyway. */
const TWO_DECIMALS = wording(
  /(?:(?:计算)?(?:结果|得分|分值|分数)|(?:最终|最后)得分)?，?(?:按|采用)?(?:四舍五入(?:法|后|，)?(?:保留|取|精确到|到|至)?|保留)(?:到|至)?(?:小数点后)?(?:(?:2|两|二)位(?:小数)?|(?:1|一)位小数)(?:，?四舍五入)?(?=[，。;)\n]|$)/y,
);

/** (无论过高或过低): that both sides are meant. */
const WHICHEVER = wording(
  /\((?:无论|不论|不管|不分)[^()\d，。;]{1,14}\)|\(偏?(?:[多高超正][^()\d，。;、或]{0,4}(?:、|或者?|和|与)偏?[少低欠负不]|[少低欠负不][^()\d，。;、或]{0,4}(?:、|或者?|和|与)偏?[多高超正])[^()\d，。;、]{0,4}(?:均|都|皆)(?:计|算|扣|计入)\)|\((?:正负|高低|多少|上下|超欠|正、负|正负偏差|正偏差[和与、]负偏差)(?:均|都|皆)(?:计算?|算|扣|计入|纳入)\)|(?<=插值(?:法)?(?:计算|计分|得分|取值)?)\(\d[\d.]{0,6}[^()\d]{0,4}对应0分\)|\((?:样本|抽样|抽查|检查|测点)[^()\d扣得]{0,6}\d{1,5}[^()\d%分]{1,3}\)|(?<=，)(?:不论|无论|不管)(?:其)?(?:金额|数额|数量|幅度|时间|程度|次数)?(?:大小|多少|高低|长短)(?=，)|\((?=[^()\d]{4,24}\))[^()]*(?:取最高|就高|从高|不累[加计]|不重复|不叠加)[^()]*\)|(?<=，)(?:正负|高低|多少|上下)(?:偏差)?(?:均|都)(?:算|计|扣|计算|计入)(?=[，。;)\n]|$)|(?<=，)(?:无论|不论|不管|不分)(?:是)?(?:正负|高低|过高或过低|偏高或偏低|偏高还是偏低|正偏差(?:还是|或)负偏差|高还是低)(?:均|都)?(?=[，。;)\n]|$)/y,
);
/** (分6期举办、每期不超过60人): in how many parts it is done. */
const IN_PARTS = wording(
  /\((?:共|拟)?分(?:为)?(?:\d{1,2}|[一二两三四五六七八九十])(?:期|批次?|次|场|轮|个?阶段)(?:举办|开展|实施|进行|组织|完成|培训|办班)?(?:[、，]每(?:期|批|场|次|轮)(?:不超过|不少于|不低于|约|各)?\d{1,5}[^()、，。;\d分%扣得]{1,2})?\)/y,
);
/** 小于0(即较上年压减): what a change of this sign is. */
const SIGN_IN_WORDS = wording(
  /(?:(?<=(?:小于|低于|<)0%?)\((?:即|也就是)?(?:较|比)(?:上年度?|去年|上一年度?|上期)(?:有所)?(?:压减|下降|减少|降低|压缩)|(?<=(?:大于|高于|>)0%?)\((?:即|也就是)?(?:较|比)(?:上年度?|去年|上一年度?|上期)(?:有所)?(?:增长|增加|上升)|(?<=(?:等于|为|=)0%?)\((?:即|也就是)?(?:与|和)(?:上年度?|去年|上一年度?|上期)(?:持平|相同|一致))\)/y,
);
/** 压减率小于0: less of a decrease is an increase. */
const FALLS = /[减降缩节][^，。;\n]{0,6}$/;
/** 线性插值法计分(75%对应0分，95%对应满分): the ends of the line, where the levels say the same. */
const LINE_ENDS = wording(
  /(?<=插值法?(?:计算|计分|得分|取值)?)\((\d[\d.]{0,6}[^()\d，、对得]{0,4})(?:对应|得|为)(0分|零分|满分)[，、](\d[\d.]{0,6}[^()\d，、对得]{0,4})(?:对应|得|为)(0分|零分|满分)\)/y,
);

/** Whether a level earns what the bracket says of it. */
function earnsSo(level: string, points: string, before: string): boolean {
  const at = before.indexOf(level);
  const behind = at < 0 ? '' : before.slice(at + level.length, at + level.length + 10);
  return points === '满分'
    ? /^[^，。;\d]{0,4}满分/.test(behind)
    : /^[^，。;\d]{0,3}(?:不[得计]分|[得计]?[0零]分)/.test(behind);
}

/** Where a bracket ends that says again what the two ends of a line earn; −1 where it says anything else. */
function lineEnds(text: string, at: number): number {
  const found = LINE_ENDS.match(text, at);
  if (!found) return -1;
  const [all, low, one, high, other] = found;
  const before = text.slice(0, at);
  const same = one !== other && earnsSo(low!, one!, before) && earnsSo(high!, other!, before);
  return same ? at + all.length : -1;
}

/** 每低1%扣0.5分(按低于目标的比例计算): what the percentage is of. */
const OF_RATIO = wording(/\(按照?[^()\d，。;扣]{0,12}(?:比例|百分比)(?:计算|折算|计)?\)/y);
const PERCENT_STEP = /[每凡][^，。;\n]{0,12}%[^，。;\n\d]{0,6}扣[\d.]{1,5}分$/;
const OF_TWO_SIDES = /±|正负\d|上下浮动|偏[差离]|误差|相差/;
/** 有效问卷不少于200份, (调查样本不少于50人): how many must be asked before an opinion counts. */
const ASKED = wording(
  /(?:有效|回收|收回|发放|每次|每年|全年|实际){0,3}(?:(?:调查|问卷|测评|抽样|受访|访谈|样本)(?:的)?(?:问卷|样本|对象|人员)?(?:数量|总量|总数|人数|份数|户数|数|量)?|受访者|受访群众|(?:问卷|调查表)?(?:回收|收回|抽样|抽查|抽取)(?:比例|率|面))(?:应|须|需|要|应当|必须)?(?:不(?:得)?[少低]于|至少|≥|达到)(?:总数的|总量的)?(?=\d)/y,
);
const ASKED_UNIT = /^[份人个户名位%]$/;
const ASKED_ENDS = wording(/(?:以上|及以上)?(?=[。;)\n]|$)/y);

/** Where a demand of a survey ends; −1 where it may be what is scored: nothing scored yet, points behind it, or its unit counts elsewhere. */
function askedEnd(text: string, at: number): number {
  if (at === 0 || !'，。;:(\n'.includes(text[at - 1]!)) return -1;
  const from = ASKED.end(text, at);
  const asked = from < 0 ? undefined : readQuantity(text, from);
  if (!asked?.unit || asked.damaged || !ASKED_UNIT.test(asked.unit)) return -1;
  const end = ASKED_ENDS.end(text, asked.end);
  const before = text.slice(0, at);
  // 根据问卷调查结果计分(有效问卷不少于50份):
  if (text[at - 1] === '(' && end >= 0 && text.startsWith('):', end)) return end;
  if (end < 0 || !/[得计记]|满分/.test(before) || /[扣得分加减]/.test(text.slice(end))) return -1;
  return isPercent(asked.unit) || !new RegExp(`[\\d每一]${asked.unit}(?!百?分点|点)`).test(before) ? end : -1;
}

const RATE_ENDS = new ByCharacter([['率例重比度数值', true]]);

/** 每1份不合格, 每份病历书写不规范: one of those that were drawn, and what is wrong with it. */
const failsBehind = perText(
  (unit): RegExp =>
    new RegExp(
      `^每(?:发现|有)?[1一]?${unit}[^，。;\\d达满超低少]{0,8}?(?:不(?:合格|达标|符合?|规范|合规|完整|准确|及时|满意|知晓)|未(?![达满超抽查检完开])|缺[项失陷]|有(?:问题|缺陷|错)|存在|错误)[^，。;\\d]{0,8}[，]?[扣减]`,
    ),
);

/** Where a sample ends of which the rule counts what is found in it: up to the comma. */
function sampleOf(text: string, at: number): number {
  const from = DRAWN_OF.end(text, at);
  const sample = from < 0 ? undefined : readQuantity(text, from);
  if (!sample?.unit || sample.unit === '分' || isPercent(sample.unit)) return -1;
  // 抽查合同20份。…，每份扣0.4分: those of the sample that fail.
  if (
    '。;'.includes(text[sample.end] ?? '，') &&
    new RegExp(`每${sample.unit}[^，。;\\d]{0,4}[扣减]`).test(text.slice(sample.end, sample.end + 60))
  )
    return sample.end;
  // 抽查病历20份，每1份不合格扣: each of them that fails.
  if (text[sample.end] === '，' && failsBehind(sample.unit).test(text.slice(sample.end + 1, sample.end + 30)))
    return sample.end;
  const end = FOUND_AMONG.end(text, sample.end);
  return end < 0 ? -1 : text.indexOf('，', sample.end);
}

/** （项目经理1人、技术员5人）, （含护栏清洗车3台）, 随机抽取30名就诊者: numbers that describe and decide nothing. */
export const aside = defineClause<ItemOf<'context'>>({
  id: 'aside',
  reads:
    '只作说明的数字：括号里的构成（项目经理1人、技术员5人）、（含备用车3台）、抽样数（随机抽取30名）、率的算法（完成数÷计划数×100%）、得分保留两位小数、调查的样本数（有效问卷不少于200份）',
  grammar: `aside = "(" , [ "含" | "其中" | "包括" … ] , words , quantity , { "、" , words , quantity } , ")"
      | "四舍五入保留两位小数" | "(无论" , words , ")" | [ "随机" ] , ( "抽查" | "抽取" | "走访" … ) , quantity , [ noun ]
      | ( "有效问卷" | "样本量" | "回收率" … ) , "不少于" , quantity ;`,
  starts: '(入上现实每电随抽计结得分最按采四保有回收发全调问测受访样无不正高多上',
  examples: [
    '(项目经理1人、技术员5人、保洁员36人)',
    '(含护栏清洗车,不含备用车3台)',
    '(立项批复、合同、验收报告等10种)',
    '结果四舍五入保留2位小数',
    '(无论过高或过低)',
    '‹抽查病历20份›，每1份不合格扣0.2分',
    '(分6期举办、每期不超过60人)',
    '(正负均计)',
  ],
  counterexamples: [
    '(3分)',
    '(含4期)',
    '(95%)',
    '(不低于80%)',
    '(优90、良80)',
    '随机抽查3次以上',
    '四舍五入取整',
    '保留三位小数',
  ],
  parse({ text }, at) {
    const whichever = WHICHEVER.end(text, at);
    if (
      whichever >= 0 &&
      (text[at] === '(' || OF_TWO_SIDES.test(text.slice(Math.max(0, at - 100), at + 100)))
    )
      return { type: 'context', start: at, end: whichever };
    const sign = SIGN_IN_WORDS.end(text, at);
    if (sign >= 0 && !FALLS.test(text.slice(Math.max(0, at - 14), at)))
      return { type: 'context', start: at, end: sign };
    const parts = IN_PARTS.end(text, at);
    if (parts >= 0) return { type: 'context', start: at, end: parts };
    const line = lineEnds(text, at);
    if (line >= 0) return { type: 'context', start: at, end: line };
    const ratio = OF_RATIO.end(text, at);
    if (ratio >= 0 && PERCENT_STEP.test(text.slice(Math.max(0, at - 32), at)))
      return { type: 'context', start: at, end: ratio };
    if (text[at] !== '(') {
      const rounded = TWO_DECIMALS.end(text, at);
      if (rounded >= 0) return { type: 'context', start: at, end: rounded };
      const asked = askedEnd(text, at);
      if (asked >= 0) return { type: 'context', start: at, end: asked };
      const found = sampleOf(text, at);
      if (found >= 0) return { type: 'context', start: at, end: found };
      const from = DRAWN.end(text, at);
      const sample = from < 0 ? undefined : readQuantity(text, from);
      if (!sample?.unit || sample.unit === '分' || isPercent(sample.unit) || RUNS.test(sample.unit))
        return undefined;
      const end = AFTER_SAMPLE.end(text, sample.end);
      return end < 0 ? undefined : { type: 'context', start: at, end };
    }
    const defined = at > 0 && RATE_ENDS.at(text, at - 1) ? definitionEnd(text, at) : -1;
    if (defined >= 0) return { type: 'context', start: at, end: defined };
    const close = text.indexOf(')', at);
    if (close < 0 || close - at > LONGEST) return undefined;
    const inside = text.slice(at + 1, close);
    if (!LISTS.test(inside) || COUNTS.test(inside)) return undefined;
    let numbers = 0;
    for (let i = at + 1; i < close; i++) {
      if (!isDigitAt(text, i)) continue;
      const quantity = readQuantity(text, i);
      if (!quantity?.unit || quantity.damaged || quantity.end > close) return undefined;
      numbers++;
      i = quantity.end - 1;
    }
    return numbers > 0 && inside.length > 4 ? { type: 'context', start: at, end: close + 1 } : undefined;
  },
  print: () => '',
});
