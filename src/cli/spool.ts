import { mkdtemp, open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteUnfinished, removeAside } from '../hosts/files/aside-file';
import type { Destination } from './destination';

/** Text that belongs behind something only known at the end; kept on the disk meanwhile, not in memory. */
export class Spool {
  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'perfscore-'));
    noteUnfinished(folder);
    return new Spool(folder, await open(join(folder, 'spool'), 'w+'));
  }

  async write(text: string): Promise<void> {
    await this.file.appendFile(text);
  }

  /** Everything that was written, into the destination. */
  async pour(destination: Destination): Promise<void> {
    const buffer = Buffer.allocUnsafe(1 << 16);
    for (let at = 0; ;) {
      const { bytesRead } = await this.file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      // A copy: the destination may still hold the bytes when the buffer is filled again.
      await destination.write(Uint8Array.prototype.slice.call(buffer, 0, bytesRead));
      at += bytesRead;
    }
  }

  async remove(): Promise<void> {
    await this.file.close();
    await removeAside(this.folder);
  }
}
