import type { Measure, Scale } from '../../model/rule';
import { asksForMarks } from './marks';
import { ByCharacter } from '../../text/by-character';
import { COMPARATOR_STARTS, readComparator, readComparison } from '../../text/comparators';
import type { Relation } from '../../text/comparators';
import { complementOf, negationEnd } from '../../text/negations';
import { readQuantity } from '../../text/quantities';
import { isCounted } from '../../text/units';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';
import { readJoined } from './joined-counts';
import { readLetters } from './letters';
import { readNotOne } from './not-one';
import { namedChangeEnd } from './named-change';
import { isRankUnit, readRank } from './ranks';
import { measureIn, measureOf } from './step';

const DELTA = wording(
  /(?:低(?!于)|高(?!于)|多(?:[等花用耗跑走费超出])?(?!于)|超支(?:了)?|超标|超(?![过出额]|半数|一半|[三四五]分之)|(?<=^|[，。;:\n率比度值本价耗])[升涨](?:高|满)?|降(?:满|幅达|幅超过)?|(?<![缩简长])短(?:缺|少)?|缺少|缺(?:满|达|(?<=每缺[员编岗][^\n]{0,40}缺)[员编岗](?:达到?)?(?=\d))?|(?<![拖赊亏积])欠(?=\d)|(?<![至最不偏较多青]|(?<![全本当])年)少(?:到位|[^\d，。;:\n()得计记给评赋扣减分于至到数年儿先女许有了每一二两三四五六七八九十百千半]{1,2})?|漏(?:报|登|检|办)?|(?<![偏误温价级反落])差|(?<=[偏误])差(?!超过|大于|高于|达到)|(?:往下)?(?:掉了?|下滑|下跌|跌)|晚|慢|迟到|迟|延迟|延期|延误|推迟|拖延|拖后|延后|滞后|晚交|晚报|迟交|迟报|逾期|超期|超时|超限|降低|下降|减少|增加|上升|出现了|出现|发生了|发生|发现了|发现|查出|查到有|查到|查实|查处|检出|存在|有)(?:超过|至少|大于|低于)?(?!一票否决)(?=[0-9一二两三四五六七八九十百千半])/y,
);
const NTH = wording(/(?:自|从|由)?第(?=[0-9一二两三四五六七八九十])/y);
const NTH_ON = wording(
  /(?:发现|出现|发生|违规|违反)?(?:(?:开始|(?:及|含)?)(?:起(?!诉|草|动)|算起|以后|之后)(?:开始)?|开始)/y,
);
const BEFORE_SIGN = new ByCharacter([['，。;:\n(在为至到于≤≥<>=', true]]);
const ON_TO = wording(/(?:\(不?含\))?(?:-|~|至|到)(?=[\d一二两三四五六七八九十半])/y);
/** Words that say that something lies beyond a number, or beyond it by so much. */
const DISTANT = /^(?:超|[高多低少]于$)/;
const BY_DASH = wording(/(?:\(不?含\))?[-~]/y);
/** 不足90分的，差1分扣0.3分: how far short of points that are measured. */
const SHORT_BY = /^(?:差|低|少)1分，?[扣减]/;
/** 升一个百分点扣0.5分: further than it may; 升3个百分点得3分 is how far. */
const LOST_FOR_IT = wording(/的?，?(?:则|就|便)?(?:少得|[扣减])/y);
const WITHIN = wording(/(?:\((?:不)?含\))?(?:以内|之内)/y);
const OR_MORE = wording(/(?:\((?:不)?含\)|及|含)?(?:以上)/y);
/** Behind 超过, at the end of a clause: no value, but what it earns. */
const NO_POINTS = wording(/0分(?=[。;\n)]|$)/y);
/** Nothing lies below 0分. */
const NO_POINTS_BELOW = wording(/0分(?=[，。;\n)]|$)/y);
/** 差错率0：5分, 0得5分；5%以内得3分: nothing of what stands before it or is measured, and what that earns. */
const ZERO_OF = wording(/[:，]?[得计记]?(?:(?:[12]?\d|30)(?:\.\d{1,2})?分(?:[，。;、\n)]|$)|满分)/y);
/** 8分：0；6分：5%以内: in a list that says the points first, none of what the others count. */
const ENTRY_POINTS = /(?:^|[，。;\n])[1-9]\d?(?:\.\d)?分:$/;
const ENTRY_ENDS = wording(/[，;\n]/y);
const NOUN_BEFORE = /[\u4e00-\u9fff](?<![得计记给扣减加为是有差])/;
/** 目标值的95%以上: of the goal, with no verb before it. */
const OF_GOAL = /(?:目标|(?:目标|计划|任务|指标)[值数量]|年度(?:计划|任务))的$/;

