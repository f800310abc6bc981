import { rangeOfGoal } from '../../model/meaning';
import type { Award, Condition, End, Span } from '../../model/rule';
import { beginsWord } from '../../text/words/divided-words';
import { printRange } from '../clauses/comparison';
import { labelOf } from '../tokens/label';
import type { Conditions } from '../conditions/condition';
import type { Located } from '../tokens/located';
import { awardOf, lossOf } from './draft';
import type { ItemOf } from '../tokens/items';

const RELATION = {
  '>': '(?:大于|高于|超过|多于|超出)',
  '=': '(?:等于|达到|持平于|持平|刚好达到|刚好完成|完成)',
  '<': '(?:小于|低于|少于|未达到|未达|未完成|达不到|不足)',
} as const;
const ONE_OF = `(${RELATION['>']}|${RELATION['=']}|${RELATION['<']})`;
/** 大于、等于、小于, up to the level that all three are held against. */
const THREE = new RegExp(
  `(?:^|[^不未没])${ONE_OF}(?:、|，|或者?|和)?${ONE_OF}(?:、|，|或者?|和|以及|及)${ONE_OF}$`,
);
/** The words of a comparison in front of its level. */
const LEADS = new RegExp(`^(?:${ONE_OF}或者?)?${ONE_OF}`);

/** 大于、等于、小于目标值，分别计5、4、1分: one level, and each of the three ways to stand to it. */
function casesAround(
  located: Located,
  level: ItemOf<'compare'>,
  awards: readonly Award[],
): readonly PairedCase[] | undefined {
  const value = (level.min ?? level.max)?.value;
  if (
    awards.length !== 3 ||
    value === undefined ||
    /平均|均值|上一?年|去年|同期|最高/.test(located.text.slice(level.start, level.end)) ||
    level.bare ||
    level.delta !== undefined ||
    level.around ||
    level.damaged
  )
    return undefined;
  const { text } = located;
  const last = LEADS.exec(text.slice(level.start, level.end))?.[0];
  if (last === undefined) return undefined;
  const end = level.start + last.length;
  const words = THREE.exec(text.slice(Math.max(0, end - 20), end))?.slice(1);
  const relations = words?.map((word) =>
    (['>', '=', '<'] as const).find((one) => new RegExp(`^${RELATION[one]}$`).test(word)),
  );
  if (!relations || new Set(relations).size !== 3) return undefined;
  return relations.map((relation, index) => {
    const side: End = { value, inclusive: relation === '=' };
    const [min, max] = [relation === '<' ? undefined : side, relation === '>' ? undefined : side];
    return {
      when: {
        kind: 'range',
        // 100 % of the goal is the goal.
        scale: level.scale === 'target-share' && value === 100 ? 'outside' : level.scale,
        min,
        max,
        unit: level.unit,
        bare: false,
        // 达到 among 超过 and 未达到 is no more than reached.
        text: `${relation === '=' ? '等于' : words![index]!}${text.slice(end, level.end)}`,
        span: located.span(level.start, level.end),
      },
      award: awards[index]!,
    };
  });
}

interface PairedCase {
  readonly when: Condition;
  readonly award: Award;
}

/** 台账更新及时，且覆盖率超过90%、80%和70%: what every one of the levels holds beside. */
const BESIDE_AHEAD = /^(.{2,80})[，,](?:且|并且|而且|同时|并)[^，,。;]{0,30}$/;
/** 超过90%、80%和70%，且台账更新及时. */
const BESIDE_BEHIND = /^[，,]?(?:且|并且|同时|并)(.+)$/;

const GOAL_MISSED = /^[未没]能?(?:达成|达到|完成|实现)(?:年度|绩效|预定)?(?:目标|任务|计划)值?$/;
/** 部分 of 部分达成目标: whether a level is but a degree of itself. */
const isDegree = (text: string, at: number): boolean =>
  /(?:部分|基本|大体)$/.test(text.slice(Math.max(0, at - 3), at));

/** What the order is one of, and which way it goes. */
const IN_ORDER = /排序|排名|排队|排列|位次|名次/;
const ONE_BY_ONE =
  /由[快高多大优好先][^，。;\d]{0,3}到[慢低少小劣差后]|从[快高多大优好先][^，。;\d]{0,3}到[慢低少小劣差后]/;

/** 四个片区由快到慢排序，依次得8、6、4、2分: the first of them has the first of the points. */
function casesByOrder(
  located: Located,
  { text, compares, start, end }: Conditions,
  awards: readonly Award[],
): readonly PairedCase[] | undefined {
  if (!IN_ORDER.test(text) || !ONE_BY_ONE.test(text) || awards.length < 3) return undefined;
  // A、B、C三类 in their order, 优、良、中: labels, and no places.
  if (/[、A-E]|[档类组]|等[级次]|[优良]/.test(text.replace(ONE_BY_ONE, ''))) return undefined;
  // Beside other points the places are those of something else.
  if (/[得计记扣](?:\d|满分)|不得分/.test(located.text.slice(0, start))) return undefined;
  const [count, other] = compares;
  if (other || (count && !(count.bare && count.min?.value === awards.length))) return undefined;
  return casesOfRanks(1, awards, '名', located.span(start, end));
}

