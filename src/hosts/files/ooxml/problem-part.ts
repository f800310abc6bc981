import { columnLetters, fittedToCell } from '../../../core/model/cell';
import { type ProblemList } from '../../../core/report/problem-list';
import { PROBLEM_HEADER_ROW, problemReference, problemRows } from '../../../core/report/problem-sheet';
import { revealed } from '../../../core/text/invisible';
import { cellElement } from './cell-element';
import { XML_HEAD } from './package';
import type { StylesPart } from './styles-part';
import { escapeXml } from './xml-scan';

/** Characters; one for each header. */
const WIDTHS = [18, 18, 8, 32, 56, 40, 12];

/** More links in one worksheet Excel takes for damage. */
const MOST_LINKS = 65_530;

/** The worksheet 问题清单: the summary, the headers, a row for each problem with a link to its cell. */
export function problemPart(list: ProblemList, styles: StylesPart, namespace: string): string {
  const summary = styles.own({ bold: true });
  const header = styles.own({ bold: true, wrap: true, fill: 'E8EEF7' });
  const text = styles.own({ wrap: true, asText: true });
  const link = styles.own({ wrap: true, link: true, asText: true });
  const first = PROBLEM_HEADER_ROW + 1;
  const styleAt = (row: number, column: number) =>
    row < PROBLEM_HEADER_ROW
      ? summary
      : row === PROBLEM_HEADER_ROW
        ? header
        : column === 0 && row - first < list.problems.length
          ? link
          : text;
  const rows = problemRows(list).map((cells, row) => {
    const elements = cells.map((value, column) =>
      cellElement('', `${columnLetters(column)}${row + 1}`, styleAt(row, column), { value }),
    );
    return `<row r="${row + 1}">${elements.join('')}</row>`;
  });
  const columns = WIDTHS.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const links = list.problems
    .slice(0, MOST_LINKS)
    .map(
      (problem, index) =>
        `<hyperlink ref="A${first + index + 1}" location="${escapeXml(problemReference(problem))}" display="${escapeXml(fittedToCell(revealed(problem.place)))}"/>`,
    );
  return (
    `${XML_HEAD}<worksheet xmlns="${namespace}"><dimension ref="A1:${columnLetters(WIDTHS.length - 1)}${rows.length}"/>` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${first}" topLeftCell="A${first + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>` +
    `${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  );
}
