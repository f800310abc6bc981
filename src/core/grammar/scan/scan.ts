import { ByCharacter } from '../../text/by-character';
import { isDigitAt, readNumeral } from '../../text/numerals';
import { ofLastText } from '../../text/per-text';
import { writtenAt } from '../../text/width';
import type { FoldedText } from '../../text/width';
import { wording } from '../../text/wording';
import { CLAUSES } from '../clauses';
import type { Clause, Source } from '../tokens/define-clause';
import { HEADS } from '../tokens/fold-rule';
import type { Item, Mark } from '../tokens/items';
import { headsOf } from './list-heads';
import type { ListHeads } from './list-heads';

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
  /(?:从|由|自|在)(?:该项|本项|此项)?的?(?:满分|总分|分值)?\d+(?:\.\d+)?分(?:值)?(?:之中|当中|中|里)|乘(?:[以积]|(?=[\d一二三四五六七八九十]))|之积|满分(?!线)|得分(?=$|[，。;\n、)])|计分|扣分|加分|减分|赋分|分值|权重|酌[情量减扣]|否决|类推|不得分|记分|给分|倒扣|扣(?![押缴留除税]|件|款|发|(?<=起扣)线)|[%‰‱≥≤<>=×÷&±]|-(?=\d)|(?<=^|[，。;:\n(次项件个名分%天日人户起例处家篇万元两])及以[上下]|(?<![级省市县区类]|(?:[级等档星类良好中格]|优秀?|一般|较差)及|[一二三四五]星|较[好差]|良好|优秀|合格)以[上下内](?=的?[，。;:\n(得计记不扣]|$)|按比例|零分|减分/y,
);
const HARMLESS = wording(
  /(?:方可|方能|才可|才能|才)(?:开始)?[计记]分(?=:)|(?<=^|[，。;:\n])(?:本项|该项|此项)?的?(?:权重分值|权重分|权重|分值|总分|得分)按照?(?=每[^，。;\n]{1,16}[扣减]\d)|(?<=(?:折算|换算|折合|转换)[为成到])(?:本项|该项|本指标|该指标|指标|相应|对应)?的?(?:分值|得分|分数)(?=[:，](?:即|[^，。;:=\n]{0,6}(?:得分)?=))|(?<=[低少超高多缺差欠短])多少，?(?:就|便|则)?[扣减]多少(?:分)?(?=[，。;\n)]|$)|(?:采用|采取|按照?)(?:比率|比值)法计分(?=，即得分)|(?:开始|(?<=[%\d点分元])起)(?:扣分|扣减|扣)(?=，)|(?<=[%\d点分元人次件户个])起(?:开始)?(?:计分|得分|给分)(?=[，;]\d)|(?:评分|考核分|评价分|测评分|考评分|平均分|评估分|打分|得分|考核|测评)值(?=在|[≥≤<>]|达到?[^满]|不?低于|高于|不[小少]于|超过|不满)|(?:正负|高低|上下|超欠|多了?少了?|高了?低了?)(?:偏离|偏差)?(?:均|都)(?:要|须|需|应)?(?:扣分|扣减|扣)|(?:扣分|加分|减分|得分)(?:项|事项|因素|点)|(?:按照?(?![时期])|根据|依据|依(?![法规次照托靠]))[^，。;:\n\d%()扣减折半倍零不未]{1,12}(?:计分|得分|评分|赋分|打分|计算得分)(?=[，。;:\n]|\((?:有效|样本|问卷|抽样))|(?:按照?|根据|依据|参照)[^，。;:\n\d%()扣减]{2,20}(?:对照|换算|计分|附)表[^，。;:\n\d]{0,3}(?:计分|得分|评分|赋分)(?=[，。;:\n]|$)|(?:按|分)?(?:[一二两三四五六七八]|[2-8])?个?(?:档次|等次|等级|[档等级段])(?:计分|评分|得分|赋分|给分|打分)(?=[，。;:\n])|从(?:0|零)分?(?:开始|起)(?:计算|起算|计分|计|算)(?=[，。;\n)]|$)|(?:排名|名次|位次|排序)(?:计分|评分|得分|赋分|给分)(?=[，。;:\n])|(?:采用|采取|实行|执行)?(?:倒扣分|倒扣|扣分|计分|加分|加减分|减分|百分)(?:制|法|方式)|(?:采用|采取|实行|执行)(?:倒扣分|倒扣|扣分)(?=[，。;\n])|(?:累计|累加|合并|据实|逐项|按实)(?:计分|得分|记分|扣分)(?=[，。;\n)]|$)|(?:不再|不得|不予|不做|不作|不|避免)(?:重复|叠加|累加)(?:扣分|扣减|计扣|扣|计分|得分|加分|记分)|(?:就高|从高|择高|取高)(?:不就低|不从低)?(?:一[项档级])?(?:计分|得分|记分|给分|赋分)|(?<=扣[^，。;\n\d]{0,6}\d[\d.]{0,5}[%分])计算得分(?=[，。;\n]|$)|加分可(?:突破|超过|超出)(?:本项|该项|本指标|该指标)?的?(?:分值|满分|权重分?)|得分率|(?<=[此该]限)以内(?=的?(?:，|[得计记]))|扣押|(?:在|从|以)(?:本项|该项)?的?(?:满分|总分|权重分|分值)的?(?:基础上|为基础)|(?:计|评|赋|记|打)分(?:标准|办法|方[法式]|规[则定]|细则|说明|表|依据|来源|口径)|折扣|克扣|回扣|扣分标准|(?<=(?:^|\n)[^，。;:\n\d]{2,12}[，]?)(?:得分|分值|评分|计分)(?=\n)|(?<=\d分[≤<])(?:得分|评分)(?=[，;])|得分情况|分值权重表|(?<=(?:有效|合格|规定|使用)期(?:限)?|范围)(?:以内|之内)(?=[，。;\n]|$)/y,
);

