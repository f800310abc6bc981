import { inflateRawSync } from 'node:zlib';
import { FileFault } from '../file-fault';
import { LOCAL_HEADER, readZipDirectory, type ZipEntry } from '../zip-directory';
import { DEFLATED, STORED, ZipWriter } from './zip-writer';

/**
 * A zip archive that is changed part by part: what is not touched is copied as the packed bytes that it was, in the order
 * that it was in. The archive must have passed the guard against bombs.
 */
export class ZipArchive {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly changes = new Map<string, Uint8Array | undefined>();
  private readonly view: DataView;

  /** @throws FileFault where the directory cannot be read */
  constructor(
    private readonly bytes: Uint8Array,
    directory: readonly ZipEntry[] = readZipDirectory(bytes),
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const entry of directory) this.entries.set(entry.name, entry);
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
    return entry && this.unpack(entry);
  }

  /** A part as it was at first. @throws FileFault where it cannot be unpacked */
  unpack(entry: ZipEntry): Uint8Array {
    const { name, method, size } = entry;
    const data = this.packedBytes(entry);
    if (method === STORED) return data;
    if (method !== DEFLATED)
      throw new FileFault(
        'unsupported',
        `“${name}”的压缩方式不支持，请用 Excel 另存一次。`,
        `“${name}” is packed in a way that is not supported: save the file again in Excel.`,
      );
    try {
      // A directory that tells less than what is packed must not fill the memory.
      return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    } catch {
      throw new FileFault(
        'damaged',
        `文件已损坏：“${name}”无法解压。`,
        `The file is damaged: “${name}” cannot be unpacked.`,
      );
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
    const fault = () =>
      new FileFault(
        'damaged',
        `文件已损坏：“${name}”无法读取。`,
        `The file is damaged: “${name}” cannot be read.`,
      );
    if (this.view.getUint32(at, true) !== LOCAL_HEADER) throw fault();
    const from = at + 30 + this.view.getUint16(at + 26, true) + this.view.getUint16(at + 28, true);
    if (from + packed > this.bytes.length) throw fault();
    return this.bytes.subarray(from, from + packed);
  }
}
