/** A start, end or empty tag, by its offsets in the text. */
export interface Tag {
  /** With its prefix, as written. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

/**
 * Walks over the tags of an XML text without building a tree: comments, CDATA and instructions are passed over. Entities
 * are never expanded. It does not judge whether the text is well formed; drawings in VML often are not.
 */
export class XmlScanner {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  next(): Tag | undefined {
    const { text } = this;
    for (;;) {
      const start = text.indexOf('<', this.at);
      if (start < 0) return undefined;
      const mark = text.charCodeAt(start + 1);
      if (mark === 0x21 /* ! */ || mark === 0x3f /* ? */) {
        this.at = endOfAside(text, start);
        continue;
      }
      const end = endOfTag(text, start + 1);
      this.at = end;
      const close = mark === 0x2f; /* / */
      const from = close ? start + 2 : start + 1;
      let to = from;
      while (to < end && !isNameEnd(text.charCodeAt(to))) to++;
      const empty = !close && text.charCodeAt(end - 2) === 0x2f;
      return { name: text.slice(from, to), kind: close ? 'close' : empty ? 'empty' : 'open', start, end };
    }
  }

  /** Goes on behind the end tag that closes `tag`, and gives the offset where its content ends. */
  skip(tag: Tag): number {
    if (tag.kind !== 'open') return tag.end;
    const { text } = this;
    const mark = `</${tag.name}`;
    const close = text.indexOf(mark, this.at);
    if (close >= 0 && isNameEnd(text.charCodeAt(close + mark.length))) {
      const inside = text.slice(this.at, close);
      if (!mayHoldAside(inside) && !inside.includes(`<${tag.name}`)) {
        this.at = endOfTag(text, close + 1);
        return close;
      }
    }
    return this.skipByTags(tag);
  }

  /** Where an element of the same name, or a comment that may hold anything, stands inside. */
  private skipByTags(tag: Tag): number {
    let depth = 1;
    for (let inner = this.next(); inner; inner = this.next()) {
      if (inner.name !== tag.name || inner.kind === 'empty') continue;
      depth += inner.kind === 'open' ? 1 : -1;
      if (depth === 0) return inner.start;
    }
    return this.text.length;
  }
}

/** Comments, CDATA, instructions. One character is looked for much faster than two of which the first is everywhere. */
function mayHoldAside(text: string): boolean {
  return (text.includes('!') && text.includes('<!')) || (text.includes('?') && text.includes('<?'));
}

function endOfAside(text: string, start: number): number {
  const [mark, length] = text.startsWith('<!--', start)
    ? ['-->', 3]
    : text.startsWith('<![CDATA[', start)
      ? [']]>', 3]
      : text[start + 1] === '?'
        ? ['?>', 2]
        : ['>', 1];
  const end = text.indexOf(mark, start + 2);
  return end < 0 ? text.length : end + length;
}

/** An attribute's value may hold a closing bracket. */
function endOfTag(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at + 1;
  }
  return text.length;
}

const isNameEnd = (code: number) => code <= 0x20 || code === 0x2f || code === 0x3e;

/** One attribute of a tag: its name as written, and where its value stands between the quotes. */
interface Attribute {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function* attributes(text: string, tag: Tag): Iterable<Attribute> {
  let at = tag.start + 1 + tag.name.length;
  while (at < tag.end) {
    const equals = text.indexOf('=', at);
    if (equals < 0 || equals >= tag.end) return;
    let open = equals + 1;
    while (open < tag.end && text[open] !== '"' && text[open] !== "'") open++;
    const close = text.indexOf(text[open] ?? '"', open + 1);
    if (close < 0 || close >= tag.end) return;
    yield { name: text.slice(at, equals).trim(), from: open + 1, to: close };
    at = close + 1;
  }
}

/** The attributes of a tag by their names as written, entities resolved. */
export function attributesOf(text: string, tag: Tag): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, from, to } of attributes(text, tag)) found.set(name, unescapeXml(text.slice(from, to)));
  return found;
}

/** One attribute by its local name, whatever its prefix. */
export function attributeOf(text: string, tag: Tag, local: string): string | undefined {
  for (const { name, from, to } of attributes(text, tag)) {
    if (name.slice(name.indexOf(':') + 1) === local) return unescapeXml(text.slice(from, to));
  }
  return undefined;
}

/**
 * A start tag, as text, with attributes set to a value or, for `undefined`, taken away. The others stay as written.
 * @param tagText one whole start or empty tag
 */
