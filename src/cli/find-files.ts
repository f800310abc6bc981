import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import { isReadable } from '../hosts/files/read-file';

/** A file that was asked for, and the folder that it was asked for by: a folder or the beginning of a pattern. */
export interface FoundFile {
  readonly path: string;
  /** `undefined` where the file itself was named. */
  readonly below: string | undefined;
}

/**
 * The files that the paths name, in a stable order: a file as it is, a folder with all readable files below it, a pattern
 * with all that match it. A path that is not there is kept, so that reading it says so. Folders that a symbolic link
 * leads back to are visited once.
 */
export async function* findFiles(paths: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  const visited = new Set<string>();
  for await (const path of paths) for await (const found of filesOf(path, visited)) yield found.path;
}

/** The same for one path, with the folder of each. */
export async function* filesOf(path: string, visited = new Set<string>()): AsyncGenerator<FoundFile> {
  // A name that is there means itself, whatever signs it holds.
  if (!(await exists(path)) && picomatch.scan(slashed(path)).isGlob) yield* matching(path);
  else {
    for await (const file of filesBelow(path, visited, true))
      yield { path: file, below: file === path ? undefined : path };
  }
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** All readable files that a pattern such as 申报*.xlsx names; the pattern itself where there are none. */
async function* matching(pattern: string): AsyncGenerator<FoundFile> {
  const { base, glob } = picomatch.scan(slashed(pattern), { nonegate: true, unescape: true });
  const folder = base === '' ? '.' : base;
  const matches = picomatch(glob, { nonegate: true });
  let found = false;
  for await (const path of filesBelow(folder, new Set(), false)) {
    if (!matches(slashed(relative(folder, path)))) continue;
    found = true;
    yield { path, below: folder };
  }
  if (!found) yield { path: pattern, below: undefined };
}

async function* filesBelow(path: string, visited: Set<string>, named: boolean): AsyncGenerator<string> {
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
  let names: string[];
  try {
    const real = await realpath(path);
    if (visited.has(real)) return;
    visited.add(real);
    names = await readdir(path);
  } catch {
    yield path;
    return;
  }
  for (const name of names.sort()) {
    if (!name.startsWith('.')) yield* filesBelow(join(path, name), visited, false);
  }
}
