import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { FileFault } from '../file-fault';
import { CENTRAL_HEADER, END_OF_DIRECTORY, readZipDirectory, type ZipEntry } from '../zip-directory';

const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAME = 0x800;
const SIZES_FOLLOW = 0x8;
/** How hard the packer tried, bits 1 and 2: no longer true of a part that is packed anew. */
const EFFORT = 0x6;

/**
 * A zip archive that is changed part by part: what is not touched is copied as the packed bytes that it was, in the order
 * that it was in. The archive must have passed the guard against bombs.
 */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly changes = new Map<string, Uint8Array | undefined>();
  private readonly view: DataView;

  /** @throws FileFault where the directory cannot be read */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const entry of readZipDirectory(bytes)) this.entries.set(entry.name, entry);
  }

  /** The names of all parts as they are now, in the order of the archive. */
  names(): readonly string[] {
    const added = [...this.changes.keys()].filter((name) => !this.entries.has(name));
    return [...this.entries.keys(), ...added].filter(
      (name) => !this.changes.has(name) || this.changes.get(name),
    );
  }

  /** The part as it is now. @throws FileFault where it cannot be unpacked */
  read(name: string): Uint8Array | undefined {
    if (this.changes.has(name)) return this.changes.get(name);
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    const data = this.packedBytes(entry);
    if (entry.method === STORED) return data;
    if (entry.method !== DEFLATED)
      throw new FileFault('unsupported', `“${name}”的压缩方式不支持，请用 Excel 另存一次。`);
    try {
      // A directory that tells less than what is packed must not fill the memory.
      return inflateRawSync(data, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      throw new FileFault('damaged', `文件已损坏：“${name}”无法解压。`);
    }
  }

  /** Replaces a part or adds one at the end. */
  write(name: string, data: Uint8Array): void {
    this.changes.set(name, data);
  }

  remove(name: string): void {
    this.changes.set(name, undefined);
  }

  /** The archive with its changes. */
  toBytes(): Uint8Array {
    const out = new ZipWriter();
    for (const entry of this.entries.values()) {
      if (!this.changes.has(entry.name)) out.addPacked(entry, this.packedBytes(entry));
      else {
        const data = this.changes.get(entry.name);
        if (data) out.add(entry.name, data, entry);
      }
    }
    for (const [name, data] of this.changes) if (data && !this.entries.has(name)) out.add(name, data);
    return out.finish();
  }

  private packedBytes({ name, at, packed }: ZipEntry): Uint8Array {
    const fault = () => new FileFault('damaged', `文件已损坏：“${name}”无法读取。`);
    if (this.view.getUint32(at, true) !== LOCAL_HEADER) throw fault();
    const from = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true);
    if (from + packed > this.bytes.length) throw fault();
    return this.bytes.subarray(from, from + packed);
  }
}

type Header = Omit<ZipEntry, 'name' | 'at'>;

/** 1 January 2026, 00:00 in the reckoning of archives: the same change gives the same bytes. */
const FIXED_TIME = (((2026 - 1980) << 25) | (1 << 21) | (1 << 16)) >>> 0;

class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly central: Uint8Array[] = [];
  private length = 0;

  /** Packs a part; one that replaces another keeps its name as written and its date. */
  add(name: string, data: Uint8Array, before?: ZipEntry): void {
    const packed = deflateRawSync(data, { level: 6 });
    const header: Header = {
      rawName: before?.rawName ?? new TextEncoder().encode(name),
      flags: before ? before.flags & ~EFFORT : UTF8_NAME,
      method: DEFLATED,
      time: before?.time ?? FIXED_TIME,
      attributes: before?.attributes ?? 0,
      crc: crc32(data),
      packed: packed.length,
      size: data.length,
    };
    this.addPacked(header, packed);
  }

  addPacked(header: Header, data: Uint8Array): void {
    const local = new Uint8Array(30 + header.rawName.length);
    const view = new DataView(local.buffer);
    view.setUint32(0, LOCAL_HEADER, true);
    common(view, 4, header);
    local.set(header.rawName, 30);
    const central = new Uint8Array(46 + header.rawName.length);
    const directory = new DataView(central.buffer);
    directory.setUint32(0, CENTRAL_HEADER, true);
    directory.setUint16(4, 20, true);
    common(directory, 6, header);
    directory.setUint32(38, header.attributes, true);
    directory.setUint32(42, this.length, true);
    central.set(header.rawName, 46);
    this.central.push(central);
    this.chunks.push(local, data);
    this.length += local.length + data.length;
  }

  finish(): Uint8Array {
    const size = this.central.reduce((sum, { length }) => sum + length, 0);
    const end = new Uint8Array(22);
    const view = new DataView(end.buffer);
    view.setUint32(0, END_OF_DIRECTORY, true);
    view.setUint16(8, this.central.length, true);
    view.setUint16(10, this.central.length, true);
    view.setUint32(12, size, true);
    view.setUint32(16, this.length, true);
    return Buffer.concat([...this.chunks, ...this.central, end]);
  }
}

/** What the header before a part and its line in the directory have in common. The sizes stand here, never behind the data. */
function common(
  view: DataView,
  at: number,
  { rawName, flags, method, time, crc, packed, size }: Header,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, flags & ~SIZES_FOLLOW, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, rawName.length, true);
}
