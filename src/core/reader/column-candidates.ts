import type { Column, ColumnRole } from '../model/declaration';
import { fitOf, type ColumnContent } from './column-content';
import { OTHER_PERIOD } from './column-layout';
import type { DescribedColumn } from './described-column';
import type { Vocabulary } from './vocabulary';

/** What a column may be, and how much speaks for it. */
export interface Candidate {
  readonly column: number;
  readonly role: ColumnRole;
  readonly by: Column['by'];
  readonly confidence: number;
  readonly strength: number;
}

/** Notes that a column may have a role: how sure that is, and how much speaks for it before its cells are looked at. */
type Add = (role: ColumnRole, by: Column['by'], confidence: number, base: number) => void;

/** How much a second and third meaning of a header name counts against its first. */
const RANKS = [1, 0.75, 0.6] as const;
const CONTENT_WEIGHT = 0.6;
const SIMILARITY_WEIGHT = 0.7;
const CONTENT_ONLY = 0.3;
export const CONTENT_SURE = 0.8;
const BEHIND_NAMED = 0.4;
const WEAK_NAME = 0.7;
/** More than a remark can come to. */
const OVER_REMARK = 1.4;

/** The column right of the second levels; 主办部门, 责任科室 between them and the names are passed over. */
function rightBehind(level2: number, columns: readonly DescribedColumn[]): DescribedColumn | undefined {
  let at = level2 + 1;
  const passes = ({ leaf }: DescribedColumn): boolean => NO_NAMES.test(leaf) || HARDLY_NAMES.test(leaf);
  let found = columns.find(({ column }) => column === at);
  while (found && passes(found)) {
    at += 1;
    found = columns.find(({ column }) => column === at);
  }
  return at > level2 + 1 && found && found.content.share('shortValue') >= 0.5 ? undefined : found;
}

/** Not a name elsewhere, nor a target before the levels, where words that may be the names stand right behind the second levels. */
export function fitsPlace(
  { by, role, column }: Candidate,
  decided: ReadonlyMap<number, Candidate>,
  columns: readonly DescribedColumn[],
): boolean {
  if (by !== 'content' || (role !== 'name' && role !== 'target')) return true;
  const level2 = [...decided.values()].find((one) => one.role === 'level2');
  const next = level2 && rightBehind(level2.column, columns);
  const behind = next?.content;
  if (!level2 || !behind || behind.share('words') < CONTENT_SURE || behind.share('rule') > 0.2) return true;
  if (behind.share('operator') > 0.2 || behind.share('level1') > 0.2) return true;
  return role === 'name' ? column === next.column : column > level2.column;
}

/** Of columns that only what they hold speaks for: numbers that count on before the levels, and the words right behind them. */
export function byPlace(
  candidate: Candidate,
  decided: ReadonlyMap<number, Candidate>,
  columns: readonly DescribedColumn[],
): Candidate {
  if (candidate.by !== 'content') return candidate;
  const { role, column } = candidate;
  const levels = [...decided.values()].filter((one) => one.role === 'level1' || one.role === 'level2');
  if (levels.length === 0) return candidate;
  if (
    role === 'name' &&
    levels.some((one) => one.role === 'level2' && rightBehind(one.column, columns)?.column === column)
  )
    return { ...candidate, strength: candidate.strength + 0.3 };
  const own = columns.find((one) => one.column === column)!;
  const before = levels.every((one) => one.column > column);
  return before && (role === 'target' || role === 'weight') && own.content.ascending
    ? { ...candidate, strength: candidate.strength - 1 }
    : candidate;
}

/** A name that may head second levels, over a column without any, where another column holds nothing else. */
export function besideLevels(candidate: Candidate, columns: readonly DescribedColumn[]): Candidate {
  const { role, column } = candidate;
  if (role !== 'level1' && role !== 'level2') return candidate;
  const share = (one: DescribedColumn): number => one.content.share(role);
  const own = columns.find((one) => one.column === column)!;
  if (share(own) > 0.2) return candidate;
  return columns.some((one) => one !== own && share(one) >= CONTENT_SURE)
    ? { ...candidate, strength: candidate.strength - 1 }
    : candidate;
}

