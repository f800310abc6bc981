import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileReport } from '../core/report/file-report';
import { openAside, removeAside } from '../hosts/files/aside-file';
import { storedReport } from './stored-report';

const HEAD = '{"perfscore":"results","version":1}\n';
const KEY_LENGTH = 43;
const BEFORE_KEY = '{"key":"'.length;

/**
 * Results of an earlier run, by the hash of a file's content together with its name, the settings and the program. Only
 * the keys and places are held in memory; the results stay in the file. A new file is written beside it and takes its
 * place at the end, so that a run that breaks off loses nothing.
 */
export class ResultCache {
  private readonly places = new Map<string, { readonly at: number; readonly length: number }>();
  private readonly kept = new Set<string>();
  private writing: Promise<void> = Promise.resolve();
  /** What kept a result from the disk; told at the end, since the report of the run does not depend on it. */
  private fault: { readonly reason: unknown } | undefined;

  private constructor(
    private readonly file: string,
    private readonly context: string,
    private readonly old: FileHandle | undefined,
    private readonly fresh: FileHandle,
    private readonly aside: string,
  ) {}

  /**
   * @param context all that a result depends on beside the file: settings, language
   * @throws NotACacheError where the file is there and is something else
   */
  static async open(file: string, context: string): Promise<ResultCache> {
    let old: FileHandle | undefined;
    try {
      old = await open(file, 'r');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (old) {
      const { buffer, bytesRead } = await old.read(Buffer.alloc(HEAD.length), 0, HEAD.length, 0);
      if (buffer.toString('utf8', 0, bytesRead) !== HEAD) {
        await old.close();
        throw new NotACacheError(file);
      }
    }
    const { path: aside, handle: fresh } = await openAside(file).catch(async (error) => {
      await old?.close();
      throw error;
    });
    const cache = new ResultCache(file, `${programHash()}\u0000${context}`, old, fresh, aside);
    try {
      await fresh.write(HEAD);
      if (old) await cache.index(old);
    } catch (error) {
      await cache.discard();
      throw error;
    }
    return cache;
  }

  /** The name counts too: the worksheet of a text file is called by it. */
  keyOf(path: string, bytes: Uint8Array): string {
    return createHash('sha256')
      .update(`${this.context}\u0000${basename(path)}\u0000`)
      .update(bytes)
      .digest('base64url');
  }

  /** The earlier report of a file with this key, under the path that it has now. */
  async find(key: string, path: string): Promise<FileReport | undefined> {
    const place = this.places.get(key);
    if (!place || !this.old) return undefined;
    const { buffer } = await this.old.read(Buffer.alloc(place.length), 0, place.length, place.at);
    // Another run may have written into the file since it was indexed.
    const report = storedReport(buffer.toString('utf8'), key);
    if (!report) return undefined;
    await this.write(key, JSON.stringify(report));
    return { ...report, file: { ...report.file, path } };
  }

  /** Keeps a result for the next run. */
  async keep(key: string, stored: string | undefined): Promise<void> {
    if (stored !== undefined) await this.write(key, stored);
  }

  /**
   * Puts the new file in the place of the old one.
   * @param complete whether all files were seen; if not, what the old file knew of the others is taken over
   * @throws what the disk said to any of the writes; the old file is there as it was then
   */
  async close(complete: boolean): Promise<void> {
    if (!complete && this.old) {
      for (const [key, { at, length }] of this.places) {
        if (this.kept.has(key)) continue;
        const { buffer } = await this.old.read(Buffer.alloc(length), 0, length, at);
        await this.append(buffer);
      }
    }
    await this.writing;
    if (this.fault) throw this.fault.reason;
    await this.old?.close();
    await this.fresh.close();
    await rename(this.aside, this.file);
    await removeAside(this.aside);
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    await this.writing;
    await this.old?.close();
    await this.fresh.close().catch(() => undefined);
    await removeAside(this.aside);
  }

  private async write(key: string, report: string): Promise<void> {
    if (this.kept.has(key)) return;
    this.kept.add(key);
    await this.append(`{"key":"${key}","report":${report}}\n`);
  }

  /** One after the other: a line must never stand inside another. */
  private append(data: string | Uint8Array): Promise<void> {
    this.writing = this.writing
      .then(() => (this.fault ? undefined : this.fresh.appendFile(data)))
      .catch((reason: unknown) => void (this.fault = { reason }));
    return this.writing;
  }

  private async index(old: FileHandle): Promise<void> {
    let lineStart = 0;
    let position = 0;
    let start = Buffer.alloc(0);
    const wanted = BEFORE_KEY + KEY_LENGTH;
    // The file that is open, whatever bears its name by now.
    for await (const data of old.createReadStream({ start: 0, autoClose: false })) {
      const chunk = data as Buffer;
      let from = 0;
      for (;;) {
        const end = chunk.indexOf(10, from);
        const piece = chunk.subarray(from, end < 0 ? chunk.length : end);
        if (start.length < wanted) start = Buffer.concat([start, piece.subarray(0, wanted - start.length)]);
        if (end < 0) break;
        const next = position + end + 1;
        if (start.length === wanted && lineStart > 0)
          this.places.set(start.toString('latin1', BEFORE_KEY), { at: lineStart, length: next - lineStart });
        start = Buffer.alloc(0);
        lineStart = next;
        from = end + 1;
      }
      position += chunk.length;
    }
  }
}

/** The file named as cache holds something else, and must not be written over. */
export class NotACacheError extends Error {
  constructor(readonly file: string) {
    super(file);
  }
}

/** Changes with every change of the program. */
function programHash(): string {
  return createHash('sha256')
    .update(process.version)
    .update(readFileSync(new URL(import.meta.url)))
    .digest('base64url');
}
