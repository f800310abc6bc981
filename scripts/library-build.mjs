/**
 * Builds the library into dist/lib: src/index.ts and src/files.ts as ES modules, with their types. Runs by itself before
 * the package is packed.
 *
 *   node scripts/library-build.mjs
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const out = resolve(root, 'dist/lib');
const types = join(out, 'types');

rmSync(out, { recursive: true, force: true });
await build({
  entryPoints: [join(root, 'src/index.ts'), join(root, 'src/files.ts')],
  outdir: out,
  chunkNames: 'part-[hash]',
  splitting: true,
  bundle: true,
  platform: 'neutral',
  format: 'esm',
  target: 'es2022',
  // What reads spreadsheets stays a package of its own; only perfscore/files asks for it, and for Node.
  external: ['node:*', '@e965/xlsx', 'fflate'],
  logLevel: 'warning',
});

// The project's own strictness, over what the library holds and nothing else.
const project = resolve(root, 'build/library.tsconfig.json');
mkdirSync(resolve(root, 'build'), { recursive: true });
writeFileSync(
  project,
  JSON.stringify({
    extends: '../tsconfig.json',
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: types,
      rootDir: '../src',
      types: ['node'],
    },
    include: [],
    files: ['../src/index.ts', '../src/files.ts'],
  }),
);
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', project],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
if (status !== 0) process.exit(1);

/** Node's own resolution wants whole file names; the sources leave the ending out. */
for (const entry of readdirSync(types, { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith('.d.ts')) continue;
  const file = join(entry.parentPath, entry.name);
  const text = readFileSync(file, 'utf8');
  const whole = text.replace(/((?:from|import)\s*\(?\s*['"])(\.[^'"]*)(['"])/g, (_, before, path, after) => {
    const target = resolve(dirname(file), path);
    const ending = existsSync(`${target}.d.ts`) ? '.js' : '/index.js';
    return `${before}${path}${ending}${after}`;
  });
  if (whole !== text) writeFileSync(file, whole);
}
