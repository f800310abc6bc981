import type { CellAddress, CellRange } from './cell';
import type { CellContent, Grid, UnreadSheet } from './grid';

/** A value as read, the text the person typed, and where it stands. */
export interface Field<T = string> {
  readonly value: T;
  /** The cell's shown text, trimmed of nothing. */
  readonly text: string;
  readonly cell: CellAddress;
  /** The cell as the host handed it over: stored value, formula, number format. */
  readonly content: CellContent;
}

/** What a column of a declaration holds. */
export type ColumnRole =
  | 'sequence'
  | 'level1'
  | 'level2'
  | 'name'
  | 'operator'
  | 'target'
  | 'unit'
  | 'explanation'
  | 'rule'
  | 'weight'
  | 'remark'
  | 'actual'
  | 'score'
  | 'reason'
  | 'other';

/** One column of a table: what it was taken for, and why. */
export interface Column {
  readonly role: ColumnRole;
  /** Zero-based column of the worksheet. */
  readonly column: number;
  /** The header text, both rows of a two-row header joined. */
  readonly header: string;
  readonly cell: CellAddress;
  /** How it was recognised: by a known header name, a similar one, what stands in the column, or the user's word. */
  readonly by: 'alias' | 'similarity' | 'content' | 'user';
  /** 0–1; 1 for an alias. */
  readonly confidence: number;
}

/** The comparison that a target stands under. */
export type Operator = '≥' | '>' | '=' | '<' | '≤' | '定性' | '定量' | '不适用';

/** What a column beside the operators says of a row: whether it is counted or judged, and which side is good. */
export interface Nature {
  readonly field: Field;
  readonly kind: '定量' | '定性' | undefined;
  readonly better: 'high' | 'low' | undefined;
}

/** A first- or second-level indicator name; where the own cell is blank, the one that it was filled from. */
export interface Level {
  /** The name without declared weight, star or year: 产出指标. */
  readonly name: string;
  /** The norm's name where it is one, aliases resolved: 产出指标, 数量指标 … */
  readonly standard: string | undefined;
  /** The cell that holds the text. */
  readonly cell: CellAddress;
  readonly text: string;
  /** Points written inside the name: 产出指标(50分) → 50. */
  readonly declaredWeight: number | undefined;
  /** Where the points stand in a column of their own: 一级权重. */
  readonly weightCell?: CellAddress;
  /** Whether the row's own cell holds it, or it was filled from a merged or a blank cell. */
  readonly source: 'own' | 'merged' | 'filled';
}

/** `live`: names an indicator. `none`: declared 无. `blank`: a level slot with no indicator. */
export type IndicatorState = 'live' | 'none' | 'blank';

/** One row of a declaration table. A missing field: the table has no such column, or (text '') the cell is empty. */
export interface Indicator {
  readonly row: number;
  readonly state: IndicatorState;
  readonly sequence: Field | undefined;
  readonly level1: Level | undefined;
  readonly level2: Level | undefined;
  /** Present whenever the table has the column, with text '' where the cell is empty. The same holds below. */
  readonly name: Field;
  /** The operator or type as read from its own column, or from inside the target cell; `undefined` value: not readable. */
  readonly operator: Field<Operator | undefined> | undefined;
  /** The target; `number` is set where it is one (without operator and unit). */
  readonly target: Field<TargetValue> | undefined;
  readonly unit: Field | undefined;
  readonly explanation: Field | undefined;
  readonly rule: Field | undefined;
  /** Points, from the weight column or from a remark such as 20分; `undefined` value: not readable as points. */
  readonly weight: Field<number | undefined> | undefined;
  readonly remark: Field | undefined;
  readonly actual: Field<TargetValue> | undefined;
  readonly score: Field<number | undefined> | undefined;
  readonly reason: Field | undefined;
  /** 定量指标, 反向指标 in a column of its own beside that of the operators. */
  readonly nature?: Nature | undefined;
}

/** What a target or actual cell says: ≥95.5% → operator ≥, number 95.5, unit %. Words only → number undefined. */
export interface TargetValue {
  readonly operator: Operator | undefined;
  /** On the scale of `unit`: a percent cell that holds 0.97 reads 97 with unit %. */
  readonly number: number | undefined;
  readonly unit: string | undefined;
  /** What is left when operator, number and unit are taken away; the grade of a qualitative target. */
  readonly words: string;
  /** True where a stored fraction with a percent format was read as percent. */
  readonly fromPercentFormat: boolean;
}

