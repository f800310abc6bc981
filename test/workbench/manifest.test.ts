import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { readManifest } from '../../src/workbench/frame/manifest';

const text = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
const read = (xml: string, language: string) =>
  readManifest(new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document, language);

it('shows the ribbon that the manifest describes, in order', () => {
  const { tab, groups } = read(text, 'zh-CN');
  expect(tab).toBe('绩核');
  expect(groups.map(({ buttons }) => buttons.map(({ label }) => label))).toEqual([
    ['核查', '写入得分', '问题清单', '清除标记', '打开面板'],
  ]);
  expect(groups[0]!.buttons.map(({ action }) => action.kind)).toEqual([
    'execute',
    'execute',
    'execute',
    'execute',
    'showPane',
  ]);
  expect(groups[0]!.buttons.every(({ tip, icon }) => tip !== '' && icon !== undefined)).toBe(true);
});

it('takes texts and addresses of another language where the manifest has them', () => {
  const zh = read(text, 'zh-CN');
  const en = read(text, 'en-US');
  expect(en.tab).toBe('PerfScore');
  expect(en.groups[0]!.buttons[0]!.label).toBe('Check');
  expect(zh.functionsPath).toBe('/functions.json');
  expect(en.functionsPath).toBe('/functions.en-US.json');
});

it('reduces addresses to their paths, whatever origin the build was for', () => {
  const moved = text.replaceAll('https://localhost:3000', 'https://example.gov.cn:8443');
  expect(read(moved, 'zh-CN')).toEqual(read(text, 'zh-CN'));
  expect(read(text, 'zh-CN').pagePath).toBe('/taskpane.html');
});

it('names what is missing', () => {
  expect(() => read('<OfficeApp/>', 'zh-CN')).toThrow('manifest.xml has no CustomTab');
});
