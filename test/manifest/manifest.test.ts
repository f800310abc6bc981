import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { runModule } from '../support/run-module';
import { shared } from '../support/shared';
import { COMMANDS } from '../../src/commands/command';

const ROOT = resolve(__dirname, '../..');
const SOURCE = readFileSync(resolve(ROOT, 'manifest.xml'), 'utf8');

function parse(xml: string): Element {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return document.documentElement!;
}

const all = (root: Element, name: string): Element[] =>
  Array.from(root.getElementsByTagName('*')).filter((element) => element.localName === name);
const one = (root: Element, name: string): Element => {
  const found = all(root, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
};
/** The first of that name; inner elements may carry it too. */
const first = (root: Element, name: string): Element => all(root, name)[0]!;
const texts = (root: Element, kind: string) =>
  all(root, kind).map((element) => element.getAttribute('id') ?? '');

/** The manifest as a build with these settings writes it. */
function variant(environment: Readonly<Record<string, string>>): string {
  return runModule<string>(
    `const { addinSettings, manifestFor } = await import('./scripts/addin-settings.mjs');
     const { readFileSync } = await import('node:fs');
     return manifestFor(readFileSync('manifest.xml', 'utf8'), addinSettings());`,
    environment,
  );
}

/** Everything that Excel refuses a manifest for and a person overlooks. */
function expectSound(xml: string): Element {
  const root = parse(xml);

  const resources = one(root, 'Resources');
  const ids = ['Image', 'Url', 'String'].flatMap((kind) => texts(resources, kind));
  expect(new Set(ids).size).toBe(ids.length);
  const wanted = Array.from(root.getElementsByTagName('*')).flatMap(
    (element) => element.getAttribute('resid') ?? [],
  );
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id) => !wanted.includes(id))).toEqual([]);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);

  const lengths: readonly [group: string, most: number][] = [
    ['ShortStrings', 125],
    ['LongStrings', 250],
  ];
  for (const [group, most] of lengths) {
    for (const string of all(one(root, group), 'String')) {
      const values = [
        string.getAttribute('DefaultValue'),
        ...all(string, 'Override').map((each) => each.getAttribute('Value')),
      ];
      for (const value of values) {
        expect(value).toBeTruthy();
        expect([value, value!.length <= most]).toEqual([value, true]);
      }
    }
  }
  expect(first(root, 'DisplayName').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(125);
  expect(first(root, 'Description').getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(250);

  const addresses = [...xml.matchAll(/"(https?:[^"]*)"/g)].map(([, url]) => url!);
  const outside = addresses.filter((url) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(url));
  expect(outside.length).toBeGreaterThan(8);
  for (const url of outside) expect(url).toMatch(/^https:\/\//);
  return root;
}

describe('manifest.xml', () => {
  const root = expectSound(SOURCE);

  it('names itself once and for all', () => {
    expect(one(root, 'Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one(root, 'Version').textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(one(root, 'DefaultLocale').textContent).toBe('zh-CN');
    expect(first(root, 'DisplayName').getAttribute('DefaultValue')).toBe('绩核');
  });

  it('is told in Chinese and in English', () => {
    for (const string of [...all(root, 'String'), first(root, 'DisplayName'), first(root, 'Description')]) {
      const english = all(string, 'Override').filter((each) => each.getAttribute('Locale') === 'en-US');
      expect([string.getAttribute('DefaultValue'), english.length]).toEqual([
        string.getAttribute('DefaultValue'),
        1,
      ]);
      expect(string.getAttribute('DefaultValue')).toMatch(/[\u4e00-\u9fff]/);
      expect(english[0]!.getAttribute('Value')).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('runs pane, functions and ribbon in one page', () => {
    const page = one(root, 'Runtime').getAttribute('resid');
    expect(one(root, 'Runtime').getAttribute('lifetime')).toBe('long');
    const host = all(root, 'Host').find((each) => each.getAttribute('xsi:type') === 'Workbook')!;
    expect(Array.from(host.childNodes).find(({ nodeType }) => nodeType === 1)!.nodeName).toBe('Runtimes');
    expect(all(one(root, 'Page'), 'SourceLocation')[0]!.getAttribute('resid')).toBe(page);
    expect(one(root, 'FunctionFile').getAttribute('resid')).toBe(page);
    const show = all(root, 'Action').find((each) => each.getAttribute('xsi:type') === 'ShowTaskpane')!;
    expect(one(show, 'SourceLocation').getAttribute('resid')).toBe(page);
    expect(all(root, 'TaskpaneId')).toEqual([]);
    expect(all(root, 'Set').map((set) => set.getAttribute('Name'))).toContain('SharedRuntime');
  });

  it('has no namespace, so that cells say =PERFSCORE()', () => {
    expect(all(root, 'Namespace')).toEqual([]);
  });

  it('has the five buttons, and a command behind each', () => {
    const labels = new Map(
      all(root, 'String').map((each) => [each.getAttribute('id'), each.getAttribute('DefaultValue')]),
    );
    const shown = all(root, 'Control').map((control) =>
      labels.get(first(control, 'Label').getAttribute('resid')),
    );
    expect(shown).toEqual(['核查', '写入得分', '问题清单', '清除标记', '打开面板']);
    const names = all(root, 'FunctionName').map(({ textContent }) => textContent);
    expect([...names].sort()).toEqual([...COMMANDS].sort());
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((kind) => texts(root, kind));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('points to icons that are there, in the size they claim', () => {
    const icons = [...SOURCE.matchAll(/https:\/\/localhost:3000\/(assets\/[a-z]+-(\d+)\.png)/g)];
    expect(icons.length).toBeGreaterThanOrEqual(20);
    for (const [, path, size] of icons) {
      const png = readFileSync(resolve(ROOT, path!));
      expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
      expect([path, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, Number(size), Number(size)]);
    }
    const sizeOf = new Map(
      all(root, 'Image')
        .filter((each) => each.hasAttribute('DefaultValue'))
        .map((each) => [each.getAttribute('id'), each.getAttribute('DefaultValue')]),
    );
    for (const image of all(root, 'Image').filter((each) => each.hasAttribute('size'))) {
      expect(sizeOf.get(image.getAttribute('resid'))).toContain(`-${image.getAttribute('size')}.png`);
    }
    // Five buttons that look alike are read word by word.
    const large = all(root, 'Control').map((control) =>
      all(control, 'Image')
        .find((image) => image.getAttribute('size') === '80')!
        .getAttribute('resid'),
    );
    expect(large).toHaveLength(5);
    expect(new Set(large).size).toBe(5);
  });
});

describe('builds for other places', () => {
  it('moves every address to the origin', () => {
    const xml = variant({ PERFSCORE_ORIGIN: 'https://addins.example.gov.cn/perfscore/' });
    expectSound(xml);
    expect(xml).not.toContain('localhost');
    expect(xml).toContain('"https://addins.example.gov.cn/perfscore/taskpane.html"');
  });

  it('puts the functions into a namespace where a host demands one', () => {
    const root = expectSound(variant({ PERFSCORE_NAMESPACE: 'JX' }));
    const functions = all(root, 'ExtensionPoint').find(
      (each) => each.getAttribute('xsi:type') === 'CustomFunctions',
    )!;
    const parts = Array.from(functions.childNodes).filter(({ nodeType }) => nodeType === 1);
    expect(parts.map(({ nodeName }) => nodeName)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    const text = all(root, 'String').find(
      (each) => each.getAttribute('id') === one(root, 'Namespace').getAttribute('resid'),
    );
    expect(text?.getAttribute('DefaultValue')).toBe('JX');
  });

  it.each([
    [{ PERFSCORE_ORIGIN: 'http://addins.example.gov.cn' }, 'PERFSCORE_ORIGIN'],
    [{ PERFSCORE_NAMESPACE: 'J X' }, 'PERFSCORE_NAMESPACE'],
    [{ PERFSCORE_OFFICE_JS: 'elsewhere' }, 'PERFSCORE_OFFICE_JS'],
  ])('refuses %j and names the setting', (environment, name) => {
    expect(() => variant(environment as unknown as Record<string, string>)).toThrow(name);
  });
});

describe('the public schema of manifests', () => {
  const schema = shared('manifest-xsd/OfficeAppManifestV1_1.xsd');
  const missing =
    schema === undefined
      ? 'needs manifest-xsd beside the project'
      : xmllint('--version')
        ? undefined
        : 'needs xmllint';
  if (missing !== undefined) {
    it.skip(missing, () => undefined);
    return;
  }
  it.each([
    ['as it stands', {}],
    ['with a namespace', { PERFSCORE_NAMESPACE: 'JX' }],
  ])('accepts the manifest %s', (_, environment) => {
    const file = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.xml');
    writeFileSync(file, variant(environment as Record<string, string>));
    expect(xmllint('--nonet', '--noout', '--schema', schema!, file)).toBe(true);
  });
});

function xmllint(...args: string[]): boolean {
  const { status, stderr } = spawnSync('xmllint', args, { encoding: 'utf8' });
  if (status !== 0 && status !== null) console.error(stderr);
  return status === 0;
}