/** 超过七成至九成: the word leaves out where it begins, and the number behind 至 belongs to it. */
function fromBeyond(between: ItemOf<'compare'>): ItemOf<'compare'> {
  const { min, max } = between;
  if (!min || !max || min.inclusive !== undefined || max.inclusive !== undefined) return between;
  return {
    ...between,
    min: { value: min.value, inclusive: false },
    max: { value: max.value, inclusive: true },
  };
}

/** 超30天起扣，每天…: the number from which points are lost, and no distance. */
const FROM_THERE = wording(/(?:以?后)?(?:起|开始)(?:计|倒)?扣(?:分|减)?(?=，)/y);

/** 不为零, 不等于0: more than none. */
const NOT_ZERO = wording(/(?:不为|不是|不等于)(?:零|0)(?=的?[，。;)\n]|的?(?:得|计|扣|不得))/y);

/** 以三年为一个周期, 以5分为一个档次: over how much one counts, and no number that is held against anything. */
const ONE_STRETCH = wording(
  /为[一1]个[^，。;:\n\d扣得]{0,4}(?:周期|阶段|单位|时段|区间|档次?)(?:计算|计分|考核|统计)?(?=[，。;:\n()]|$)/y,
);

/** 零件, 零部件, 零售, 零点: no number of anything. */
const NO_NUMBER = wording(/零(?:件|部|头|售|星|点|时|下|分(?![，。;\n)]|$)|散|工|食|距)/y);

/** 评估等级为5A的: a grade. */
const LETTER_GRADE = wording(/A(?=(?:的|级)?(?:，?[得计记给]|、|及?以[上下])|$)/y);

function item(
  at: number,
  relation: Relation | undefined,
  from: number,
  text: string,
  delta?: Measure,
): ItemOf<'compare'> | undefined {
  const read = readComparison(text, from, relation);
  if (!read || (read.unit === undefined && LETTER_GRADE.end(text, read.end) >= 0)) return undefined;
  // A Chinese numeral without a unit is a word, unless it stands at the end of the condition or of a bracket: 大于零, (等于零).
  // 投诉率零：6分: none of what is measured.
  const noneOf =
    text[at] === '零' && /[率数量]/.test(text[at - 1] ?? '，') && ZERO_OF.end(text, read.end) >= 0;
  if (
    read.chinese &&
    read.unit === undefined &&
    !noneOf &&
    (relation === undefined || !/^(?:[，。;:()得计记不的]|$)/.test(text.slice(read.end, read.end + 1)))
  )
    return undefined;
  // 不达标为0分; 是否公开(是3分: the points.
  if (read.unit === '分' && relation === '=' && !asksForMarks(text, at, (read.min ?? read.max)!.value))
    if (text[at] === '为' || (text[at] === '是' && '(:;。\n'.includes(text[at - 1] ?? '，')))
      return undefined;
  // (达到得4分；未达到：0分): what the answer earns.
  if (read.unit === '分' && text[from - 1] === ':' && (read.min ?? read.max)!.value === 0) return undefined;
  // (达到4分，未达到0分): what the answer earns.
  if (read.unit === '分' && text[at] === '达' && '(:'.includes(text[at - 1] ?? '，'))
    if (/^[，;](?:未|没有?|不)能?达/.test(text.slice(read.end, read.end + 4))) return undefined;
  // 高于2023年: the value of that year.
  if (relation !== undefined && read.unit === '年' && (read.min ?? read.max)!.value > 1900) return undefined;
  const noMonth =
    read.unit === '月' &&
    (read.min?.value ?? 0) > 12 &&
    /^[底初末份前]/.test(text.slice(read.end, read.end + 1));
  const none =
    read.min?.value === 0 &&
    (read.bare
      ? read.unit === undefined
        ? relation === undefined &&
          (NOUN_BEFORE.test(text[at - 1] ?? '，') || ';。\n'.includes(text[at - 1] ?? ';')
            ? ZERO_OF.end(text, read.end) >= 0
            : ENTRY_ENDS.end(text, read.end) >= 0 && ENTRY_POINTS.test(text.slice(Math.max(0, at - 8), at)))
        : delta !== undefined || isCounted(read.unit)
      : text[at] === '达');
  const rank = delta === undefined && (read.unit === '名次' || read.unit === '位次');
  const share =
    read.unit === '%' && text[from - 1] === '的' && OF_GOAL.test(text.slice(Math.max(0, at - 5), at));
  const scale: Scale = rank ? 'rank' : share ? 'target-share' : 'value';
  const found: ItemOf<'compare'> = {
    type: 'compare',
    start: at,
    end: read.end,
    scale,
    min: read.min,
    // 全年0例 is none at all, not a level that everything reaches.
    max: none ? { value: 0, inclusive: true } : read.max,
    unit: read.unit,
    bare: read.bare && !none,
    chinese: read.chinese && !none,
    damaged: read.damaged || noMonth,
    relation,
    outside: false,
    delta,
  };
  const on = delta === 'excess' && read.bare && read.unit ? FROM_THERE.end(text, read.end) : -1;
  if (on >= 0)
    return {
      ...found,
      end: on,
      min: { value: read.min!.value, inclusive: false },
      bare: false,
      relation: '>',
      delta: undefined,
    };
  return read.around ? { ...found, around: true } : found;
}

