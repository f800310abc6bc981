import type { Writable } from 'node:stream';

/** Writes a line and waits while the reader at the other end is behind, so that memory stays flat. */
export function writeLine(output: Writable, line: string): Promise<void> | undefined {
  if (output.write(`${line}\n`)) return undefined;
  return new Promise((resolve) => output.once('drain', resolve));
}
