/** A number that is asked for in each period, or of each of several. */
export interface Repetition {
  /** 每季度, 上、下半年各, 各乡镇. */
  readonly words: string;
  /** Whether a period repeats it, or a thing does (各乡镇). */
  readonly of: 'period' | 'thing';
  /** How often in a year; `undefined` where nobody knows: 各乡镇, 每校每学期. */
  readonly times: number | undefined;
}

const TIMES: Readonly<Record<string, number>> = {
  半年: 2,
  半年度: 2,
  学期: 2,
  季: 4,
  季度: 4,
  双月: 6,
  月: 12,
  月度: 12,
  双周: 26,
  旬: 36,
  周: 52,
  星期: 52,
  天: 365,
  日: 365,
};
const PERIOD = '半年度?|学期|季度?|双月|月度?|旬|双?周|星期|工作日|天|日';
const NUMBERS: Readonly<Record<string, number>> = { 两: 2, 二: 2, '2': 2, 三: 3, '3': 3, 四: 4, '4': 4 };

/** 每季度, 每个月, 每2个月; 每日均 is an amount of its own. */
const EACH = new RegExp(`每(?:一|逢)?([两二三四234])?个?(${PERIOD})(?![均度])`, 'g');
/** 各季度, 按月, 逐季, 两个学期各, 四个季度均. */
const ALL = new RegExp(
  `(?:[各逐按]|(?:两|二|四|十二|2|4|12)个?(?=[^，。;\\d]{1,4}[各均都]|[^，。;\\d]{1,4}分别))(?:个)?(${PERIOD})(?:各|均|都|分别)?`,
  'g',
);
/** 上、下半年各, 春秋两季均. */
const BOTH = /(?:上(?:半年)?[、，和及与]?下半年|春季?[、，和及与]?秋[两二]?个?(?:季|学期))(?:各|均|都|分别)/g;
/** 半年一次, 一季度一次; 上半年 is one half. */
const ONCE_IN =
  /(?:^|[^上下前后第\d一二三四每])(?:一个?)?(半年|学期|季度?|月)(?=(?:至少|最少|不少于|不低于)?[\d一二两三四五六七八九十]+[次场期回轮])/g;
/** 各乡镇, 每村: how many there are stands elsewhere. 每少1件 is a step, and 各项 counts nothing. */
const THING =
  /[每各](?![少低下降超高减增提缺漏延逾推晚差多出发有完得扣项类种级界方地自年\d次])[^，。;\d每各]{1,6}/;
/** 每月1次，全年12次: the number is that of the whole. */
const WHOLE = /全年|年度|累计|[合共总]计|共|总/;
/** 1次/季度 */
const BEHIND = new RegExp(`[/／](${PERIOD})`);
const SENTENCE = /[。；;\n]/;
const FAR = 48;

/** The last place of a pattern in a text. */
function lastOf(pattern: RegExp, text: string): RegExpMatchArray | undefined {
  let last: RegExpMatchArray | undefined;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}

/** What repeats the number that ends at a place: the words of its sentence before it, or 1次/季度 behind. */
export function repetitionOf(text: string, end: number): Repetition | undefined {
  const unit = BEHIND.exec(text.slice(Math.max(0, end - 4), end + 6));
  if (unit) return { words: unit[0], of: 'period', times: TIMES[unit[1]!] };
  const before = text
    .slice(Math.max(0, end - FAR), end)
    .split(SENTENCE)
    .at(-1)!;
  if (!/[每各均都按逐半季月]|分别/.test(before)) return undefined;
  const found =
    lastOf(BOTH, before) ?? lastOf(EACH, before) ?? lastOf(ALL, before) ?? lastOf(ONCE_IN, before);
  const thing = THING.exec(found ? before.replace(found[0], '') : before);
  const words = found ?? thing;
  if (!words || WHOLE.test(before.slice(words.index! + words[0].length))) return undefined;
  const of = found ? 'period' : 'thing';
  if (!found || thing) return { words: words[0].trim(), of, times: undefined };
  const period = found[2] ?? found[1];
  const each = found[2] === undefined ? 1 : found[1] === undefined ? 1 : NUMBERS[found[1]]!;
  const times = period === undefined ? 2 : TIMES[period];
  const inYear = times === undefined || times % each !== 0 ? undefined : times / each;
  return { words: found[0], of, times: inYear };
}

/** Units that are counted up over periods and things; an amount a day (每日50吨) is a measure of its own. */
const COUNTED = /^(?:次|人次|场|场次|期|回|轮|批|批次|篇|份|件|项|班次|课时)$/;

/** What is done again in each period: 每月走访2户 adds up, 每月在岗2人 does not. */
const DONE_AGAIN =
  /(?:走访|回访|探访|慰问|检查|抽查|巡查|排查|督查|抽检|培训|宣讲|报送|上报|发布)[^，。；;]{0,16}$/;
/** Things and people that may be the same in each period. */
const ALIKE = /^(?:户|户次|家|家次|人|名|个|处|起|条|户家)$/;

/**
 * Whether numbers of this unit add up over periods and things.
 * @param upTo the text as far as the number goes
 */
export function isCountedUp(unit: string | undefined, upTo = ''): boolean {
  return (
    unit !== undefined && (COUNTED.test(unit) || (ALIKE.test(unit) && DONE_AGAIN.test(upTo.slice(-FAR))))
  );
}

/** Whether a target is the number of several periods, or of several things. */
export function isSeveralTimes(target: number, value: number): boolean {
  const times = value > 0 ? target / value : 0;
  return times > 1.5 && Math.abs(times - Math.round(times)) < 1e-9;
}