/** 一个百分点的下降，扣…: the noun says which way, as the verb of 下降一个百分点 does. */
function withNamedChange(read: ItemOf<'compare'> | undefined, text: string): ItemOf<'compare'> | undefined {
  if (!read?.bare || read.scale !== 'value' || read.delta !== undefined) return read;
  const end = namedChangeEnd(text, read.end, read.unit);
  const delta = end < 0 ? undefined : measureIn(text.slice(read.end, end), read.unit);
  return delta ? { ...read, end, delta } : read;
}

/** 自第16天起 counts days; the 3rd 月 or 年 is a date. */
const isDays = (unit: string): boolean => /^(?:个?(?:工作日|自然日)|天|日)$/.test(unit);

/** 自第3次起: more than two. */
function readNth(text: string, at: number): ItemOf<'compare'> | undefined {
  const from = NTH.end(text, at);
  const read = from < 0 ? undefined : readQuantity(text, from);
  if (!read?.unit || isRankUnit(read.unit) || !(isCounted(read.unit) || isDays(read.unit))) return undefined;
  const end = NTH_ON.end(text, read.end);
  if (end < 0) return undefined;
  return {
    type: 'compare',
    start: at,
    end,
    scale: 'value',
    min: { value: read.value - 1, inclusive: false },
    max: undefined,
    unit: read.unit,
    bare: false,
    chinese: false,
    damaged: read.damaged || read.value < 1 || !Number.isInteger(read.value),
    relation: '>',
    outside: false,
    delta: undefined,
  };
}

/** What makes the number of a month a day, with no other number asked for: 9月底前完成的, 6月30日前. */
const DAY_BEHIND =
  /^份?(?:底|末|初|中旬|下旬|上旬|\d{1,2}[日号])?(?:之|以)?前[^，。;\n\d]{0,20}(?:[，。;\n]|$)/;

/** 不能达到95%, 未控制在5%以内, 不在90%以上: what the comparison behind the negation leaves out. */
function readDenied(text: string, at: number): ItemOf<'compare' | 'stray'> | undefined {
  const from = negationEnd(text, at);
  if (from < 0) return undefined;
  const comparator = readComparator(text, from);
  const delta = comparator ? '' : (DELTA.read(text, from) ?? '');
  const read = comparator
    ? item(at, comparator.relation, comparator.end, text)
    : delta !== '' || '在于到是了有'.includes(text[from - 1]!)
      ? item(at, undefined, from + delta.length, text)
      : undefined;
  const occurs = delta !== '' && measureOf(delta) === 'fault';
  // 没有3分, 未发生4分, 未逾期5分: what the case earns.
  if (!read || (read.unit === '分' && read.bare && (delta !== '' || text[from - 1] === '有')))
    return undefined;
  // 未发生1起 is none, 未出现2次 fewer than two.
  const unclear = !comparator && read.unit === undefined;
  // 未在9月底前, 未于6月30日前: a day.
  const month = (read.min ?? read.max)?.value ?? 0;
  if (read.unit === '月' && month <= 12 && DAY_BEHIND.test(text.slice(read.end, read.end + 32)))
    return undefined;
  const rest = unclear ? undefined : complementOf(occurs ? { ...read, bare: false } : read);
  return rest ? { ...read, ...rest } : { type: 'stray', start: at, end: read.end };
}

