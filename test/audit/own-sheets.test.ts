import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { audit } from '../../src/core/audit';
import { toA1 } from '../../src/core/model/cell';
import type { Workbook } from '../../src/core/model/grid';
import { judge, type ExpectedSheet } from '../support/expected-findings';
import { gridOfTsv } from '../support/grid-of-text';

const folder = resolve(__dirname, '../fixtures/tables');
const files = readdirSync(folder);
const bookOf = (file: string, sheet: string): Workbook => ({
  grids: [gridOfTsv(sheet, readFileSync(join(folder, file), 'utf8'))],
});

describe('well-made sheets', () => {
  const clean = files.filter((file) => file.startsWith('clean-') && file.endsWith('.tsv'));
  it('are there', () => expect(clean.length).toBeGreaterThan(3));
  it.each(clean)('%s raises nothing at all', (file) => {
    const { findings, failures } = audit(bookOf(file, '表'));
    expect(findings.map(({ check, cell, message }) => `${toA1(cell)} ${check}: ${message}`)).toEqual([]);
    expect(failures).toEqual([]);
  });
});

describe('faulty sheets', () => {
  const expected = files.filter((file) => file.endsWith('.expected.json'));
  it('are there', () => expect(expected.length).toBeGreaterThan(1));
  it.each(expected)('%s is met', (file) => {
    const sheet = JSON.parse(readFileSync(join(folder, file), 'utf8')) as ExpectedSheet & {
      readonly sheet: string;
    };
    const workbook = bookOf(file.replace('.expected.json', '.tsv'), sheet.sheet);
    expect(judge(audit(workbook), workbook, sheet, 'tsv').problems).toEqual([]);
  });
});