/** 评分标准：, 计分办法如下：: that the rule follows. */
const HEADING = wording(
  new RegExp(`(?<=^|\\n)(?:直接)?(?:评分|记分|计分|赋分):(?!\\n*$)|(?:具体)?${HEADS}(?!\\n*$)`, 'y'),
);

/** 显著(满分), 差(不得分): what the words in front of the bracket earn. */
const ONLY_AWARD = wording(/\((?:满分|不得分|不计分|零分)\)/y);

/** 全部分解—8分: a dash between what is called and what it earns. */
const DASHED = wording(/(?<=[\u4e00-\u9fff])-{1,2}(?=\d{1,2}(?:\.\d{1,2})?分(?:[，。;、\n)]|$))/y);
/** Several of them, of which one earns nothing, so that no dash is a minus. */
const listsByDash = ofLastText(
  (text): boolean =>
    (text.match(/[\u4e00-\u9fff]-{1,2}\d{1,2}(?:\.\d{1,2})?分/g)?.length ?? 0) > 1 &&
    /[\u4e00-\u9fff]-{1,2}0分/.test(text),
);

const NO_BRACKETS: ReadonlyMap<number, boolean> = new Map();

/** More points than a row has are a value. */
const MOST_POINTS = 50;

/** The whole number whose digits end at a place. */
function numberBefore(text: string, end: number): number {
  let from = end;
  while (from > 0 && isDigitAt(text, from - 1)) from--;
  return Number(text.slice(from, end));
}

/** Whether an opening bracket holds points; and where each bracket closes. */
function bracketsThatScore(text: string): ReadonlyMap<number, boolean> {
  if (!text.includes('(')) return NO_BRACKETS;
  const scores = new Map<number, boolean>();
  const open: { at: number; scores: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '(') open.push({ at: i, scores: false });
    else if (unit === '分' && open.length > 0 && i > 0 && !'钟贝'.includes(text[i + 1] ?? ' ')) {
      const before = text[i - 1]!;
      const last = open[open.length - 1]!;
      // 优秀(90分以上): what the grade begins at, and no points.
      const points = isDigitAt(text, i - 1) && numberBefore(text, i) <= MOST_POINTS;
      if ((points || '满得扣计'.includes(before)) && ONLY_AWARD.end(text, last.at) < 0) last.scores = true;
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
  'lowered',
  'list-number',
  'discretion',
  'proportion',
  'so-on',
  'parallel',
  'add',
]);

const RANKS = /排名|名次|位次|排序|排位|名列|位列|位居|排队|排行|首位|榜首|头名|首名|[下后]移/;
const FROM_TOP = /(?:^|[^数])前[\d一二三四五六七八九十]|(?:排名|位列|名列|位次)第/;
const CONVERTS = /折[算合]|换算/;
const CALCULATES = /[×÷/xX乘]|除以|[之的]比|[之的]积|[占与和]\d[^，。;:\n]{0,12}?比[例值重]/;

const [OPEN, CLOSE, POINT] = [0x28, 0x29, 0x2e];

/** Told of each clause that was read, and from where to where in the folded text. */
export type ClauseListener = (clause: Clause, start: number, end: number) => void;

/** One pass over one text. What few clauses ask of the whole text is found when the first of them asks. */
class Scanner implements Source {
  readonly text: string;
  readonly calculates: boolean;
  readonly converts: boolean;
  readonly items: Item[] = [];
  private readonly folded: FoldedText;
  private readonly listener: ClauseListener | undefined;
  private readonly brackets: ReadonlyMap<number, boolean>;
  private readonly heads: ListHeads;
  private speaksOfRanks: boolean | undefined;
  private countsBothWays: boolean | undefined;
  /** Where the words that no clause took begin; −1 where there are none. */
  private textFrom = -1;
  private segmentHead = 0;

