/** A rectangle on one worksheet, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface HostCell {
  readonly value: string | number | boolean;
  /** With its leading `=`. */
  readonly formula?: string;
  readonly text: string;
  readonly numberFormat: string;
}

/** The formats that the add-in may read or write; a missing entry is Excel's default. */
export interface CellLook {
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  wrapText?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  borders?: Record<string, string>;
  hyperlink?: string;
  /** May be written although the worksheet is protected. */
  unlocked?: boolean;
}

export interface ConditionalFormatRecord {
  readonly id: string;
  areas: readonly Area[];
  formula: string;
  fillColor?: string;
  fontColor?: string;
  bold?: boolean;
  underline?: string;
}

/** One worksheet behind the protocol: in memory for tests, the grid of the workbench in the browser. */
export interface HostSheet {
  readonly id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  cell(row: number, column: number): HostCell | undefined;
  /** What a user or `range.values =` puts in: a text that starts with = is a formula. */
  put(row: number, column: number, input: string | number | boolean, numberFormat?: string): void;
  /** Another way to show what is there; the content stays what it is. */
  setNumberFormat(row: number, column: number, numberFormat: string): void;
  /** Takes the content away; its formats stay. */
  clear(row: number, column: number): void;
  usedArea(): Area | undefined;
  /** Rows that hold anything, in order. */
  filledRows(): readonly number[];
  merges(): readonly Area[];
  /** Hidden by hand or by a filter. */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  look(row: number, column: number): CellLook;
  setLook(row: number, column: number, change: Partial<CellLook>): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
  conditionalFormats: ConditionalFormatRecord[];
}

/** The workbook behind the protocol. */
export interface HostWorkbook {
  /** The file's name. */
  readonly name: string;
  readonly sheets: readonly HostSheet[];
  active: HostSheet;
  selection: Area;
  readonly readOnly: boolean;
  readonly customXml: Map<string, string>;
  addSheet(name: string): HostSheet;
  removeSheet(sheet: HostSheet): void;
  /** Moves the view to a selection. */
  select(sheet: HostSheet, area: Area): void;
}