/** 达到550件, ≥95%, 50%以上, 85%(含)-95%, 6件以内, 两次, 少一次, 第1名. */
export const comparison = defineClause<ItemOf<'compare' | 'stray'>>({
  id: 'comparison',
  reads: '与数值比较：达到、≥、不低于、超过、以上、以下、以内、区间（含、不含）、大于0、少一次、前4名',
  grammar: `comparison = comparator , quantity , [ "以上" | "以下" | "以内" ] , [ "(含)" ]
           | quantity , ( "以上" | "及以上" | "以下" | "以内" ) | interval | rank | [ "少" | "出现" … ] , quantity ;
interval   = quantity , [ "(含)" ] , ( "-" | "至" ) , quantity , [ "(含)" ] | quantity , "≤" , subject , "<" , quantity ;`,
  starts: `${COMPARATOR_STARTS}升涨短居首头榜无难并自从由缺欠少漏差晚迟延推拖滞逾降往掉跌下减增上出发查检存有倒排位名列前后末慢第±正上-0123456789零一二两俩三四五六七八九十半百千超低ABCDEFGHIJKLMNOPQRSTUVWXYZ`,
  examples: [
    '达到550件',
    '≥95%',
    '50%以上',
    '85%(含)-95%',
    '6件以内',
    '两次',
    '少一次',
    '不低于30%',
    '大于0',
    '92%≤归档率<98%',
    '前4名',
    '5-9名',
    '10名以后',
    '6次及以上',
    '不足60%',
    '控制在6件以内',
    '第1名',
    '百分之九十五以上',
    '±5%',
    '±3%~±10%之间',
    '上下浮动0.2米以内',
    '第4至第6名',
    '第二、三名',
    '-5%至5%之间',
    '3个(含)至5个百分点',
    '自第3次起',
    '‹第8名后›不得分',
    '不能达到95%',
    '未控制在5%以内',
    '没有低于80%',
    '无法达到60%以上',
    '为一个周期',
  ],
  counterexamples: ['达标', '早于6月提交', '一般', '有效', '第三方', '不能完成', '无法按时达到'],
  parse(source, at) {
    const { text } = source;
    // A dash is a sign only where no number ends before it.
    if (text[at] === '-' && at > 0 && !BEFORE_SIGN.at(text, at - 1)) return undefined;
    const lettered = 'A' <= text[at]! && text[at]! <= 'Z' ? readLetters(text, at) : undefined;
    if (lettered) return lettered;
    const rank = readRank(source, at) ?? readJoined(text, at);
    if (rank) return rank;
    const nth = readNth(text, at);
    if (nth) return nth;
    const notOne = readNotOne(text, at);
    if (notOne) {
      const { from, end, lacking } = notOne;
      if (lacking) return { type: 'stray', start: at, end };
      const none = item(at, '<', from, text);
      const max = { value: 0, inclusive: true };
      return none && { ...none, end: Math.max(none.end, end), min: max, max, chinese: false };
    }
    const some = NOT_ZERO.end(text, at);
    if (some >= 0) {
      const min = { value: 0, inclusive: false };
      const none = item(at, '>', some - 1, text);
      return none && { ...none, min, max: undefined, chinese: false };
    }
    const delta = DELTA.read(text, at);
    // 至少开展1次 asks for one, 少开展1次 is one less; 最高500元 is an end, and no distance.
    if (delta !== undefined && !('少多高低'.includes(text[at]!) && '至最'.includes(text[at - 1] ?? '，'))) {
      const relation = /(?:超过|大于)$/.test(delta) ? '>' : delta.endsWith('低于') ? '<' : undefined;
      const read = item(at, relation, at + delta.length, text, measureOf(delta) ?? 'fault');
      // 差0分, 有3分: a grade and its points.
      const rises = '升涨短'.includes(text[at]!);
      if (read && rises && LOST_FOR_IT.end(text, read.end) < 0) return undefined;
      const points = read?.unit === '分' && !SHORT_BY.test(text.slice(at, read.end + 2));
      if (read && !points && !read.unit?.startsWith('分/')) {
        // 慢5公里/小时 is less, 慢5天 more.
        const way = read.delta === 'excess' ? measureIn(delta, read.unit) : undefined;
        return way === undefined || way === read.delta ? read : { ...read, delta: way };
      }
    }
    const stretch = ONE_STRETCH.end(text, at);
    if (stretch >= 0) return { type: 'stray', start: at, end: stretch };
    const comparator = readComparator(text, at);
    if (comparator) {
      // 30天内5分，超过0分; 基本完成3分，未完成0分: what is left, and its points.
      const turned = at > 0 && '未没不达'.includes(text[at - 1]!);
      const left =
        turned ||
        comparator.relation === '>' ||
        comparator.relation === '<' ||
        /^[未没不达]/.test(comparator.word);
      const head = source.startsSegment(turned ? at - 1 : at);
      // 三项均达不到0分: nothing is less, and the verb stands for itself.
      const verb = comparator.relation === '<' && /^[未没不达]/.test(comparator.word);
      const rest = left && comparator.relation !== '≤' && (head || verb);
      const below = turned || comparator.relation === '<' ? NO_POINTS_BELOW : NO_POINTS;
      if (rest && below.end(text, comparator.end) >= 0) return undefined;
      // 超过10%以内, 低于5个百分点以上: how far beyond.
      const beyond =
        comparator.relation === '>' ? 'excess' : comparator.relation === '<' ? 'shortfall' : undefined;
      const width =
        beyond && comparator.word.length > 1 && !/[达完]/.test(comparator.word)
          ? readQuantity(text, comparator.end)
          : undefined;
      // 高出500元以上 as well, and not 超过500元以上.
      const within = beyond === 'excess' && WITHIN.end(text, width?.end ?? text.length) >= 0;
      const orMore = beyond === 'shortfall' || comparator.word === '高出';
      if (width?.unit !== undefined && (within || (orMore && OR_MORE.end(text, width.end) >= 0)))
        return item(at, undefined, comparator.end, text, beyond);
      // 超出10%-20%, 低于5%至10%: how far beyond, or from which number to which; 低于90%至80% can only be the second.
      if (width?.unit !== undefined && DISTANT.test(comparator.word) && ON_TO.end(text, width.end) >= 0) {
        const between = item(at, undefined, comparator.end, text, beyond);
        if (between && !between.damaged && between.min?.value === width.value)
          return BY_DASH.end(text, width.end) < 0 ? fromBeyond(between) : between;
      }
      const read = item(at, comparator.relation, comparator.end, text);
      if (read && !read.damaged) return read;
      // 未达到95%以上.
      const denied = readDenied(text, at);
      if (denied?.type === 'compare' && !denied.damaged) return denied;
      if (read ?? denied) return read ?? denied;
      // 达到了目标 (95%), 不低于：95%
      if (comparator.word.length > 1 && (text[comparator.end] === ':' || text[comparator.end] === '到')) {
        const colon = item(at, comparator.relation, comparator.end + 1, text);
        if (colon) return colon;
      }
      return undefined;
    }
    if (text[at] === '零' && NO_NUMBER.end(text, at) >= 0) return undefined;
    const bare = item(at, undefined, at, text);
    // 第二年起: which year it is, and no span of two.
    if (bare?.bare && text[at - 1] === '第' && bare.unit === '年')
      return { type: 'stray', start: at, end: bare.end };
    // 15-, a page break, and 19分 behind it: an end of a range that is torn.
    const torn =
      bare?.bare && (text[bare.end] === '-' || text[bare.end] === '~') && text[bare.end + 1] === '\n';
    if (torn) return { ...bare, damaged: true };
    return readDenied(text, at) ?? withNamedChange(bare, text);
  },
  print: (read) =>
    read.type === 'stray'
      ? ''
      : printRange(read.min, read.max, read.unit, read.bare, read.scale, read.around),
});

