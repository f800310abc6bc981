import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { contentAt } from '../../src/core/model/grid';
import { decodeText } from '../../src/hosts/files/decode-text';
import { FileFault } from '../../src/hosts/files/file-fault';
import { isReadable, readDeclarationFile, workbookOf } from '../../src/hosts/files/read-file';
import { gridOfCsv, gridOfTabbed } from '../../src/hosts/files/text-grid';
import { readZipDirectory } from '../../src/hosts/files/zip-directory';
import { holds } from '../support/runs';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), '绩核 测试-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (...values: number[]) => Uint8Array.from(values);
const faultOf = async (path: string) => {
  try {
    await readDeclarationFile(path);
  } catch (error) {
    return error instanceof FileFault ? error.code : error;
  }
  return undefined;
};
const xlsx = (rows: unknown[][], extra: (sheet: Record<string, unknown>) => void = () => undefined) => {
  const sheet = utils.aoa_to_sheet(rows);
  extra(sheet as Record<string, unknown>);
  return new Uint8Array(
    write(
      { SheetNames: ['申报表'], Sheets: { 申报表: sheet } },
      { type: 'array', bookType: 'xlsx' },
    ) as ArrayBuffer,
  );
};

describe('text encodings', () => {
  const text = '三级指标\t指标值\n到馆读者\t≥90%\n';
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['UTF-16 without a mark', new Uint8Array(Buffer.from('a\tb\tc\n1\t2\t3\n4\t5\t6\n', 'utf16le'))],
  ])('%s', (name, data) => {
    expect(decodeText(data)).toBe(name.endsWith('without a mark') ? 'a\tb\tc\n1\t2\t3\n4\t5\t6\n' : text);
  });
  it('GB18030, as Excel saves text in China', () => {
    expect(decodeText(bytes(0xd6, 0xb8, 0xb1, 0xea, 0x09, 0x39))).toBe('指标\t9');
  });
});

describe('text files', () => {
  it('take line n as row n, quotes and all', () => {
    const grid = gridOfTabbed('表', 'a\t"b\n\nc"\t12\r\n');
    expect(grid.rows.map((row) => row.map((cell) => cell?.text))).toEqual([['a', '"b'], [''], ['c"', '12']]);
    expect(grid.rows[2]![1]).toEqual({ text: '12', value: 12 });
  });
  it('read quoted commas, quotes and line breaks of a .csv', () => {
    const grid = gridOfCsv('表', 'a,"b,""c""\nd",e\n,,\n"open');
    expect(grid.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      ['a', 'b,"c"\nd', 'e'],
      ['', '', ''],
      ['open'],
    ]);
  });
  it('read back every csv that is quoted by the rules', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    holds(
      'files',
      100,
      fc.property(table, (rows) => {
        const csv = rows
          .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(gridOfCsv('表', csv).rows.map((row) => row.map((each) => each?.text))).toEqual(rows);
      }),
    );
  });
});

describe('workbooks', () => {
  it('carry values, shown texts, formulas, formats and merged areas', () => {
    const data = xlsx(
      [
        ['率', 0.97],
        ['和', 0],
      ],
      (sheet) => {
        sheet['B1'] = { t: 'n', v: 0.97, z: '0%' };
        sheet['B2'] = { t: 'n', v: 3, f: 'SUM(1,2)' };
        sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
      },
    );
    const [grid] = workbookOf('a.xlsx', data).grids;
    expect(contentAt(grid!, 0, 1)).toEqual({ text: '97%', value: 0.97, format: '0%' });
    expect(contentAt(grid!, 1, 1)).toMatchObject({ value: 3, formula: '=SUM(1,2)' });
    expect(grid!.merges).toEqual([{ sheet: '申报表', top: 0, left: 0, bottom: 1, right: 0 }]);
  });
  it('read a value that its format does not show', () => {
    const hidden = xlsx([[95, 0.285, -3]], (sheet) => {
      Object.assign(sheet['A1'] as object, { z: ';;;' });
      Object.assign(sheet['B1'] as object, { z: ';;;' });
      // There is no day before 1900 for Excel.
      Object.assign(sheet['C1'] as object, { z: 'yyyy-mm-dd' });
    });
    const [grid] = workbookOf('表.xlsx', hidden).grids;
    expect(grid!.rows[0]!.map((content) => [content?.text, content?.value])).toEqual([
      ['95', 95],
      ['0.285', 0.285],
      ['-3', -3],
    ]);
  });

  it('are known by their first bytes, whatever they are called', () => {
    expect(workbookOf('误名.tsv', xlsx([['甲']])).grids[0]!.rows[0]![0]!.text).toBe('甲');
  });
  it('with a stray cell in the last row read without exploding', () => {
    const data = xlsx([['甲']], (sheet) => {
      sheet['A1048576'] = { t: 's', v: '末' };
      sheet['!ref'] = 'A1:A1048576';
    });
    const [grid] = workbookOf('a.xlsx', data).grids;
    expect(contentAt(grid!, 1_048_575, 0).text).toBe('末');
  });
});