  constructor(folded: FoldedText, listener: ClauseListener | undefined) {
    this.folded = folded;
    this.text = folded.text;
    this.listener = listener;
    this.calculates = CALCULATES.test(folded.text);
    this.converts = CONVERTS.test(folded.text);
    this.brackets = bracketsThatScore(folded.text);
    this.heads = headsOf(folded);
  }

  get ranked(): boolean {
    return (this.speaksOfRanks ??= RANKS.test(this.text));
  }

  get bothEnds(): boolean {
    return (this.countsBothWays ??= this.text.includes('倒数') && FROM_TOP.test(this.text));
  }

  written(at: number): string {
    return writtenAt(this.folded, at);
  }

  startsSegment(at: number): boolean {
    return at === this.segmentHead;
  }

  listNumberAt(at: number): number | undefined {
    return this.heads.ends.get(at);
  }

  /** Reads the whole text, each place once. */
  run(): void {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const doubtful = this.heads.doubtful.get(at);
      if (doubtful !== undefined) {
        this.push({ type: 'damage', start: at, end: doubtful });
        at = doubtful;
        continue;
      }
      const head = at === this.segmentHead ? this.firstOf(AT_HEAD, at) : -1;
      const end = head >= 0 ? head : this.firstOf(DISPATCH.at(text, at) ?? NONE, at);
      at = end >= 0 ? end : this.readSign(at);
    }
    this.endText(text.length);
  }

  /** The end of what the first of the clauses reads at a place; −1 where none does. */
  private firstOf(clauses: readonly Clause[], at: number): number {
    for (let i = 0; i < clauses.length; i++) {
      const item = clauses[i]!.parse(this, at);
      if (item === undefined || item.end <= at) continue;
      this.push(item);
      this.listener?.(clauses[i]!, at, item.end);
      return item.end;
    }
    return -1;
  }

  /** What no clause reads: a mark, a bracket, a number, a scoring word that is left over, or text. */
  private readSign(at: number): number {
    const { text } = this;
    const mark = MARKS.at(text, at);
    if (mark !== undefined && !this.endsNumber(at)) {
      this.push({ type: 'separator', mark, start: at, end: at + 1 });
      return at + 1;
    }
    // 6分(95%以上)/4分(90%以上).
    if (text[at] === '/' && text[at - 1] === ')' && isDigitAt(text, at + 1)) {
      this.push({ type: 'separator', mark: ';', start: at, end: at + 1 });
      return at + 1;
    }
    const dashed = text[at] === '-' && '—―'.includes(this.written(at)) ? DASHED.end(text, at) : -1;
    if (dashed >= 0 && listsByDash(text)) {
      this.push({ type: 'separator', mark: ':', start: at, end: dashed });
      return dashed;
    }
    const code = text.charCodeAt(at);
    if (code === OPEN || code === CLOSE) {
      const type = code === OPEN ? 'open' : 'close';
      this.push({ type, scores: this.brackets.get(at) ?? false, start: at, end: at + 1 });
      return at + 1;
    }
    if (isDigitAt(text, at)) {
      const number = readNumeral(text, at)!;
      this.push({ type: number.damaged ? 'damage' : 'stray', start: at, end: number.end });
      return number.end;
    }
    const heading = at === this.segmentHead ? HEADING.end(text, at) : -1;
    if (heading >= 0) {
      this.push({ type: 'separator', mark: '。', start: at, end: heading });
      return heading;
    }
    const harmless = HARMLESS.end(text, at);
    const stray = harmless >= 0 ? -1 : STRAY.end(text, at);
    if (stray >= 0) {
      this.push({ type: 'stray', start: at, end: stray });
      return stray;
    }
    if (this.textFrom < 0) this.textFrom = at;
    return harmless >= 0 ? harmless : at + 1;
  }

  /** A full stop of the text that stands behind a digit: 扣0. */
  private endsNumber(at: number): boolean {
    return at === this.text.length - 1 && this.text.charCodeAt(at) === POINT && isDigitAt(this.text, at - 1);
  }

  private push(item: Item): void {
    this.endText(item.start);
    this.items.push(item);
    if (item.type === 'separator' || SEGMENT_ENDERS.has(item.type)) this.segmentHead = item.end;
  }

  private endText(end: number): void {
    if (this.textFrom >= 0) this.items.push({ type: 'text', start: this.textFrom, end });
    this.textFrom = -1;
  }
}

/** Reads a folded text into items, left to right, each place once. */
export function scan(folded: FoldedText, listener?: ClauseListener): readonly Item[] {
  const scanner = new Scanner(folded, listener);
  scanner.run();
  return scanner.items;
}
