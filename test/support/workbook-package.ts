import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/*
 * An independent look into workbook packages: fflate unpacks, xmldom parses. Nothing of the product is used, so that its
 * own reading cannot hide a fault of its writing.
 */

export type Parts = Record<string, Uint8Array>;

export const unpack = (bytes: Uint8Array): Parts => unzipSync(bytes);

/** Bytes of a part, from a text where it is one. */
export const bytesOf = (text: string): Uint8Array => strToU8(text);
export const textOf = (part: Uint8Array | undefined): string => strFromU8(part!);

export const pack = (parts: Parts): Uint8Array => zipSync(parts, { mtime: new Date('2026-01-01T00:00:00') });

/** The package with some parts as another text. */
export function edited(bytes: Uint8Array, edits: Record<string, (text: string) => string>): Uint8Array {
  const parts = unpack(bytes);
  for (const [name, edit] of Object.entries(edits))
    parts[name] = bytesOf(edit(parts[name] ? textOf(parts[name]) : ''));
  return pack(parts);
}

/** Names of the parts that were added, are gone, or hold other bytes. */
export function difference(before: Uint8Array, after: Uint8Array) {
  const [a, b] = [unpack(before), unpack(after)];
  const same = (name: string) => Buffer.compare(a[name]!, b[name]!) === 0;
  return {
    added: Object.keys(b)
      .filter((name) => !(name in a))
      .sort(),
    gone: Object.keys(a)
      .filter((name) => !(name in b))
      .sort(),
    changed: Object.keys(a)
      .filter((name) => name in b && !same(name))
      .sort(),
  };
}

/** A part as a document; fails the test where it is not well formed. */
export function documentOf(bytes: Uint8Array, part: string): Document {
  return documentOfText(textOf(unpack(bytes)[part]), part);
}

/** The same of a text; `name` says which in the failure. */
export function documentOfText(text: string, name = ''): Document {
  const faults: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => {
      // U+FFFD is a character like others; the parser takes it for a sign of a wrong encoding.
      if (!message.startsWith('Unicode replacement character')) faults.push(`${level}: ${message}`);
    },
  });
  const document = parser.parseFromString(text, 'text/xml');
  expect([name, faults]).toEqual([name, []]);
  return document;
}

export function elements(root: Document | Element, local: string): Element[] {
  return [...root.getElementsByTagNameNS('*', local)] as Element[];
}

/** An element with all that it holds, attributes in order of their names, prefixes resolved: equal texts mean the same. */
export function canonical(element: Element): string {
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('xmlns'))
    .map(
      ({ namespaceURI, localName, value }) => `${namespaceURI ?? ''}|${localName}=${JSON.stringify(value)}`,
    )
    .sort();
  const inner = [...element.childNodes].map((node) =>
    node.nodeType === 1
      ? canonical(node as Element)
      : node.nodeType === 3 || node.nodeType === 4
        ? JSON.stringify(node.nodeValue)
        : '',
  );
  return `<${element.namespaceURI}|${element.localName} ${attributes.join(' ')}>${inner.join('')}</>`;
}

/** The cells of a worksheet part by their addresses, canonical. */
export function cellsOf(bytes: Uint8Array, part: string): Map<string, string> {
  return new Map(
    elements(documentOf(bytes, part), 'c').map((cell) => [cell.getAttribute('r')!, canonical(cell)]),
  );
}

/** The children of a worksheet by local name, canonical, rows and cells left out. */
export function surroundings(bytes: Uint8Array, part: string): [name: string, content: string][] {
  const root = documentOf(bytes, part).documentElement!;
  return ([...root.childNodes].filter(({ nodeType }) => nodeType === 1) as Element[])
    .filter(({ localName }) => localName !== 'sheetData')
    .map((child) => [child.localName!, canonical(child)]);
}

/** Whether every relationship leads to a part, every part has a type, and no part is listed twice. */
export function faultsOf(bytes: Uint8Array): string[] {
  const parts = unpack(bytes);
  const faults: string[] = [];
  const types = documentOf(bytes, '[Content_Types].xml');
  const overrides = elements(types, 'Override').map((each) => each.getAttribute('PartName')!);
  const defaults = new Set(
    elements(types, 'Default').map((each) => each.getAttribute('Extension')!.toLowerCase()),
  );
  if (new Set(overrides).size !== overrides.length) faults.push('a type is declared twice');
  for (const name of overrides)
    if (!(name.slice(1) in parts)) faults.push(`a type for ${name}, which is not there`);
  for (const name of Object.keys(parts)) {
    if (name.endsWith('/')) continue;
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    if (name !== '[Content_Types].xml' && !overrides.includes(`/${name}`) && !defaults.has(ending))
      faults.push(`no type for ${name}`);
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    const ids = new Set<string>();
    for (const relation of elements(documentOf(bytes, name), 'Relationship')) {
      const [id, target] = [relation.getAttribute('Id')!, relation.getAttribute('Target')!];
      if (ids.has(id)) faults.push(`${name}: ${id} twice`);
      ids.add(id);
      if (relation.getAttribute('TargetMode') === 'External') continue;
      const path = new URL(target, `http://package/${owner}`).pathname.slice(1);
      if (!(path in parts)) faults.push(`${name}: ${target} is not there`);
    }
  }
  return faults;
}
