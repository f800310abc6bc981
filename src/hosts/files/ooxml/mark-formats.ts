import type { Severity } from '../../../core/model/finding';
import { MARK_LOOKS, MARK_ORDER, MARK_RULE, type CellMark } from '../../../core/report/marks';
import { toA1 } from '../../../core/model/cell';
import { addingChild } from './child-order';
import type { StylesPart } from './styles-part';
import {
  attributeOf,
  childrenOf,
  escapeXml,
  localName,
  prefixOf,
  spliced,
  textOf,
  wholeOf,
  XmlScanner,
  type Splice,
} from './xml-scan';

/** A longer list of areas is split over several formats. */
const AREAS_PER_FORMAT = 500;
const FORMULA = MARK_RULE.slice(1);

/**
 * Marks cells of a worksheet by conditional formats behind the user's own, which stay as they are and win where both
 * would colour a cell. Marks of an earlier run go first.
 */
export function withMarks(text: string, marks: readonly CellMark[], styles: StylesPart): string {
  const bare = withoutMarks(text);
  if (marks.length === 0) return bare;
  const root = wholeOf(bare)!;
  const prefix = prefixOf(root.tag);
  let priority = highestPriority(bare);
  const formats: string[] = [];
  for (const severity of MARK_ORDER) {
    const areas = areasOf(marks.filter((mark) => mark.severity === severity));
    if (areas.length === 0) continue;
    const look = styles.differential((p) => lookOf(p, severity));
    for (let i = 0; i < areas.length; i += AREAS_PER_FORMAT) {
      formats.push(
        `<${prefix}conditionalFormatting sqref="${areas.slice(i, i + AREAS_PER_FORMAT).join(' ')}">` +
          `<${prefix}cfRule type="expression" dxfId="${look}" priority="${++priority}">` +
          `<${prefix}formula>${escapeXml(FORMULA)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
      );
    }
  }
  return spliced(bare, [addingChild(bare, root, 'worksheet', 'conditionalFormatting', formats.join(''))]);
}

function withoutMarks(text: string): string {
  if (!text.includes('绩核标记')) return text;
  const splices: Splice[] = [];
  for (const format of childrenOf(text, wholeOf(text)!.tag)) {
    if (localName(format.tag) !== 'conditionalFormatting') continue;
    const rules = [...childrenOf(text, format.tag)].filter(({ tag }) => localName(tag) === 'cfRule');
    const own = rules.filter((rule) => textOf(text, rule) === FORMULA);
    if (own.length === 0) continue;
    const gone = own.length === rules.length ? [format] : own;
    for (const { tag, end } of gone) splices.push({ from: tag.start, to: end, text: '' });
  }
  return spliced(text, splices);
}

/** Also over the newer formats that stand in the extension list. */
function highestPriority(text: string): number {
  let highest = 0;
  const scanner = new XmlScanner(text, behindCells(text));
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.kind === 'close' || localName(tag) !== 'cfRule') continue;
    highest = Math.max(highest, Number(attributeOf(text, tag, 'priority') ?? 0) || 0);
  }
  return highest;
}

function behindCells(text: string): number {
  for (const { tag, end } of childrenOf(text, wholeOf(text)!.tag))
    if (localName(tag) === 'sheetData') return end;
  return 0;
}

/** The cells as areas: neighbours in a column are joined. */
function areasOf(marks: readonly CellMark[]): readonly string[] {
  const sorted = marks.map(({ cell }) => cell).sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i]!;
    let last = first;
    while (sorted[i + 1]?.column === first.column && sorted[i + 1]!.row <= last.row + 1) last = sorted[++i]!;
    areas.push(last.row === first.row ? toA1(first) : `${toA1(first)}:${toA1(last)}`);
  }
  return areas;
}

function lookOf(p: string, severity: Severity): string {
  const { fill, font, bold, underline } = MARK_LOOKS[severity];
  const rgb = (colour: string) => `rgb="FF${colour.slice(1)}"`;
  const line = underline === 'none' ? '' : `<${p}u${underline === 'double' ? ' val="double"' : ''}/>`;
  return (
    `<${p}dxf><${p}font>${bold ? `<${p}b/>` : ''}${line}<${p}color ${rgb(font)}/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor ${rgb(fill)}/><${p}bgColor ${rgb(fill)}/></${p}patternFill></${p}fill></${p}dxf>`
  );
}
