import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isReadable } from '../hosts/files/read-file';

/**
 * The files that the paths name, in a stable order: a file as it is, a folder with all readable files below it.
 * A path that is not there is kept, so that reading it says so. Folders that a symbolic link leads back to are visited once.
 */
export async function* findFiles(paths: readonly string[]): AsyncIterable<string> {
  const visited = new Set<string>();
  for (const path of paths) yield* below(path, visited, true);
}

async function* below(path: string, visited: Set<string>, named: boolean): AsyncIterable<string> {
  let folder: boolean;
  try {
    folder = (await stat(path)).isDirectory();
  } catch {
    const dangling = await lstat(path).then(
      (status) => status.isSymbolicLink(),
      () => false,
    );
    if (named || (dangling && isReadable(path))) yield path;
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
