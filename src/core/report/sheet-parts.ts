import { columnLetters, MAX_ROWS } from '../model/cell';
import { escaped, escapedCell } from './markup';

/*
 * The parts of a .xlsx package that the summary workbook is made of. Texts are inline strings, so that nothing in them is
 * ever a formula, and their style carries the quote prefix, so that it stays a text when a person edits the cell.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Positions in the list of styles below. */
export const STYLE = {
  plain: 0,
  title: 1,
  header: 2,
  text: 3,
  number: 4,
  error: 5,
  warning: 6,
  info: 7,
} as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

export type SheetCell = string | number | { readonly text: string; readonly style: Style } | null;

/** The last row of a worksheet is left free. */
export const MOST_ROWS = MAX_ROWS - 1;

/** One row of cells; `row` counts from 0. */
export function sheetRow(row: number, cells: readonly SheetCell[], style?: Style): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${columnLetters(column)}${row + 1}`, style)).join('')}</row>`;
}

function cellXml(cell: SheetCell, at: string, style: Style | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style ?? STYLE.number}"><v>${cell}</v></c>`;
  const { text, style: own } = typeof cell === 'string' ? { text: cell, style: STYLE.text } : cell;
  if (text === '') return `<c r="${at}" s="${style ?? own}"/>`;
  return `<c r="${at}" t="inlineStr" s="${style ?? own}"><is><t xml:space="preserve">${escapedCell(text)}</t></is></c>`;
}

/** The head of a worksheet, up to its rows. @param frozen rows at the top that stay in view */
export function sheetHead(widths: readonly number[], frozen: number): string {
  const pane =
    frozen > 0
      ? `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`;
}

/** The end of a worksheet; with `filter`, a range such as A1:K20 gets its filter buttons. */
export function sheetEnd(filter?: string): string {
  return `</sheetData>${filter === undefined ? '' : `<autoFilter ref="${filter}"/>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** Everything of the package beside the worksheets, which are sheet1.xml, sheet2.xml … in the order of their names. */
export function packageParts(names: readonly string[]): Readonly<Record<string, string>> {
  const numbers = names.map((_, i) => i + 1);
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${numbers.map((n) => part(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${names.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

const font = (size: number, inner = '') => `<font>${inner}<sz val="${size}"/>`;
const named = '<name val="等线"/></font>';
const colour = (rgb: string) => `<color rgb="FF${rgb}"/>`;
const side = (name: string) => `<${name} style="thin">${colour('D5DAE0')}</${name}>`;
const xf = (attributes: string, alignment: string) =>
  `<xf numFmtId="0" ${attributes} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const TOP = '<alignment vertical="top"/>';

const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}"><fonts count="6">`,
  `${font(11)}${named}${font(16, '<b/>')}${named}${font(11, '<b/>')}${named}`,
  ...['B3261E', '8A5700', '1F5FA8'].map((rgb) => `${font(11)}${colour(rgb)}${named}`),
  '</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  `<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>`,
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  xf('fontId="1" fillId="0" borderId="0"', TOP),
  xf('fontId="2" fillId="2" borderId="1"', '<alignment vertical="center" wrapText="1"/>'),
  xf('fontId="0" fillId="0" borderId="1" quotePrefix="1"', WRAPPED),
  xf('fontId="0" fillId="0" borderId="1"', TOP),
  ...[3, 4, 5].map((id) => xf(`fontId="${id}" fillId="0" borderId="1" quotePrefix="1"`, WRAPPED)),
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
