import { crc32, deflateRawSync } from 'node:zlib';
import { CENTRAL_HEADER, END_OF_DIRECTORY, LOCAL_HEADER, type ZipEntry } from '../zip-directory';

export const STORED = 0;
export const DEFLATED = 8;
const UTF8_NAME = 0x800;
const SIZES_FOLLOW = 0x8;
/** How hard the packer tried, bits 1 and 2: no longer true of a part that is packed anew. */
const EFFORT = 0x6;
/** A worksheet is packed in a third of the time that the usual 6 takes, and is a tenth larger. */
const LEVEL = 4;

type Header = Omit<ZipEntry, 'name' | 'at'>;

/** 1 January 2026, 00:00 in the reckoning of archives: the same change gives the same bytes. */
const FIXED_TIME = (((2026 - 1980) << 25) | (1 << 21) | (1 << 16)) >>> 0;

/** Puts parts together into a zip archive. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly central: Uint8Array[] = [];
  private length = 0;

  /** Packs a part; one that replaces another keeps its name as written and its date. */
  add(name: string, data: Uint8Array, before?: ZipEntry): void {
    const packed = deflateRawSync(data, { level: LEVEL });
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

  /** Adds a part as it is, not packed. */
  addStored(header: Header, data: Uint8Array): void {
    this.addPacked({ ...header, method: STORED, packed: data.length }, data);
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