/** An amount of money as written: 48 万元. */
export interface Amount {
  readonly value: number;
  readonly unit: '元' | '万元' | '亿元' | undefined;
  readonly label: string;
  readonly cell: CellAddress;
  /** Offsets in the cell's text where the amount stands inside a sentence. */
  readonly span?: readonly [start: number, end: number];
}

/** A line such as 项目名;总金额:48 万元；当年支出计划:48 万元； */
export interface FundingLine {
  readonly cell: CellAddress;
  readonly text: string;
  readonly project: string;
  readonly total: Amount | undefined;
  readonly annual: Amount | undefined;
}

/** One row of the funding block of a self-evaluation form: 年度资金总额, 其中：财政拨款 … */
export interface FundingRow {
  readonly label: Field;
  /** The unit that the block states; the amounts are in it, whatever unit their cells name. */
  readonly unit: Amount['unit'];
  readonly kind: 'total' | 'part';
  readonly initialBudget: Field<number | undefined> | undefined;
  readonly budget: Field<number | undefined> | undefined;
  readonly executed: Field<number | undefined> | undefined;
  /** 全年预计执行数 of a form that is filled in during the year. */
  readonly expected: Field<number | undefined> | undefined;
  readonly weight: Field<number | undefined> | undefined;
  readonly rate: Field<number | undefined> | undefined;
  readonly score: Field<number | undefined> | undefined;
}

/** A line of figures outside the indicator table where parts stand beside a total: 合计 2860 财政拨款 2700 其他收入 160. */
export interface AmountGroup {
  readonly label: string;
  readonly total: Amount;
  readonly parts: readonly Amount[];
  /** The amount of one project in a list of several, which is not that of the whole form. */
  readonly ofProject?: true;
}

export interface Goal extends Field {
  /** The heading it stands under: 年度总体目标, 年度目标, 部门（单位）职责 … */
  readonly heading: string;
  /** Where the heading stands, when it has a cell of its own. */
  readonly labelCell?: CellAddress;
  readonly kind: 'annual' | 'long-term' | 'duties' | 'completion';
}

/** 已输入17/1000. */
export interface Counter {
  readonly cell: CellAddress;
  readonly text: string;
  readonly typed: number;
  readonly limit: number;
}

/** A labelled text of the title block: 部门单位名称, 项目名称, 主管部门, 实施单位, 年度 … */
export interface Heading {
  readonly label: string;
  readonly kind: 'bureau' | 'project' | 'supervisor' | 'implementer' | 'year' | 'other';
  readonly value: string;
  readonly cell: CellAddress;
  /** Where the label stands, if in a cell of its own. */
  readonly labelCell?: CellAddress;
  /** The cell that holds the value, with the label where both stand in one; absent where nothing stands behind the label. */
  readonly content?: CellContent;
}

/** A total row below the indicators: 总分, 合计, with its points and what was scored. */
export interface TotalRow {
  readonly row: number;
  readonly label: Field;
  readonly weight: Field<number | undefined> | undefined;
  readonly score: Field<number | undefined> | undefined;
  /** 优/良/中/差 where one is written. */
  readonly grade: Field | undefined;
}

/** What stands once over and below a list of declarations, and holds for each of them. */
export interface SharedForm {
  readonly title: Field | undefined;
  readonly headings: readonly Heading[];
  readonly notes: readonly Field[];
}

/** One declaration of several under one header: 单位名称 | 项目名称 | 年度目标 | 一级指标 … */
export interface ListEntry {
  /** The cell that names it; where it bears no name, its first one. */
  readonly at: CellAddress;
  /** The same object in all entries of one list. */
  readonly shared: SharedForm;
}

