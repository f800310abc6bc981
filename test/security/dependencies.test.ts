import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '../support/perfscore';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}
const read = (name: string) => JSON.parse(readFileSync(resolve(root, name), 'utf8'));
const manifest = read('package.json') as Readonly<Record<string, Readonly<Record<string, string>>>>;
const locked = Object.entries(read('package-lock.json').packages as Readonly<Record<string, Locked>>).filter(
  ([path]) => path !== '',
);

const EXACT = /^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;

it('asks for exact versions only, from the registry only', () => {
  const asked = [
    ...Object.entries(manifest['dependencies']!),
    ...Object.entries(manifest['devDependencies']!),
  ];
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter(([, version]) => !EXACT.test(version))).toEqual([]);
  for (const kind of ['peerDependencies', 'optionalDependencies', 'bundleDependencies'])
    expect(manifest[kind]).toBeUndefined();
});

it('locks every package by version and hash, and by nothing that leads elsewhere', () => {
  expect(locked.length).toBeGreaterThan(500);
  expect(locked.filter(([, { version }]) => !EXACT.test(version ?? ''))).toEqual([]);
  expect(locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual(
    [],
  );
  expect(
    locked.filter(([, { link, resolved }]) => link === true || /^(?:git|file|http:)/.test(resolved ?? '')),
  ).toEqual([]);
  // What the manifest asks for is what the lock holds.
  const asked = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  const held = new Map(locked);
  const differing = asked.filter(
    ([name, version]) => held.get(`node_modules/${name}`)?.version !== version.replace(/^npm:.*@/, ''),
  );
  expect(differing).toEqual([]);
});

it('needs no install script: none of what ships has one, and the others do without', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
  expect(scripted.filter(([, { dev, optional }]) => dev !== true && optional !== true)).toEqual([]);
  // Each of these fetches or checks a binary that npm has installed as an optional package already, or prints a notice.
  const known = [
    '@parcel/watcher',
    '@swc/core',
    'core-js-pure',
    'esbuild',
    'protobufjs',
    'fsevents',
    'unrs-resolver',
  ];
  expect(
    scripted
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13))
      .filter((name) => !known.includes(name)),
  ).toEqual([]);
  // Nor has the project itself one that runs on installing it.
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(manifest['scripts']).not.toHaveProperty(script);
});

it('lists what ships with its licence, and the list is up to date', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(root, 'scripts/third-party.mjs'), '--check'],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  const page = readFileSync(resolve(root, 'THIRD-PARTY.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (\S+) \| (\S+) \| (.+) \|$/gm)].slice(1);
  for (const [name, version] of Object.entries(manifest['dependencies']!))
    expect(page).toContain(`| ${name} | ${version} |`);
  const others = rows.filter(
    ([, , , licence]) => !/^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/.test(licence!),
  );
  expect(others.map(([, name]) => name)).toEqual(
    ['@e965/xlsx', '@microsoft/office-js'].filter((name) => others.some(([, own]) => own === name)),
  );
});
