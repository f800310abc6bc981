import type { ReadClause } from '../model/rule';
import { ByCharacter } from '../text/by-character';
import { isDigitAt, readNumeral } from '../text/numerals';
import { originalSpan, writtenAt } from '../text/width';
import type { FoldedText } from '../text/width';
import { wording } from '../text/wording';
import { CLAUSES } from './clauses';
import type { Clause, Source } from './define-clause';
import type { Item, Mark } from './items';

const MARKS = new ByCharacter<Mark>([
  ['，,､', '，'],
  ['、', '、'],
  [':', ':'],
  [';', ';'],
  ['。!?.', '。'],
  ['\n', '\n'],
]);

/** The clauses that a text can begin with at a character, in their order; characters of the same clauses share a list. */
const DISPATCH: ByCharacter<readonly Clause[]> = (() => {
  const lists = new Map<string, { characters: string; readonly clauses: readonly Clause[] }>();
  for (const unit of new Set(CLAUSES.flatMap((clause) => [...clause.starts]))) {
    const clauses = CLAUSES.filter((clause) => clause.starts.includes(unit));
    const key = clauses.map((clause) => clause.id).join(' ');
    const list = lists.get(key);
    if (list) list.characters += unit;
    else lists.set(key, { characters: unit, clauses });
  }
  return new ByCharacter(
    [...lists.values()].map(({ characters, clauses }) => [characters, clauses] as const),
  );
})();

const NONE: readonly Clause[] = [];

/** Clauses that are tried at the head of a segment, whatever it begins with. */
const AT_HEAD: readonly Clause[] = CLAUSES.filter((clause) => clause.starts === '');

/** Words that score and that no clause took. */
const STRAY = wording(
  /满分|得分(?=$|[，。;\n、)])|计分|扣分|加分|减分|赋分|分值|权重|酌[情量减扣]|否决|类推|不得分|记分|给分|倒扣|扣(?![押缴留除税]|件|款|发)|[%‰‱≥≤<>=×÷&±]|-(?=\d)|(?<=^|[，。;:\n(次项件个名分%天日人户起例处家篇万元两])及以[上下]|(?<![级省市县区])以[上下内](?=的?[，。;:\n(得计记不扣]|$)|按比例|零分|减分/y,
);
const HARMLESS = wording(
  /(?:正负|高低|上下|超欠|多少)(?:偏离|偏差)?(?:均|都)(?:扣分|扣减|扣)|(?:扣分|加分|减分|得分)(?:项|事项|因素|点)|按(?:照)?[^，。;:\n\d%()扣]{1,12}(?:计分|得分|评分|赋分|打分|计算得分)(?=[，。;:\n])|(?:采用|采取|实行|执行)?(?:倒扣分|倒扣|扣分|计分|加分|加减分|减分|百分)(?:制|法|方式)|扣分(?=:)|(?:累计|累加|合并|据实|逐项|按实)(?:计分|得分|记分|扣分)(?=[，。;\n)]|$)|得分率|扣押|评分标准|计分标准|评分表|打分表|折扣|克扣|回扣|扣分标准|得分情况|评分细则|计分办法|评分办法|分值权重表/y,
);

/** Whether an opening bracket holds points; and where each bracket closes. */
function bracketsThatScore(text: string): ReadonlyMap<number, boolean> {
  const scores = new Map<number, boolean>();
  const open: { at: number; scores: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '(') open.push({ at: i, scores: false });
    else if (unit === '分' && open.length > 0 && i > 0) {
      const before = text[i - 1]!;
      if (isDigitAt(text, i - 1) || '满得扣计'.includes(before)) open[open.length - 1]!.scores = true;
    } else if (unit === ')') {
      const closed = open.pop();
      if (closed) {
        scores.set(closed.at, closed.scores);
        scores.set(i, closed.scores);
        if (closed.scores && open.length > 0) open[open.length - 1]!.scores = true;
      }
    }
  }
  return scores;
}

/** Things that are counted whole, so that 1.5家 is 5家 under the head 1.; 1.5个工作日 is a day and a half. */
const WHOLE = /^[^\d.%分万亿千百]{0,3}?(?:家|个(?!工作日|自然日|月|小时|季度|年度|[百千]?分?点|学时))/;

