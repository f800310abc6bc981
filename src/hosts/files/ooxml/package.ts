import { FileFault } from '../file-fault';
import {
  appending,
  attributesOf,
  childrenOf,
  escapeXml,
  localName,
  prefixOf,
  spliced,
  wholeOf,
  type Child,
  type Splice,
} from './xml-scan';
import { ZipArchive } from './zip-archive';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's name for an internal target, the address for an external one. */
  readonly target: string;
  readonly external: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

/** The first line of a part of ours. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An OOXML package: parts, their relationships and content types. Parts that nobody writes stay as they are, byte for byte. */
export class OoxmlPackage {
  private readonly archive: ZipArchive;
  /** Part names are compared without case. */
  private readonly written = new Map<string, string>();
  /** Parts that were read or written already, by their names in the archive. */
  private readonly texts = new Map<string, string>();

  /** @throws FileFault where the archive cannot be read */
  constructor(bytes: Uint8Array) {
    this.archive = new ZipArchive(bytes);
    for (const name of this.archive.names()) this.written.set(name.toLowerCase(), name);
  }

  has(part: string): boolean {
    return this.written.has(part.toLowerCase());
  }

  names(): readonly string[] {
    return this.archive.names();
  }

  /** @throws FileFault where the part is missing, not in UTF-8, or declares entities */
  text(part: string): string {
    const name = this.nameOf(part);
    let text = this.texts.get(name);
    if (text === undefined) this.texts.set(name, (text = this.decoded(name)));
    return text;
  }

  /** Replaces a part; one that already holds this text is left untouched. */
  setText(part: string, text: string): void {
    if (this.has(part) && this.text(part) === text) return;
    const name = this.nameOf(part);
    this.archive.write(name, new TextEncoder().encode(text));
    this.texts.set(name, text);
    this.written.set(part.toLowerCase(), name);
  }

  /** Adds a part with its content type. */
  addPart(part: string, text: string, contentType: string): void {
    this.setText(part, text);
    this.declareType('Override', 'PartName', `/${part}`, contentType);
  }

  /** Has every part with this ending taken for that type, unless the package already says what it is. */
  setDefaultType(ending: string, contentType: string): void {
    this.declareType('Default', 'Extension', ending, contentType);
  }

  /** Takes a part away with its content type and the relationship that leads to it. */
  removePart(owner: string, relationship: Relationship): void {
    const { id, target } = relationship;
    this.forget(target);
    this.cut(
      CONTENT_TYPES,
      (attributes) => attributes.get('PartName')?.toLowerCase() === `/${target}`.toLowerCase(),
    );
    this.cut(relationshipsPart(owner), (attributes) => attributes.get('Id') === id);
  }

  /** The relationships of a part; '' for the package itself. */
  relationships(owner: string): readonly Relationship[] {
    const part = relationshipsPart(owner);
    if (!this.has(part)) return [];
    const text = this.text(part);
    return [...childrenOf(text, documentOf(text, part).tag)].map(({ tag }) => {
      const attributes = attributesOf(text, tag);
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: attributes.get('Type') ?? '',
        target: external ? target : resolved(owner, target),
        external,
      };
    });
  }

  /** The first part that a relationship of this kind leads to; the kind is the last step of its type: /comments. */
  related(owner: string, kind: string): Relationship | undefined {
    return this.relationships(owner).find(({ type, external }) => !external && type.endsWith(kind));
  }

  /**
   * Adds a relationship and gives its id.
   * @param kind the last step of one of the format's own types: /comments
   */
  relate(owner: string, kind: string, target: string): string {
    const part = relationshipsPart(owner);
    if (!this.has(part))
      this.setText(part, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
    const taken = new Set(this.relationships(owner).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.append(
      part,
      (prefix) =>
        `<${prefix}Relationship Id="${id}" Type="${this.relationshipBase}${kind}" Target="/${escapeXml(target)}"/>`,
    );
    return id;
  }

  /** Forgets where the relationships of a part lead. */
  dropRelationships(owner: string): void {
    const part = relationshipsPart(owner);
    if (!this.has(part)) return;
    this.forget(part);
  }

  private forget(part: string): void {
    const name = this.nameOf(part);
    this.archive.remove(name);
    this.texts.delete(name);
    this.written.delete(part.toLowerCase());
  }

  /** A part name that is free: xl/comments3.xml from xl/comments, .xml. */
  freeName(stem: string, ending: string): string {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  }

  /** The namespace of the format's own relationships, which differs in its strict form. */
  get relationshipBase(): string {
    return this.isStrict ? STRICT : TRANSITIONAL;
  }

  /** The namespace of worksheets and what belongs to them. */
  get mainNamespace(): string {
    return this.isStrict
      ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
      : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  }

  toBytes(): Uint8Array {
    return this.archive.toBytes();
  }

  private get isStrict(): boolean {
    return this.relationships('').some(({ type }) => type.startsWith(STRICT));
  }

  private decoded(name: string): string {
    const bytes = this.archive.read(name);
    if (!bytes)
      throw new FileFault(
        'damaged',
        `文件已损坏：缺少“${name}”。`,
        `The file is damaged: “${name}” is missing.`,
      );
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new FileFault(
        'unsupported',
        `“${name}”的编码不支持，请用 Excel 另存一次。`,
        `The encoding of “${name}” is not supported: save the file again in Excel.`,
      );
    }
    if (text.includes('<!DOCTYPE'))
      throw new FileFault(
        'damaged',
        `“${name}”中声明了实体（DOCTYPE），不是正常的工作簿，已拒绝打开。`,
        `“${name}” declares entities (DOCTYPE), which no proper workbook does; it was not opened.`,
      );
    return text;
  }

  private nameOf(part: string): string {
    return this.written.get(part.toLowerCase()) ?? part;
  }

  private declareType(element: string, key: string, value: string, contentType: string): void {
    const text = this.text(CONTENT_TYPES);
    for (const { tag } of childrenOf(text, documentOf(text, CONTENT_TYPES).tag)) {
      const declared = attributesOf(text, tag).get(key)?.toLowerCase();
      if (localName(tag) === element && declared === value.toLowerCase()) return;
    }
    this.append(
      CONTENT_TYPES,
      (prefix) => `<${prefix}${element} ${key}="${escapeXml(value)}" ContentType="${contentType}"/>`,
    );
  }

  /** Puts an element at the end of a part's outermost one. */
  private append(part: string, element: (prefix: string) => string): void {
    const text = this.text(part);
    const root = documentOf(text, part);
    this.setText(part, spliced(text, [appending(text, root, element(prefixOf(root.tag)))]));
  }

  private cut(part: string, gone: (attributes: ReadonlyMap<string, string>) => boolean): void {
    const text = this.text(part);
    const splices: Splice[] = [];
    for (const { tag, end } of childrenOf(text, documentOf(text, part).tag)) {
      if (gone(attributesOf(text, tag))) splices.push({ from: tag.start, to: end, text: '' });
    }
    this.setText(part, spliced(text, splices));
  }
}

/** The outermost element of a part. @throws FileFault where there is none */
export function documentOf(text: string, part: string): Child {
  const root = wholeOf(text);
  if (!root)
    throw new FileFault(
      'damaged',
      `文件已损坏：“${part}”无法读取。`,
      `The file is damaged: “${part}” cannot be read.`,
    );
  return root;
}

function relationshipsPart(owner: string): string {
  const slash = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/** A target as seen from the part that names it. */
function resolved(owner: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = owner.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
