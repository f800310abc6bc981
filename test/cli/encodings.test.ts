import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gb18030 } from '../support/gb18030';
import { fixture, perfscore } from '../support/perfscore';

const text = readFileSync(fixture('faulty-villages.tsv'), 'utf8');
const csv = text
  .split('\n')
  .map((line) =>
    line.split('\t').map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)),
  )
  .map((cells) => cells.join(','))
  .join('\r\n');

const bigEndian = (content: string): Buffer => Buffer.from(content, 'utf16le').swap16();

const ENCODINGS: Readonly<Record<string, (content: string) => Uint8Array>> = {
  'UTF-8': (content) => Buffer.from(content),
  'UTF-8 with a mark': (content) => Buffer.from(`\ufeff${content}`),
  GB18030: gb18030,
  'UTF-16 little-endian with a mark': (content) => Buffer.from(`\ufeff${content}`, 'utf16le'),
  'UTF-16 big-endian with a mark': (content) => bigEndian(`\ufeff${content}`),
  'UTF-16 little-endian without a mark': (content) => Buffer.from(content, 'utf16le'),
  'UTF-16 big-endian without a mark': bigEndian,
};

const ENDINGS = ['tsv', 'txt', 'csv'];

let folder: string;
let files: Map<string, { findings: unknown[]; sheets: unknown }>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), '绩核 编码-'));
  for (const ending of ENDINGS)
    for (const [name, encode] of Object.entries(ENCODINGS))
      writeFileSync(join(folder, `${name}.${ending}`), encode(ending === 'csv' ? csv : text));
  const { stdout } = perfscore(['check', fixture('faulty-villages.tsv'), folder, '--format', 'jsonl']);
  const lines = stdout.trim().split('\n');
  files = new Map(
    lines.map((line) => {
      const { path, ...file } = JSON.parse(line);
      return [basename(path), file];
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(ENDINGS)('a .%s file', (ending) => {
  it.each(Object.keys(ENCODINGS))('in %s gives what the sheet gives', (name) => {
    const original = files.get('faulty-villages.tsv')!;
    expect(original.findings.length).toBeGreaterThan(20);
    // The worksheet of a text file is called by its name.
    const wanted = JSON.parse(JSON.stringify(original).replaceAll('faulty-villages', name));
    expect(files.get(`${name}.${ending}`)).toEqual(wanted);
  });
});
