import { strFromU8, unzipSync } from 'fflate';
import {
  attributeOf,
  childOf,
  childrenOf,
  localName,
  wholeOf,
  XmlScanner,
  type Child,
  type Tag,
} from '../../hosts/files/ooxml/xml-scan';
import type { FileLook } from './opened-workbook';

/** The looks of a worksheet's cells by their addresses; plain ones are left out. */
export type SheetLooks = ReadonlyMap<string, FileLook>;

const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|worksheets\/[^/]+\.xml)$/;
const WORKBOOK = 'xl/workbook.xml';
const NO_FILL = 'none';

/**
 * How the cells of an .xlsx look, by worksheet: what makes a form readable (wrapped lines, bold, sizes, sides, plain colours).
 * Colours of a theme are left out. Nothing where the file keeps its parts elsewhere than Excel does.
 */
export function looksOf(bytes: Uint8Array): ReadonlyMap<string, SheetLooks> {
  const parts = unzipSync(bytes, { filter: ({ name }) => PARTS.test(name) });
  const textOf = (name: string) => (parts[name] === undefined ? undefined : strFromU8(parts[name]));
  const styles = stylesIn(textOf('xl/styles.xml'));
  const found = new Map<string, SheetLooks>();
  if (styles.every((look) => look === undefined)) return found;
  for (const [name, part] of sheetParts(textOf(WORKBOOK), textOf('xl/_rels/workbook.xml.rels'))) {
    const text = textOf(part);
    if (text !== undefined) found.set(name, cellsIn(text, styles));
  }
  return found;
}

function* sheetParts(workbook = '', relations = ''): Iterable<[name: string, part: string]> {
  const targets = new Map(
    childrenIn(relations, wholeOf(relations)).map(({ tag }) => [
      attributeOf(relations, tag, 'Id'),
      attributeOf(relations, tag, 'Target') ?? '',
    ]),
  );
  for (const { tag } of listIn(workbook, 'sheets')) {
    const target = targets.get(attributeOf(workbook, tag, 'id')) ?? '';
    yield [
      attributeOf(workbook, tag, 'name') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    ];
  }
}

function cellsIn(text: string, styles: readonly (FileLook | undefined)[]): SheetLooks {
  const looks = new Map<string, FileLook>();
  const scanner = new XmlScanner(text);
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    if (tag.kind === 'close' || localName(tag) !== 'c') continue;
    const look = styles[Number(attributeOf(text, tag, 's') ?? 0)];
    const at = attributeOf(text, tag, 'r');
    if (look !== undefined && at !== undefined) looks.set(at, look);
  }
  return looks;
}

/** The looks that cells refer to by number. */
function stylesIn(text = ''): readonly (FileLook | undefined)[] {
  const of = <T>(list: string, read: (one: Child) => T) => listIn(text, list).map(read);
  const fonts = of('fonts', ({ tag }) => ({
    size: numberOf(text, tag, 'sz'),
    isBold: isOn(text, tag, 'b'),
    colour: colourOf(text, childOf(text, tag, 'color')),
  }));
  const fills = of('fills', ({ tag }) => {
    const pattern = childOf(text, tag, 'patternFill');
    if (!pattern || (attributeOf(text, pattern.tag, 'patternType') ?? NO_FILL) === NO_FILL) return undefined;
    return colourOf(text, childOf(text, pattern.tag, 'fgColor'));
  });
  const framed = of('borders', ({ tag }) =>
    childrenIn(text, { tag }).some(({ tag: side }) => attributeOf(text, side, 'style') !== undefined),
  );
  return of('cellXfs', ({ tag }) => {
    const index = (name: string) => Number(attributeOf(text, tag, name) ?? 0);
    const font = fonts[index('fontId')];
    const alignment = childOf(text, tag, 'alignment')?.tag;
    const side = (name: string) => alignment && attributeOf(text, alignment, name);
    const look: FileLook = {
      ...(font?.size === undefined ? {} : { size: font.size }),
      ...(font?.isBold ? { isBold: true } : {}),
      ...(font?.colour === undefined ? {} : { colour: font.colour }),
      ...(fills[index('fillId')] === undefined ? {} : { fill: fills[index('fillId')]! }),
      ...(framed[index('borderId')] ? { isFramed: true } : {}),
      ...(['1', 'true'].includes(side('wrapText') ?? '') ? { wraps: true } : {}),
      ...(side('horizontal') === undefined ? {} : { horizontal: side('horizontal')! }),
      // Where a file says nothing, Excel puts texts at the bottom.
      vertical: side('vertical') ?? 'bottom',
    };
    return look;
  });
}

const childrenIn = (text: string, parent: { readonly tag: Tag } | undefined): readonly Child[] =>
  parent === undefined ? [] : [...childrenOf(text, parent.tag)];

/** The entries of a list below the outermost element. */
function listIn(text: string, name: string): readonly Child[] {
  const whole = wholeOf(text);
  return whole === undefined ? [] : childrenIn(text, childOf(text, whole.tag, name));
}

function numberOf(text: string, parent: Tag, name: string): number | undefined {
  const child = childOf(text, parent, name);
  const value = Number(child && attributeOf(text, child.tag, 'val'));
  return value > 0 && value < 410 ? value : undefined;
}

function isOn(text: string, parent: Tag, name: string): boolean {
  const child = childOf(text, parent, name);
  return child !== undefined && !['0', 'false'].includes(attributeOf(text, child.tag, 'val') ?? '');
}

/** #RRGGBB; none for a colour that stands elsewhere. */
function colourOf(text: string, child: Child | undefined): string | undefined {
  const rgb = child && /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(attributeOf(text, child.tag, 'rgb') ?? '');
  return rgb ? `#${rgb[1]!.toUpperCase()}` : undefined;
}
