/** Bundles the command line: its start, its worker, and the parts that they share. */
import { build } from 'esbuild';
import { join, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../src/cli');

/** @returns {Promise<readonly { path: string, contents: Uint8Array }[]>} the files, not yet written */
export async function bundleCli(outdir) {
  const { outputFiles } = await build({
    entryPoints: { main: join(source, 'main.ts'), worker: join(source, 'worker.ts') },
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    splitting: true,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Some packages are CommonJS and ask for Node's own modules.
    banner: {
      js: "import { createRequire as perfscoreRequire } from 'node:module'; const require = perfscoreRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outputFiles;
}
