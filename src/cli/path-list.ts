import type { Readable } from 'node:stream';

/**
 * Paths from a list as it is read: one a line, or, where the list holds zero bytes (find -print0), one between two of
 * them. Blank lines are left out.
 */
export async function* pathList(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  let separator: string | undefined;
  for await (const chunk of input) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    separator ??= rest.includes('\0') ? '\0' : rest.includes('\n') ? '\n' : undefined;
    if (separator === undefined) continue;
    const paths = rest.split(separator);
    rest = paths.pop()!;
    for (const path of paths) yield* cleaned(path, separator);
  }
  yield* cleaned(rest + decoder.decode(), separator);
}

function* cleaned(path: string, separator: string | undefined): Generator<string> {
  const name = separator === '\0' ? path : path.replace(/\r$/, '');
  if (name !== '') yield name;
}