/** One case for each rank from the first that is named on. */
function casesOfRanks(
  from: number,
  awards: readonly Award[],
  unit: string | undefined,
  span: Span,
): readonly PairedCase[] {
  return awards.map((award, index) => {
    const rank: End = { value: from + index, inclusive: true };
    const text = `第${rank.value}名`;
    return {
      when: { kind: 'range', scale: 'rank', min: rank, max: rank, unit, bare: false, text, span },
      award,
    };
  });
}

/** 发生1起、2起, of which the first is said to happen, and 1处、2处 alone; 少1项、2项 and 落后5%、10% are how far off. */
const HAPPENED = /(?:^|[，。;:、\n]|发生|出现|发现|存在|有)$/;

/** Whether levels that lose points are of one quantity: 低于90%、80%, and not 满意度低于90%、完成率低于80%. */
function isOneScale({ compares, start }: Conditions, { text }: Located): boolean {
  const [first, ...others] = compares;
  if (!first) return false;
  const joined = others.every((other, i) =>
    /^[、，,和及与或]$/.test(text.slice(compares[i]!.end, other.start)),
  );
  if (!joined) return false;
  const alike = (other: ItemOf<'compare'>): boolean => other.bare || !other.min === !first.min;
  if (!first.bare) return others.every((other) => other.scale === first.scale && alike(other));
  if (first.delta !== undefined && first.delta !== 'fault') return false;
  const ahead = text.slice(start, first.start + (/\d/.exec(text.slice(first.start, first.end))?.index ?? 0));
  return others.every(({ bare, delta }) => bare && delta === undefined) && HAPPENED.test(ahead);
}

/** Pairs a list of conditions with a list of points; `undefined` where they do not pair. */
export function casesOfParallel(
  located: Located,
  conditions: Conditions,
  outcome: ItemOf<'parallel'>,
): readonly PairedCase[] | undefined {
  const span = located.span(outcome.start, outcome.end);
  const { losing } = outcome;
  const awards = outcome.awards.map((award) =>
    losing && award.kind === 'points'
      ? lossOf({ value: award.value, of: 'points' }, span)
      : awardOf(award, span),
  );
  // 每迟报、漏报1次，分别扣1分、2分: of each of them; 迟报、漏报的: whether each time is not said.
  if (losing && (conditions.step || conditions.compares.length !== awards.length)) return undefined;
  if (losing && !isOneScale(conditions, located)) return undefined;
  // 三档 and 四个等级 count the list itself, where the numbers are not its levels.
  const given = conditions.compares;
  // 达成目标、部分达成目标、未达成目标: grades, of which none is a number.
  if (given.some(({ start }) => isDegree(located.text, start))) {
    const cases = casesOfLabels(located, conditions, outcome, awards);
    // Those that are of the goal itself stay so.
    return given.length === awards.length
      ? cases?.map((one, i) => ({ ...one, when: asGoal(one.when, given[i]!, located) }))
      : cases;
  }
  const compares =
    given.length === awards.length
      ? given
      : given.filter(({ bare, unit }) => !(bare && /^(?:档|级|类|个|种|层)$/.test(unit ?? '')));
  const ranks = casesByOrder(located, conditions, awards);
  if (ranks) return ranks;
  // 四个季度三项成绩…排序，第1至第5名: what is counted in words in front of the ranks is none of them.
  const placed = compares.filter(({ scale }) => scale === 'rank');
  const counts = compares.every(({ scale, bare, chinese }) => scale === 'rank' || (bare && chinese));
  const [first] = placed.length === 1 && counts ? placed : compares;
  if (first && compares.length === awards.length) {
    // 超过85%、75%和65%: the first comparator holds for all, and so does the last of 3件、6件、10件以内.
    const last = compares.at(-1)!;
    // 100%、90%以上、80%以上、80%以下: where others say their own, a number in front of them goes with those behind it.
    const own = first.bare ? compares.slice(1, -1).find(({ bare }) => !bare) : undefined;
    const falls = own?.min !== undefined && (first.min ?? first.max)!.value > own.min.value;
    const leading = own && falls && !own.max ? own : first.bare && last.max && !last.min ? last : first;
    // 第3名、6名、10名以内: whether the others are places or all up to them.
    if (leading.scale === 'rank' && leading.min?.value === leading.max?.value && last.max && !last.min)
      return undefined;
    const ranges = compares.map((compare): Condition => {
      const value = (compare.min ?? compare.max)!.value;
      const inherited = compare.bare && !leading.bare;
      const end = inherited ? { value, inclusive: (leading.min ?? leading.max)!.inclusive } : undefined;
      // 前3名、6名、10名以内: each from the first place on.
      const top = leading.scale === 'rank' && leading.min?.value === 1 && (leading.max?.value ?? 1) > 1;
      const min = inherited ? leading.min && (top ? leading.min : end) : compare.min;
      const max = inherited ? (leading.max ? end : undefined) : compare.max;
      const unit = compare.unit ?? first.unit ?? last.unit;
      const bare = compare.bare && leading.bare;
      return {
        kind: 'range',
        scale: first.scale,
        min,
        max,
        unit,
        bare,
        text: printRange(min, max, unit, bare, first.scale),
        span: located.span(compare.start, compare.end),
      };
    });
    const rest = labelOf(located.text.slice(compares[compares.length - 1]!.end, outcome.start));
    const behind = BESIDE_BEHIND.exec(rest);
    if (rest !== '' && !behind && rest.length > 4) return undefined;
    const ahead = located.text.slice(conditions.start, first.start);
    const words = (behind ?? BESIDE_AHEAD.exec(ahead))?.[1];
    const second = words === undefined ? undefined : labelOf(words);
    return ranges.map((range, index) => ({
      when: second
        ? {
            kind: 'all',
            of: [range, { kind: 'words', text: second, span }],
            text: `${range.text}，且${second}`,
            span: range.span,
          }
        : range,
      award: awards[index]!,
    }));
  }
  if (
    first &&
    counts &&
    placed.length === 1 &&
    first.scale === 'rank' &&
    first.min &&
    first.max &&
    first.max.value - first.min.value + 1 === awards.length
  )
    return casesOfRanks(first.min.value, awards, first.unit, located.span(first.start, first.end));
  if (first && compares.length === 1) return casesAround(located, first, awards);
  if (compares.length > 0) return undefined;
  return casesOfLabels(located, conditions, outcome, awards);
}