function printEnd(value: number, unit: string | undefined): string {
  return `${value}${unit ?? ''}`;
}

/** The canonical wording of a range. */
export function printRange(
  min: ItemOf<'compare'>['min'],
  max: ItemOf<'compare'>['max'],
  unit: string | undefined,
  bare: boolean,
  scale: Scale,
  around = false,
): string {
  if (around) {
    if (min && max) return `±${min.value}${unit ?? ''}-±${printEnd(max.value, unit)}`;
    const end = min ?? max;
    return end
      ? `${min ? (min.inclusive === false ? '>' : '≥') : max?.inclusive === false ? '<' : ''}±${printEnd(end.value, unit)}`
      : '';
  }
  if (scale === 'rank' && min && max)
    return min.value === max.value
      ? `第${min.value}${unit ?? '名'}`
      : `${min.value}-${printEnd(max.value, unit ?? '名')}`;
  if (bare && min) return printEnd(min.value, unit);
  if (min && max) {
    if (min.value === max.value) return `等于${printEnd(min.value, unit)}`;
    const from = `${min.value}${unit ?? ''}${min.inclusive === true ? '(含)' : min.inclusive === false && max.inclusive !== true ? '(不含)' : ''}`;
    const to = `${max.value}${unit ?? ''}${max.inclusive === true ? '(含)' : max.inclusive === false && min.inclusive !== true ? '(不含)' : ''}`;
    return `${from}-${to}`;
  }
  if (min) return `${min.inclusive === false ? '>' : '≥'}${printEnd(min.value, unit)}`;
  if (max) return `${max.inclusive === false ? '<' : '≤'}${printEnd(max.value, unit)}`;
  return '';
}
