import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import picomatch from 'picomatch';
import { isReadable } from '../hosts/files/read-file';

/**
 * The files that the paths name, in a stable order: a file as it is, a folder with all readable files below it, a pattern
 * with all that match it. A path that is not there is kept, so that reading it says so. Folders that a symbolic link
 * leads back to are visited once.
 */
export async function* findFiles(paths: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const visited = new Set<string>();
  for await (const path of paths) {
    // A name that is there means itself, whatever signs it holds.
    if ((await exists(path)) || !picomatch.scan(slashed(path)).isGlob) yield* below(path, visited, true);
    else yield* matching(path);
  }
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** All readable files that a pattern such as 申报*.xlsx names; the pattern itself where there are none. */
async function* matching(pattern: string): AsyncGenerator<string> {
  const { base, prefix } = picomatch.scan(slashed(pattern));
  const matches = picomatch(slashed(pattern).slice(prefix.length), { nonegate: true });
  let found = false;
  for await (const path of below(base === '' ? '.' : base, new Set(), false)) {
    if (!matches(slashed(path))) continue;
    found = true;
    yield path;
  }
  if (!found) yield pattern;
}

async function* below(path: string, visited: Set<string>, named: boolean): AsyncGenerator<string> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch (error) {
    const isGone = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '');
    const dangling = await lstat(path).then(
      (status) => status.isSymbolicLink(),
      () => false,
    );
    // What the disk does not tell of is kept, so that reading it says why; what has just gone is not missed.
    if (named || !isGone || (dangling && isReadable(path))) yield path;
    return;
  }
  if (!folder) {
    if (named || isReadable(path)) yield path;
    return;
  }
  const real = await realpath(path);
  if (visited.has(real)) return;
  visited.add(real);
  let names: string[];
  try {
    names = await readdir(path);
  } catch {
    yield path;
    return;
  }
  for (const name of names.sort()) {
    if (!name.startsWith('.')) yield* below(join(path, name), visited, false);
  }
}
