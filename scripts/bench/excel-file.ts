import { strToU8, zipSync } from 'fflate';
import { columnLetters, rangeToA1, type CellRange } from '../../src/core/model/cell';

export type Cell = string | number;

/** One worksheet to write: the cells row by row, '' for none, and its merged areas. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));

/** Text cells framed and wrapped, number cells framed and centred, titles and headers bold: as forms are made. */
const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="16"/><name val="黑体"/><family val="3"/><charset val="134"/></font>' +
  '<font><b/><sz val="10"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color indexed="64"/></left><right style="thin"><color indexed="64"/></right>' +
  '<top style="thin"><color indexed="64"/></top><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/** Writes a workbook the way Excel does: texts shared, every cell with its style, framed cells written though empty. */
export function excelFile(sheets: readonly Sheet[]): Uint8Array {
  const shared = new Map<string, number>();
  let uses = 0;
  const indexOf = (text: string): number => {
    uses += 1;
    const known = shared.get(text) ?? shared.size;
    shared.set(text, known);
    return known;
  };
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet, indexOf)));
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (items: readonly string[]): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
  const numbers = sheets.map((_, at) => at + 1);
  parts['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
    numbers
      .map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
      .join('') +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`;
  parts['_rels/.rels'] = relations([relation(1, 'officeDocument', 'xl/workbook.xml')]);
  parts['xl/_rels/workbook.xml.rels'] = relations([
    ...numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)),
    relation(sheets.length + 1, 'styles', 'styles.xml'),
    relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
  ]);
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12540"/></bookViews>` +
    `<sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`;
  parts['xl/styles.xml'] = STYLES;
  const texts = [...shared.keys()].map(
    (text) => `<si><t>${escaped(text)}</t><phoneticPr fontId="0" type="noConversion"/></si>`,
  );
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${shared.size}">${texts.join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function worksheet({ rows, merges }: Sheet, indexOf: (text: string) => number): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const lines = rows.flatMap((cells, row) => {
    if (cells.length === 0) return [];
    const title = cells.length === 1;
    const written = cells.map((cell, column) => {
      const style = title ? 1 : typeof cell === 'number' ? 4 : 3;
      const at = `<c r="${columnLetters(column)}${row + 1}" s="${style}"`;
      if (cell === '') return `${at}/>`;
      return typeof cell === 'number'
        ? `${at}><v>${cell}</v></c>`
        : `${at} t="s"><v>${indexOf(cell)}</v></c>`;
    });
    return `<row r="${row + 1}" spans="1:${width}" ht="28.5" customHeight="1" x14ac:dyDescent="0.15">${written.join('')}</row>`;
  });
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" ` +
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
    `<dimension ref="A1:${columnLetters(width - 1)}${rows.length}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="3" width="11.625" customWidth="1"/></cols>' +
    `<sheetData>${lines.join('')}</sheetData>` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${rangeToA1(area)}"/>`).join('')}</mergeCells>`
      : '') +
    '<phoneticPr fontId="0" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}