export function withAttributes(
  tagText: string,
  changes: Readonly<Record<string, string | number | undefined>>,
): string {
  const tag = rootOf(tagText)!;
  const splices: Splice[] = [];
  const missing = new Map(Object.entries(changes).filter(([, value]) => value !== undefined));
  for (const { name, from, to } of attributes(tagText, tag)) {
    if (!Object.hasOwn(changes, name)) continue;
    const value = changes[name];
    missing.delete(name);
    if (value !== undefined) splices.push({ from, to, text: escapeXml(String(value)) });
    else splices.push({ from: startOfName(tagText, from, name), to: to + 1, text: '' });
  }
  let end = tag.kind === 'empty' ? tagText.length - 2 : tagText.length - 1;
  while (tagText.charCodeAt(end - 1) <= 0x20) end--;
  for (const [name, value] of missing)
    splices.push({ from: end, to: end, text: ` ${name}="${escapeXml(String(value))}"` });
  return spliced(tagText, splices);
}

/** Where an attribute's name starts, with the blank before it. */
function startOfName(tagText: string, value: number, name: string): number {
  const start = tagText.lastIndexOf(name, value);
  return tagText.charCodeAt(start - 1) <= 0x20 ? start - 1 : start;
}

/** One child of an element, from its start tag to behind its end tag. */
export interface Child {
  readonly tag: Tag;
  /** Where the content ends; the tag's own end for an empty one. */
  readonly contentEnd: number;
  readonly end: number;
}

/** The children of the element that `parent` opens, in order. */
export function* childrenOf(text: string, parent: Tag): Iterable<Child> {
  if (parent.kind !== 'open') return;
  const scanner = new XmlScanner(text, parent.end);
  for (let tag = scanner.next(); tag && tag.kind !== 'close'; tag = scanner.next()) {
    const contentEnd = scanner.skip(tag);
    yield { tag, contentEnd, end: scanner.at };
  }
}

/** The first child with this local name. */
export function childOf(text: string, parent: Tag, local: string): Child | undefined {
  for (const child of childrenOf(text, parent)) if (localName(child.tag) === local) return child;
  return undefined;
}

/** The outermost element. */
export function rootOf(text: string): Tag | undefined {
  return new XmlScanner(text).next();
}

export function localName({ name }: Tag): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon that a tag is written with; '' for none. */
export function prefixOf({ name }: Tag): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** The text inside an element, markup left out, entities resolved. */
export function textOf(text: string, { tag, contentEnd }: Child): string {
  if (tag.kind === 'empty') return '';
  let out = '';
  let at = tag.end;
  while (at < contentEnd) {
    const open = text.indexOf('<', at);
    const until = open < 0 || open > contentEnd ? contentEnd : open;
    out += unescapeXml(text.slice(at, until));
    if (until === contentEnd) break;
    if (text.startsWith('<![CDATA[', open)) {
      at = endOfAside(text, open);
      out += text.slice(open + 9, at - 3);
    } else {
      const mark = text.charCodeAt(open + 1);
      at = mark === 0x21 || mark === 0x3f ? endOfAside(text, open) : endOfTag(text, open + 1);
    }
  }
  return out;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** For text and attribute values; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, (c) => ENTITIES[c] ?? '');
}

/** A change of a text: what stands from `from` to `to` becomes `text`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies changes that do not overlap, whatever order they come in; those at one place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: insert } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The splice that puts more content at the end of an element, which may be an empty one. */
export function appending(text: string, { tag, contentEnd }: Child, insert: string): Splice {
  if (tag.kind === 'open') return { from: contentEnd, to: contentEnd, text: insert };
  const open = `${text.slice(tag.start, tag.end - 2).trimEnd()}>`;
  return { from: tag.start, to: tag.end, text: `${open}${insert}</${tag.name}>` };
}

/** The outermost element as a child of the document. */
export function wholeOf(text: string): Child | undefined {
  const scanner = new XmlScanner(text);
  const tag = scanner.next();
  if (!tag) return undefined;
  // Nearly always nothing follows its end tag, which then needs no walk over all that is inside.
  const mark = `</${tag.name}>`;
  const close = text.lastIndexOf(mark);
  if (tag.kind === 'open' && close >= tag.end && text.slice(close + mark.length).trim() === '')
    return { tag, contentEnd: close, end: close + mark.length };
  return { tag, contentEnd: scanner.skip(tag), end: scanner.at };
}