describe('hard files', () => {
  const put = (name: string, data: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, data);
    return path;
  };
  it('give one reason each', async () => {
    expect(await faultOf(join(folder, '没有.xlsx'))).toBe('not-found');
    expect(await faultOf(folder)).toBe('not-a-file');
    expect(await faultOf(put('空.xlsx', bytes()))).toBe('empty');
    expect(await faultOf(put('文字.xlsx', new TextEncoder().encode('不是工作簿')))).toBe('damaged');
    expect(await faultOf(put('断.xlsx', xlsx([['甲', '乙']]).slice(0, 300)))).toBe('damaged');
    expect(await faultOf(put('图.png', bytes(0x89, 0x50)))).toBe('unsupported');
    symlinkSync(join(folder, '环.xlsx'), join(folder, '环.xlsx'));
    expect(await faultOf(join(folder, '环.xlsx'))).toBe('not-found');
  });
  it('that would unpack to far more than a workbook are refused before unpacking', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(80 * 1024 ** 2) }, { level: 9 });
    expect(() => workbookOf('a.xlsx', bomb)).toThrow(FileFault);
  });
  it('never take damaged content for data, wherever the damage is, nor stand still over it', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [`第${i}号泵站检修次数`, i]);
    const whole = zipSync(unzipSync(xlsx([['三级指标', '指标值'], ...rows])));
    const asWritten = workbookOf('a.xlsx', whole);
    const { at, packed } = readZipDirectory(whole).find(({ name }) => name.endsWith('sheet1.xml'))!;
    const content = at + 30 + whole[at + 26]! + whole[at + 28]!;
    const outcome = (copy: Uint8Array) => {
      try {
        return workbookOf('a.xlsx', copy);
      } catch (error) {
        return error;
      }
    };
    let told = 0;
    holds(
      'files',
      100,
      fc.property(fc.nat(packed - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const copy = whole.slice();
        copy[content + place]! ^= change;
        const made = outcome(copy);
        if (made instanceof FileFault) told++;
        // The last bits of packed data mean nothing.
        else expect(made).toEqual(asWritten);
      }),
    );
    expect(told).toBeGreaterThan(0);
  });
  it('do not expand entities', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "AAAA">]>';
    const data = zipSync({
      '[Content_Types].xml': strToU8(`${entity}<Types/>`),
      'xl/workbook.xml': strToU8(`${entity}<workbook/>`),
    });
    expect(() => workbookOf('a.xlsx', data)).toThrow(FileFault);
  });
  it('never make the reader throw anything but its own fault', () => {
    const sound = xlsx([
      ['三级指标', '指标值'],
      ['甲', 5],
    ]);
    holds(
      'files',
      150,
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const damaged = sound.slice();
        damaged[at] = value;
        try {
          workbookOf('a.xlsx', damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(FileFault);
        }
      }),
    );
  });
});

it('leaves the lock files of an open workbook alone', () => {
  expect(['a.xlsx', 'B.XLS', 'c.TSV', '~$a.xlsx', 'd.docx'].map(isReadable)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