/** 达成年度目标, 未达成年度目标 of a list: the goal, and what lies below it; 部分达成年度目标 is neither. */
function asGoal(
  label: Condition,
  { scale, min, max, start }: ItemOf<'compare'>,
  { text }: Located,
): Condition {
  if (GOAL_MISSED.test(label.text))
    return rangeOfGoal(label, { min: undefined, max: { value: 100, inclusive: false } });
  const whole = scale === 'target-share' && (min ?? max)?.value === 100;
  return whole && !isDegree(text, start) ? rangeOfGoal(label, { min, max }) : label;
}

function casesOfLabels(
  located: Located,
  conditions: Conditions,
  outcome: ItemOf<'parallel'>,
  awards: readonly Award[],
): readonly PairedCase[] | undefined {
  const text = located.text.slice(conditions.start, outcome.start);
  const labels = labelsOf(text);
  if (labels.length !== awards.length) return undefined;
  return labels.map((label, index) => ({
    when: { kind: 'words', text: label, span: located.span(conditions.start, conditions.end) },
    award: awards[index]!,
  }));
}

const APART = /^(?:可|共)?(?:按照?[^，。;、分\d]{1,8})?(?:划|区)?分(?:成(?!效)|为)?/;

/** 分及时、较及时、不及时三个等次: what the first label is, behind the word that tells the labels apart; 分类准确 is all of it. */
function behindApart(label: string): string | undefined {
  const words = APART.exec(label)?.[0];
  if (words === undefined || words === label) return undefined;
  return words.endsWith('分') && beginsWord(label.slice(words.length - 1))
    ? undefined
    : label.slice(words.length);
}

/** 一、二、三等奖: what the last says stands for each of them. */
const SERIES = /([一二三四])((?:、[二三四五]){1,4})(等奖|等级|等次|等|级|类|档)/;

function spelledOut(text: string): string {
  return text.replace(SERIES, (_, first: string, others: string, name: string) =>
    [first, ...others.slice(1).split('、')].map((one) => one + name).join('、'),
  );
}

/** 分为好、中、差三档的: 好, 中, 差. */
function labelsOf(text: string): readonly string[] {
  // “非常满意”“满意”“不满意”: each in its own quotes.
  const quoted = [...text.matchAll(/[“"]([^“”"]{1,20})[”"]/g)].map((match) => match[1]!);
  if (quoted.length > 1) return quoted;
  // “优、良、中、差”: the quotes hold the whole list.
  const stripped = spelledOut(text)
    .replace(/[“”"]/g, '')
    .replace(/[，,]{1,8}$/, '')
    .replace(/的$/, '');
  // A级、B级、C级: the unit of each, not the name of the list.
  const shared = /(.)[、/]/.exec(stripped)?.[1] === stripped.slice(-1);
  const list = shared
    ? stripped
    : stripped.replace(
        /(?:[一二两三四五六]|\d)?(?:个)?(?:档次|档|等级|等次|级别|级|类|种?(?:情形|情况|程度|类型|结果)|(?<=[一二三四五六\d]个?)等)(?:的)?$/,
        '',
      );
  const parts = list.split(/[、/]|和(?![谐睦])|及(?![时格早])/).map(labelOf);
  if (parts.length < 2) return [];
  // 分及时、较及时、不及时三个等次: behind a count of them, that they are told apart.
  const apart = list === stripped ? undefined : behindApart(parts[0]!);
  const head = /^.*(?:区分|分为|评为|评定为|评价为|结果为|分成(?!效)|按照|按|为|:)(.{1,10})$/.exec(parts[0]!);
  if (apart !== undefined) parts[0] = apart;
  else if (head) parts[0] = labelOf(head[1]!);
  return parts.some((part) => part === '') ? [] : parts;
}
