import { addingChild } from './child-order';
import { documentOf, XML_HEAD, type OoxmlPackage } from './package';
import {
  appending,
  attributesOf,
  childOf,
  childrenOf,
  localName,
  prefixOf,
  spliced,
  wholeOf,
  withAttributes,
  type Child,
} from './xml-scan';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
/** A workbook may do without looks. */
const plainStyles = (namespace: string) =>
  `${XML_HEAD}<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';

/** Number formats that every workbook knows by number. */
const GENERAL = 0;
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', GENERAL],
  ['0', 1],
  ['0.00', 2],
  ['@', 49],
]);

type Collection = 'fonts' | 'fills' | 'cellXfs' | 'dxfs';

/** A part of an element: its first letter case and prefix are the file's. */
export type Write = (prefix: string) => string;

/**
 * The looks of cells. Only ever added to: what a cell refers to by number stays where it is. An entry that is there word
 * for word is taken again.
 */
export class StylesPart {
  private readonly part: string;
  private readonly lists = new Map<Collection, string[]>();
  private readonly added = new Map<Collection, string[]>();
  private readonly text: string;
  private readonly root: Child;
  private readonly formatted = new Map<string, number>();
  readonly prefix: string;

  constructor(
    private readonly pack: OoxmlPackage,
    workbook: string,
  ) {
    const known = pack.related(workbook, '/styles');
    this.part = known?.target ?? 'xl/styles.xml';
    if (!known || !pack.has(this.part)) {
      if (!known) pack.relate(workbook, '/styles', this.part);
      pack.addPart(this.part, plainStyles(pack.mainNamespace), TYPE);
    }
    this.text = pack.text(this.part);
    this.root = documentOf(this.text, this.part);
    this.prefix = prefixOf(this.root.tag);
  }

  /** The number of a cell look that is another one but for its number format. */
  withNumberFormat(style: number, format: string): number {
    const key = `${style} ${format}`;
    const known = this.formatted.get(key) ?? this.formattedLook(style, format);
    this.formatted.set(key, known);
    return known;
  }

  private formattedLook(style: number, format: string): number {
    const numFmtId = BUILT_IN.get(format) ?? GENERAL;
    const base = this.entries('cellXfs')[style] ?? this.entries('cellXfs')[0] ?? `<${this.prefix}xf/>`;
    const root = wholeOf(base)!;
    const now = Number(attributesOf(base, root.tag).get('numFmtId') ?? 0);
    if (now === numFmtId && !attributesOf(base, root.tag).has('quotePrefix')) return style;
    const tag = withAttributes(base.slice(0, root.tag.end), {
      numFmtId,
      applyNumberFormat: 1,
      quotePrefix: undefined,
    });
    return this.add('cellXfs', tag + base.slice(root.tag.end));
  }

  /**
   * A look of our own: a font in the size and face of the workbook's first, perhaps on a fill.
   * `asText`: what a cell holds stays a text when a person edits it, whatever it begins with.
   */
  own(look: { bold?: boolean; link?: boolean; fill?: string; wrap?: boolean; asText?: boolean }): number {
    const p = this.prefix;
    const font = this.add(
      'fonts',
      `<${p}font>${look.bold ? `<${p}b/>` : ''}${look.link ? `<${p}u/>` : ''}${this.firstFont('sz')}${
        look.link ? `<${p}color rgb="FF0563C1"/>` : ''
      }${this.firstFont('name')}</${p}font>`,
    );
    const fill =
      look.fill === undefined
        ? 0
        : this.add(
            'fills',
            `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${look.fill}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
          );
    const wrap = look.wrap ? ' wrapText="1"' : '';
    return this.add(
      'cellXfs',
      `<${p}xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${look.asText ? ' quotePrefix="1"' : ''} applyFont="1" applyFill="1" applyAlignment="1"><${p}alignment vertical="top"${wrap}/></${p}xf>`,
    );
  }

  /** The number of a look that a conditional format lays over a cell. */
  differential(element: Write): number {
    return this.add('dxfs', element(this.prefix));
  }

  /** Writes what was added. */
  save(): void {
    let text = this.text;
    for (const [name, entries] of this.added) {
      const root = wholeOf(text)!;
      const list = childOf(text, root.tag, name);
      const count = this.entries(name).length;
      if (!list) {
        const element = `<${this.prefix}${name} count="${count}">${entries.join('')}</${this.prefix}${name}>`;
        text = spliced(text, [addingChild(text, root, 'styleSheet', name, element)]);
        continue;
      }
      text = spliced(text, [appending(text, list, entries.join(''))]);
      const { tag } = childOf(text, root.tag, name)!;
      const counted = withAttributes(text.slice(tag.start, tag.end), { count });
      text = spliced(text, [{ from: tag.start, to: tag.end, text: counted }]);
    }
    if (text !== this.text) this.pack.setText(this.part, text);
  }

  private add(collection: Collection, entry: string): number {
    const entries = this.entries(collection);
    const known = entries.indexOf(entry);
    if (known >= 0) return known;
    const added = this.added.get(collection) ?? [];
    added.push(entry);
    this.added.set(collection, added);
    return entries.push(entry) - 1;
  }

  private entries(collection: Collection): string[] {
    let entries = this.lists.get(collection);
    if (!entries) {
      const { text } = this;
      const list = childOf(text, this.root.tag, collection);
      entries = list ? [...childrenOf(text, list.tag)].map(({ tag, end }) => text.slice(tag.start, end)) : [];
      this.lists.set(collection, entries);
    }
    return entries;
  }

  /** A part of the workbook's first font, as written. */
  private firstFont(name: 'sz' | 'name'): string {
    const font = this.entries('fonts')[0];
    const root = font === undefined ? undefined : wholeOf(font);
    for (const { tag, end } of root ? childrenOf(font!, root.tag) : [])
      if (localName(tag) === name) return font!.slice(tag.start, end);
    return name === 'sz' ? `<${this.prefix}sz val="11"/>` : `<${this.prefix}name val="等线"/>`;
  }
}