export interface DeclarationTable {
  /** `department`: 部门整体; `project`: one project. */
  readonly kind: 'department' | 'project';
  /** Header through last row; of the later entries of a list their own rows. */
  readonly range: CellRange;
  /**
   * Set where the table is one entry of a list. The first entry also holds the title and the headings above the list, the
   * last one the notes below it; {@link formOf} gives each what holds for all.
   */
  readonly list?: ListEntry;
  readonly title: Field | undefined;
  readonly headerRows: readonly number[];
  readonly columns: readonly Column[];
  /** All rows of the table in order: live, 无, and blank slots. */
  readonly indicators: readonly Indicator[];
  /** Rows inside the table that are wholly empty. */
  readonly blankRows: readonly number[];
  /** A second block in the same rows (long-term targets beside annual ones). */
  readonly sideBlock:
    { readonly columns: readonly Column[]; readonly indicators: readonly Indicator[] } | undefined;
  /** The goals, headings, counter and funding that belong to this table, from above or beside it. */
  readonly goals: readonly Goal[];
  readonly headings: readonly Heading[];
  readonly counter: Counter | undefined;
  readonly fundingLine: FundingLine | undefined;
  readonly funding: readonly FundingRow[];
  readonly amounts: readonly AmountGroup[];
  readonly totals: readonly TotalRow[];
  /** 小计 rows and totals of single levels, inside or below the table. */
  readonly subtotals?: readonly TotalRow[];
  /** Rows where the header was printed again inside the table, on a next page. */
  readonly repeatedHeaderRows?: readonly number[];
  /** Cells of such rows that differ from the first header in their year only. */
  readonly otherYearsInHeader?: readonly OtherYearInHeader[];
  /** Notes below or beside the table: 注：…, 说明：… */
  readonly notes: readonly Field[];
  /** The declaration's year, where title, headings or goal give one. */
  readonly year: number | undefined;
  readonly selfEvaluation: boolean;
  /** Page chrome pasted in between: 导出, 关闭, 查看规范 … that belongs to this table. */
  readonly chrome: readonly Field[];
}

/** 当年目标（2025年） in a header that was printed again, beside the 当年目标（2026年） of the first one. */
export interface OtherYearInHeader {
  readonly field: Field;
  readonly first: Field;
}

/** A line that belongs to no table, with why it was left out. */
export interface UnreadLine {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly reason: 'chrome' | 'text' | 'separator' | 'damaged-table';
}

/** What the reader made of one worksheet. */
export interface SheetReading {
  readonly grid: Grid;
  readonly tables: readonly DeclarationTable[];
  readonly unread: readonly UnreadLine[];
}

/** What the reader made of a workbook. */
export interface WorkbookReading {
  readonly sheets: readonly SheetReading[];
  /** Worksheets that are in the workbook and were not read. */
  readonly unreadSheets: readonly UnreadSheet[];
}

/** All tables of all worksheets, in order. */
export function allTables(reading: Pick<WorkbookReading, 'sheets'>): readonly DeclarationTable[] {
  return reading.sheets.flatMap((sheet) => sheet.tables);
}

/** What was made of each table, by the number of the function that made it. */
const madeOf = new WeakMap<DeclarationTable, Map<number, unknown>>();
let functions = 0;
/** The table asked about last: checks look at one table after the other, and ask of it many times. */
let lastTable: DeclarationTable | undefined;
let lastMade = new Map<number, unknown>();

/** A pure function of a table that works once for each: many checks ask the same of one table. */
export function perTable<T>(make: (table: DeclarationTable) => T): (table: DeclarationTable) => T {
  const own = functions++;
  return (table) => {
    if (lastTable !== table) {
      let made = madeOf.get(table);
      if (made === undefined) madeOf.set(table, (made = new Map()));
      [lastTable, lastMade] = [table, made];
    }
    const made = lastMade;
    const known = made.get(own);
    if (known !== undefined || made.has(own)) return known as T;
    const value = make(table);
    made.set(own, value);
    return value;
  };
}

/** The rows that name an indicator. */
export const liveIndicators = perTable((table): readonly Indicator[] =>
  table.indicators.filter((indicator) => indicator.state === 'live'),
);

const isExecutionRow = ({ level1 }: Indicator): boolean => level1?.standard === '预算执行率';

/** How many indicators a table has; a row that gives the execution rate its points, as a level of its own, is none. */
export const countIndicators = perTable(
  (table): number => liveIndicators(table).filter((indicator) => !isExecutionRow(indicator)).length,
);

/** Title, headings and notes that hold for a table, those of its list included. */
export const formOf = perTable((table): SharedForm => {
  const { list, title, headings, notes } = table;
  if (!list) return { title, headings, notes };
  const { shared } = list;
  const own = headings.filter((heading) => !shared.headings.includes(heading));
  return { title: shared.title, headings: [...own, ...shared.headings], notes: shared.notes };
});

/** The cell that a finding about a whole column of a table stands at: its header, or what names the entry of a list. */
export function placeOf(table: DeclarationTable, column: Column): CellAddress {
  return table.list?.at ?? column.cell;
}

export function columnOf(table: DeclarationTable, role: ColumnRole): Column | undefined {
  return table.columns.find((column) => column.role === role);
}