/** A column that could also be read so stands behind another one that is named so. */
export function afterNamed(
  candidate: Candidate,
  named: ReadonlyMap<ColumnRole, ReadonlySet<number>>,
): Candidate {
  const holders = named.get(candidate.role);
  if (!holders || holders.has(candidate.column)) return candidate;
  return { ...candidate, strength: candidate.strength - BEHIND_NAMED };
}

/** 指标属性 over 常规 and 核心. */
export const holdsNoSigns = (content: ColumnContent): boolean =>
  content.filled >= 2 && content.share('operator') === 0 && content.share('sort') >= CONTENT_SURE;

const mayHoldRules = (roles: readonly ColumnRole[]): boolean => roles[0] === 'remark' && roles[1] === 'rule';

/** 评价方式 with a rule here and there, where another column holds more of them. */
export function besideRules(candidate: Candidate, columns: readonly DescribedColumn[]): Candidate {
  if (candidate.role !== 'rule' || candidate.strength < OVER_REMARK) return candidate;
  const own = columns.find((one) => one.column === candidate.column)!;
  const share = own.content.share('rule');
  return share <= 0.5 && columns.some((one) => one !== own && one.content.share('rule') > share)
    ? { ...candidate, strength: candidate.strength - 1 }
    : candidate;
}

/** All that a column may be, by its header's words and by what stands in it. */
export function candidatesFor(
  described: DescribedColumn,
  words: Vocabulary,
  rows: number,
  unknownWords: boolean,
): readonly Candidate[] {
  const { column, leaf, header } = described;
  const { content } = described;
  const candidates: Candidate[] = [];
  const add: Add = (role, by, confidence, base) => {
    const otherPeriod = (role === 'target' || role === 'actual') && OTHER_PERIOD.test(header) ? 0.4 : 0;
    // Of two columns with names, or points, the one that is filled in every row is the indicators'.
    const density = (role === 'name' || role === 'weight') && rows > 0 ? content.filled / rows : 1;
    if (role === 'operator' && holdsNoSigns(content)) return;
    const strength = base + CONTENT_WEIGHT * fitOf(role, content) * density - otherPeriod;
    candidates.push({ column, role, by, confidence, strength });
  };
  const name = leaf === '' ? undefined : words.headerName(leaf);
  const similar = name || leaf === '' ? undefined : words.similar(leaf);
  if (name) {
    const base = name.weak ? WEAK_NAME : 1;
    name.roles.forEach((role, rank) => add(role, 'alias', 1, base * (RANKS[rank] ?? RANKS[2])));
  } else if (similar) {
    similar.header.roles.forEach((role, rank) =>
      add(
        role,
        'similarity',
        similar.similarity,
        similar.similarity * SIMILARITY_WEIGHT * (RANKS[rank] ?? RANKS[2]),
      ),
    );
  }
  if (name?.roles[0] === 'remark' && content.filled > 0) {
    if (content.share('pointsWord') >= 0.5) add('weight', 'content', content.share('pointsWord'), 0.8);
    else if (content.share('points') >= CONTENT_SURE) add('weight', 'content', content.share('points'), 0.4);
    // 备注 that holds how each row is scored; 评价方式 may say it beside other rows that tell only who looks.
    if (content.share('rule') >= CONTENT_SURE) add('rule', 'content', content.share('rule'), 0.9);
    if (mayHoldRules(name.roles) && content.share('rule') > 0)
      add('rule', 'content', content.share('rule'), OVER_REMARK);
  }
  if ((!name || name.weak) && content.filled >= 2) {
    for (const role of ['operator', 'rule', 'level1', 'level2'] as const) {
      const share = content.share(role);
      if (share >= CONTENT_SURE) add(role, 'content', share, CONTENT_ONLY);
    }
    if (content.share('pointsWord') >= CONTENT_SURE)
      add('weight', 'content', content.share('pointsWord'), CONTENT_ONLY);
    if (unknownWords) addByContent(leaf, content, add);
    if ((leaf === '' || unknownWords) && content.counting && content.ascending)
      add('sequence', 'content', 1, CONTENT_ONLY);
    addByHead(leaf, content, add);
  }
  return candidates;
}

