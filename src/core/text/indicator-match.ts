import { withUsualWords } from './words/synonyms';

/** Words that say whose or how many, not what: they stand before or after the same indicator elsewhere. */
const BEFORE =
  /^(?:全市|全县|全区|全省|全州|全镇|本市|本县|本区|本省|市级|县级|区级|本单位|本部门|全局|年度|全年|当年|本年|开展|完成|组织|实施|举办|推进|落实)+/;
const AFTER = /(?:数量|个数|次数|场次|件数|人数|户数|份数|座数|处数|台数|条数|总数|数|情况|工作)$/;
/** What is left is too general to be the same thing in two tables. */
const GENERAL = new Set(
  `满意度 满意率 群众满意度 群众满意率 服务对象满意度 服务对象满意率 受益对象满意度 社会公众满意度 社会公众满意率 公众满意度
   受益群众满意度 职工满意度 单位满意度 完成率 及时率 合格率 覆盖率 达标率 准确率 完成及时率 工作完成率 任务完成率 按时完成率
   按期完成率 工作完成及时率 任务完成及时率 项目完成率 项目完成及时率 项目按期完成率 成本节约率 预算执行率 资金使用率 资金到位率
   资金支付率 资金拨付及时率 质量合格率 验收合格率 项目验收合格率 工程验收合格率 成本控制率 预算控制率 项目成本 项目总成本
   业务工作完成率 业务工作合格率 资金使用合规率 资金使用合规性`.split(/\s+/),
);

const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9]*$/;

/** The characters of a name that carry meaning: no marks, brackets, blanks or punctuation. */
export function plainName(name: string): string {
  if (PLAIN.test(name)) return name;
  return name
    .normalize('NFKC')
    .replace(/[（(][^（）()]*[)）]/g, '')
    .replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}

/** The name without what differs between a department’s and a project’s wording of one indicator. */
export function coreName(name: string): string {
  return coreOf(plainName(name));
}

function coreOf(plain: string): string {
  const core = plain.replace(BEFORE, '').replace(AFTER, '');
  return core.length >= 2 ? core : plain;
}

/** A name taken apart once, to be compared with many. */
export class NameParts {
  readonly plain: string;
  private ownCore: string | undefined;
  private ownUsual: string | undefined;

  constructor(name: string) {
    this.plain = plainName(name);
  }

  get core(): string {
    return (this.ownCore ??= coreOf(this.plain));
  }

  /** The core with the usual words for its synonyms. */
  get usual(): string {
    return (this.ownUsual ??= coreName(withUsualWords(this.core)));
  }

  /** Too general to be the same thing in two tables. */
  get general(): boolean {
    return GENERAL.has(this.plain);
  }
}

/** Whether two names mean the same indicator for certain: equal but for such words, and not too general. */
export function isSameIndicator(a: NameParts, b: NameParts): boolean {
  if (a.general || b.general) return false;
  return a.plain === b.plain || (a.core === b.core && a.core.length >= 4);
}

/** Whether two names may well mean the same indicator: they differ in words of one meaning only. */
export function maybeSameIndicator(a: NameParts, b: NameParts): boolean {
  if (a.general || b.general || a.usual.length < 4) return false;
  return a.usual === b.usual && !isSameIndicator(a, b);
}

/** How much of the shorter text’s characters stand in the longer: 0–1. */
export function overlap(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return sharedPart([...short], [...long]);
}

/** How much of the shorter text’s pairs of neighbours stand in the longer: 0–1; 1 for a single character that does. */
function pairOverlap(a: string, b: string): number {
  const pairs = (text: string) => [...text].slice(1).map((character, i) => [...text][i]! + character);
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length < 2 ? overlap(a, b) : sharedPart(pairs(short), pairs(long));
}

function sharedPart(short: readonly string[], long: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const part of long) counts.set(part, (counts.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of short) {
    const left = counts.get(part) ?? 0;
    if (left === 0) continue;
    shared++;
    counts.set(part, left - 1);
  }
  return short.length === 0 ? 0 : shared / short.length;
}

/** 社区矫正人员衔接率 → 衔接率: the measure that a rate is named by. */
export function measureOf(name: string): string | undefined {
  return /\p{Script=Han}{2}(?:率|度|比例|占比)$/u.exec(plainName(name))?.[0];
}

const oneSatisfaction = (text: string): string => text.replace(/满意(?:率|程度)$/, '满意度');

/** A subject shorter than this could be anything. */
const LEAST_OF_SUBJECT = 4;

/** Below this, words and name speak of different things. */
const ALIKE = 0.75;

/**
 * How surely the words of a goal mean the indicator of this name: 0–1, 0 where they do not. 核查率 is not 衔接率, and
 * 路灯维修及时率 not 路面维修及时率, however alike the characters.
 */
export function likeness(words: string, name: string): number {
  // 完成监督抽检2800批次: what is done as such is no part of what it is.
  const said = oneSatisfaction(plainName(words));
  const bare = said.replace(BEFORE, '');
  const subject = bare.length >= LEAST_OF_SUBJECT ? bare : said;
  const own = oneSatisfaction(plainName(name));
  const measure = measureOf(subject);
  if (measure !== measureOf(own) && measure !== undefined) return 0;
  if (subject.length < 2) return 0;
  if (subject === own || subject === measure) return 1;
  if (own.includes(subject) || subject.includes(own)) return 1;
  const [a, b] =
    measure === undefined
      ? [subject, coreName(own)]
      : [subject.slice(0, -measure.length), own.slice(0, -measure.length)];
  const characters = overlap(a, b);
  if (characters < ALIKE || (characters < 1 && pairOverlap(a, b) < 0.6)) return 0;
  return characters * 0.9;
}
