import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = process.env['PERFSCORE_SHARED'] ?? resolve(__dirname, '../../../shared');

/** The path of a file of the optional shared material, or `undefined` where it is not there. */
export function shared(path: string): string | undefined {
  const full = resolve(root, path);
  return existsSync(full) ? full : undefined;
}

/** Runs the tests when the file is there; otherwise one skipped test says what is missing. */
export function describeShared(name: string, path: string, body: (file: string) => void): void {
  const file = shared(path);
  describe(name, () => {
    if (file) body(file);
    else it.skip(`needs ${path} beside the project (set PERFSCORE_SHARED)`, () => undefined);
  });
}