/** 占几分, 折分, 点数, 分数安排: points, in a form's own words; 怎样折分 tells how. */
const POINTS_HEAD = /^(?!.*(?:怎|如何|办法|细则|标准|说明)).*(?:分|分数|点数|权数|权)$/;
/** Numbers of a target beside the words of qualitative rows. */
const MANY_NUMBERS = 0.5;

/** Heads in a form's own words: 年底做到的, 为什么没到, 自己打几分, 应达值, 原定. */
const HEADS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['reason', /为什么|为何|原因|缘由|因为|差在|没到|没落实|拖后腿|未达标/],
  ['score', /^(?!.*(?:满|应)).*(?:得分|打几分|评了|实得|盘点分|自评分)/],
  ['actual', /^(?!.*(?:上年|去年|往年|估计|预计)).*(?:已|实际|实绩|做到的|落实$|眼下|达到了|完成数)/],
  ['target', /^(?!.*(?:上年|去年|往年|上半年)).*(?:应|要做到|目标|原定|说好|打算做到|门槛|定的数|要求)/],
];

/** What the words of a header say of its column, where no list knows it and what stands below does not speak against it. */
function addByHead(leaf: string, content: ColumnContent, add: Add): void {
  const role = leaf === '' ? undefined : HEADS.find(([, head]) => head.test(leaf))?.[0];
  if (role === undefined) return;
  const values = content.share('shortValue');
  if (role === 'score' && content.share('points') < CONTENT_SURE) return;
  if ((role === 'actual' || role === 'target') && values < MANY_NUMBERS) return;
  if (role === 'reason' && values > MANY_NUMBERS) return;
  add(role, 'content', 0.6, 2 * CONTENT_ONLY);
}

/** 数据来源及佐证, 采集频率, 牵头处: whatever stands below, it names no indicator. */
const NO_NAMES =
  /来源|佐证|依据|证据|材料|频[次率]|周期|方式|时[限间点]|期限|[科处股]室?$|(?:部门|责任|牵头|分管)(?:单位|机构|主体|领导|人员?|者|人?姓名|分工|划分|归属)?$|编码|代码|编号|备[注考]|是否/;
/** 责任事项, 部门重点工作: see `mayNameAfterAll`. */
const HARDLY_NAMES = /部门|责任|牵头/;

/** Under a header of unknown words what stands in a column is all there is. */
function addByContent(leaf: string, content: ColumnContent, add: Add): void {
  const plain = plainShare(content);
  const headsPoints = POINTS_HEAD.test(leaf);
  const numbers = content.share('shortValue');
  const mixed = numbers >= MANY_NUMBERS && content.share('text') < 0.3 && !headsPoints;
  if (numbers >= CONTENT_SURE || mixed) add('target', 'content', numbers, CONTENT_ONLY);
  const points = content.share('points');
  if (points >= CONTENT_SURE && (headsPoints || content.sharesOut))
    add('weight', 'content', points, headsPoints ? 2 * CONTENT_ONLY : CONTENT_ONLY);
  const units = content.share('percentOrShortUnit') >= CONTENT_SURE && content.share('knownUnit') >= 0.5;
  if (units && content.share('text') < 0.3) {
    add('unit', 'content', content.share('percentOrShortUnit'), CONTENT_ONLY / 2);
  }
  if (holdsNames(content) && !NO_NAMES.test(leaf) && !HARDLY_NAMES.test(leaf))
    add('name', 'content', plain, CONTENT_ONLY);
}

/** How far the cells are no levels, rules or signs. */
const plainShare = (content: ColumnContent): number =>
  1 -
  Math.max(
    content.share('level1'),
    content.share('level2'),
    content.share('rule'),
    content.share('operator'),
  );

const holdsNames = (content: ColumnContent): boolean =>
  content.share('words') >= CONTENT_SURE && plainShare(content) >= CONTENT_SURE;

/** 责任事项, 部门重点工作 over what is done, and not over who does it: the names where no other column has them. */
export const mayNameAfterAll = ({ leaf, content }: DescribedColumn): boolean =>
  HARDLY_NAMES.test(leaf) &&
  !NO_NAMES.test(leaf) &&
  content.filled >= 2 &&
  holdsNames(content) &&
  content.share('body') < 0.5;
