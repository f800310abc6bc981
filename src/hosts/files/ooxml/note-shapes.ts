import { addingChild } from './child-order';
import type { NotesWritten } from './comments-part';
import { documentOf, type OoxmlPackage } from './package';
import {
  attributeOf,
  childOf,
  childrenOf,
  localName,
  prefixOf,
  spliced,
  textOf,
  XmlScanner,
  type Child,
  type Splice,
} from './xml-scan';

const VML = 'urn:schemas-microsoft-com:vml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
const NAMESPACES = `xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"`;
const TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** The text box that notes are made of, by the name that every program knows. */
const BOX = '_x0000_t202';
const BOX_TYPE =
  `<v:shapetype ${NAMESPACES} id="${BOX}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';
const FIRST_SHAPE = 1025;
const MOST_LINES = 16;

/**
 * Draws the boxes of new comments and takes away those of removed ones, in the worksheet's old-style drawing, which is made
 * where there is none. Gives the worksheet's text, which names the drawing.
 */
export function drawNotes(pack: OoxmlPackage, sheet: string, sheetText: string, notes: NotesWritten): string {
  if (notes.added.length === 0 && notes.removed.length === 0) return sheetText;
  const root = documentOf(sheetText, sheet);
  const drawing = childOf(sheetText, root.tag, 'legacyDrawing');
  const id = drawing && attributeOf(sheetText, drawing.tag, 'id');
  const known = pack.relationships(sheet).find((relation) => relation.id === id);
  if (known && pack.has(known.target)) {
    const text = pack.text(known.target);
    pack.setText(known.target, redrawn(text, documentOf(text, known.target), notes));
    return sheetText;
  }
  if (notes.added.length === 0) return sheetText;
  const part = pack.freeName('xl/drawings/vmlDrawing', '.vml');
  const empty = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;
  pack.setDefaultType('vml', TYPE);
  pack.setText(part, redrawn(empty, documentOf(empty, part), notes));
  const relation = pack.relate(sheet, '/vmlDrawing', part);
  const element = `<${prefixOf(root.tag)}legacyDrawing xmlns:r="${pack.relationshipBase}" r:id="${relation}"/>`;
  const place: Splice = drawing
    ? { from: drawing.tag.start, to: drawing.end, text: element }
    : addingChild(sheetText, root, 'worksheet', 'legacyDrawing', element);
  return spliced(sheetText, [place]);
}

function redrawn(text: string, root: Child, { added, removed }: NotesWritten): string {
  const gone = new Set(removed.map(({ row, column }) => `${row},${column}`));
  const splices: Splice[] = [];
  let next = FIRST_SHAPE;
  for (const match of text.matchAll(/_x0000_s(\d{1,9})/g)) next = Math.max(next, Number(match[1]) + 1);
  for (const shape of childrenOf(text, root.tag)) {
    const place = localName(shape.tag) === 'shape' && gone.size > 0 ? cellOf(text, shape) : undefined;
    if (place !== undefined && gone.has(place))
      splices.push({ from: shape.tag.start, to: shape.end, text: '' });
  }
  const type = added.length > 0 && !text.includes(`id="${BOX}"`) ? BOX_TYPE : '';
  const shapes = added.map(({ row, column, lines }) => boxOf(next++, row, column, lines)).join('');
  splices.push({ from: root.contentEnd, to: root.contentEnd, text: type + shapes });
  return spliced(text, splices);
}

/** The cell that a note's box belongs to: row,column from 0. */
function cellOf(text: string, shape: Child): string | undefined {
  const found = new Map<string, string>();
  const scanner = new XmlScanner(text, shape.tag.end);
  for (let tag = scanner.next(); tag && tag.start < shape.contentEnd; tag = scanner.next()) {
    const name = localName(tag);
    if (tag.kind !== 'open' || (name !== 'Row' && name !== 'Column')) continue;
    const contentEnd = scanner.skip(tag);
    found.set(name, textOf(text, { tag, contentEnd, end: scanner.at }).trim());
  }
  return found.size === 2 ? `${found.get('Row')},${found.get('Column')}` : undefined;
}

function boxOf(id: number, row: number, column: number, lines: number): string {
  const height = Math.min(MOST_LINES, Math.max(4, Math.ceil(lines * 1.5)));
  return (
    `<v:shape ${NAMESPACES} id="_x0000_s${id}" type="#${BOX}" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:220pt;height:${height * 14}pt;z-index:${id - FIRST_SHAPE + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 12, ${Math.max(0, row - 1)}, 8, ${column + 5}, 12, ${row + height}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
