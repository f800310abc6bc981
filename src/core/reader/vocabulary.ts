import { levelTerm, type LevelDepth, type LevelTerm } from '../norms/level-names';
import { groupOf, headerNameOf, knownHeaderKeys, type BlockTerm, type HeaderName } from './header-names';
import { fold, isPlain } from './label';
import { readLevelName } from './level-cell';
import { similarHeader, type SimilarHeader } from './similar-header';

/** What a text means as a header cell. */
interface HeaderMeaning {
  readonly name: HeaderName | undefined;
  readonly group: { readonly term: BlockTerm | undefined } | undefined;
}

const LONGEST_HEADER = 40;
const NO_HEADER: HeaderMeaning = { name: undefined, group: undefined };

/** The last characters of every header name and of every group: nearly all other texts end otherwise. */
const nameEndings: ReadonlySet<string> = new Set(knownHeaderKeys.map((key) => key.slice(-3)));
const groupEndings: ReadonlySet<string> = new Set(
  '目标 指标 体系 分解 情况 设置 权重 自评 明细 评价 结果'.split(' '),
);

/** Level name as read from a cell. */
export interface LevelReading {
  readonly name: string;
  readonly declaredWeight: number | undefined;
  readonly terms: Readonly<Record<LevelDepth, LevelTerm | undefined>>;
}

/**
 * What the texts of one workbook mean as headers and levels. The same few texts stand in thousands of cells;
 * each is looked up once per reading.
 */
export class Vocabulary {
  private readonly headers = new Map<string, HeaderMeaning>();
  private readonly similars = new Map<string, SimilarHeader | undefined>();
  private readonly levels = new Map<string, LevelReading>();

  headerName(text: string): HeaderName | undefined {
    return this.header(text).name;
  }

  group(text: string): HeaderMeaning['group'] {
    return this.header(text).group;
  }

  /** The known header name that an unknown one is nearest to. */
  similar(text: string): SimilarHeader | undefined {
    if (text.length > LONGEST_HEADER) return undefined;
    if (!this.similars.has(text)) this.similars.set(text, similarHeader(text));
    return this.similars.get(text);
  }

  isHeaderWord(text: string): boolean {
    const { name, group } = this.header(text);
    return name !== undefined || group !== undefined;
  }

  level(text: string): LevelReading {
    const known = this.levels.get(text);
    if (known) return known;
    const { name, declaredWeight } = readLevelName(text);
    const read = { name, declaredWeight, terms: { 1: levelTerm(1, name), 2: levelTerm(2, name) } };
    if (text.length <= LONGEST_HEADER) this.levels.set(text, read);
    return read;
  }

  isLevel(depth: LevelDepth, text: string): boolean {
    return text.length <= LONGEST_HEADER && this.level(text).terms[depth] !== undefined;
  }

  private header(text: string): HeaderMeaning {
    if (!mayBeHeader(text)) return NO_HEADER;
    const known = this.headers.get(text);
    if (known) return known;
    const folded = fold(text);
    const meaning = { name: headerNameOf(folded), group: groupOf(folded) };
    this.headers.set(text, meaning);
    return meaning;
  }
}

/** Short, or a short name with its instruction in brackets: 指标值（包含数字及文字描述）. */
function mayBeHeader(text: string): boolean {
  if (text.length > LONGEST_HEADER) return text.length <= 120 && /^[^(（]{1,14}[(（]/.test(text);
  return !isPlainlyNoHeader(text);
}

function isPlainlyNoHeader(text: string): boolean {
  if (text.length < 4 || !isPlain(text)) return false;
  const ending = text.slice(-3);
  return !nameEndings.has(ending) && !groupEndings.has(ending.slice(1));
}