/** Heads 1. 2. 3. that count on, before a number of two digits or more or of whole things: 1.90%≤…；2.80%≤…. */
function countedNumbers(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (!/[1１][.、]\d/.test(text)) return found;
  let expected = 1;
  let tight = 0;
  for (const match of text.matchAll(/(^|[\n。;，:)分止])(\d{1,2})[.、](\d*)/g)) {
    if (Number(match[2]) !== expected) continue;
    expected++;
    const after = match.index + match[0].length;
    if (match[3]!.length >= 2 || (match[3] !== '' && WHOLE.test(text.slice(after, after + 8)))) {
      tight++;
      const start = match.index + match[1]!.length;
      found.set(start, start + match[2]!.length + 1);
    }
  }
  return expected > 2 && tight > 0 ? found : new Map();
}

const SEGMENT_ENDERS = new Set<Item['type']>([
  'award',
  'bracket-points',
  'deduct',
  'floor',
  'total',
  'most',
  'open',
  'close',
  'veto',
  'list-number',
  'discretion',
  'proportion',
  'so-on',
  'parallel',
  'add',
]);

/** Reads a folded text into items, left to right, each place once. */
export function scan(folded: FoldedText): {
  readonly items: readonly Item[];
  readonly clauses: readonly ReadClause[];
} {
  const { text } = folded;
  const items: Item[] = [];
  const clauses: ReadClause[] = [];
  const brackets = bracketsThatScore(text);
  let textFrom = -1;
  let segmentHead = 0;
  const numbered = countedNumbers(text);
  const source: Source = {
    text,
    bothEnds:
      text.includes('倒数') && /(?:^|[^数])前[\d一二三四五六七八九十]|(?:排名|位列|名列|位次)第/.test(text),
    ranked: /排名|名次|位次|排序|排位|名列|位列/.test(text),
    calculates: /[×÷/xX乘]/.test(text),
    written: (at) => writtenAt(folded, at),
    startsSegment: (at) => at === segmentHead,
    listNumberAt: (at) => numbered.get(at),
  };
  const push = (item: Item): void => {
    if (textFrom >= 0) {
      items.push({ type: 'text', start: textFrom, end: item.start });
      textFrom = -1;
    }
    items.push(item);
    if (item.type === 'separator' || SEGMENT_ENDERS.has(item.type)) segmentHead = item.end;
  };
  let at = 0;
  scanning: while (at < text.length) {
    if (at === segmentHead) {
      for (const clause of AT_HEAD) {
        const item = clause.parse(source, at);
        if (!item) continue;
        push(item);
        clauses.push({ clause: clause.id, span: originalSpan(folded, at, item.end) });
        at = item.end;
        continue scanning;
      }
    }
    for (const clause of DISPATCH.at(text, at) ?? NONE) {
      const item = clause.parse(source, at);
      if (!item || item.end <= at) continue;
      push(item);
      clauses.push({ clause: clause.id, span: originalSpan(folded, at, item.end) });
      at = item.end;
      continue scanning;
    }
    const unit = text[at]!;
    const mark =
      unit === '.' && at === text.length - 1 && isDigitAt(text, at - 1) ? undefined : MARKS.at(text, at);
    if (mark) {
      push({ type: 'separator', mark, start: at, end: at + 1 });
      at++;
      continue;
    }
    if (unit === '(' || unit === ')') {
      push({
        type: unit === '(' ? 'open' : 'close',
        scores: brackets.get(at) ?? false,
        start: at,
        end: at + 1,
      });
      at++;
      continue;
    }
    if (isDigitAt(text, at)) {
      const number = readNumeral(text, at)!;
      push({ type: number.damaged ? 'damage' : 'stray', start: at, end: number.end });
      at = number.end;
      continue;
    }
    const harmless = HARMLESS.end(text, at);
    if (harmless >= 0) {
      if (textFrom < 0) textFrom = at;
      at = harmless;
      continue;
    }
    const stray = STRAY.end(text, at);
    if (stray >= 0) {
      push({ type: 'stray', start: at, end: stray });
      at = stray;
      continue;
    }
    if (textFrom < 0) textFrom = at;
    at++;
  }
  if (textFrom >= 0) items.push({ type: 'text', start: textFrom, end: text.length });
  return { items, clauses };
}
