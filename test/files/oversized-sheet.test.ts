import { utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { audit, DEFAULT_SETTINGS } from '../../src/core/audit';
import { fileJson } from '../../src/core/report/json';
import { problemList } from '../../src/core/report/problem-list';
import { annotatedBytes } from '../../src/hosts/files/annotate-file';
import { workbookOf } from '../../src/hosts/files/read-file';
import { ZipArchive } from '../../src/hosts/files/ooxml/zip-archive';
import { readZipDirectory } from '../../src/hosts/files/zip-directory';
import { FORM_HEADER } from '../support/form-header';

/*
 * A worksheet of millions of filled cells beside a declaration: the other worksheets are read, this one is said not to be.
 */

const LARGE = 'xl/worksheets/sheet2.xml';
const RULE = '修缮9座得满分，共计50分，每少1座扣5分，扣完为止';

/** Numbers enough to fill more bytes than a worksheet may have, packed as badly as real ones. */
function sheetXml(bytes: number): Uint8Array {
  let seed = 7;
  const rows: string[] = [];
  for (let row = 1; row <= 2000; row++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    rows.push(`<row r="${row}"><c r="A${row}"><v>${seed}</v></c></row>`);
  }
  const block = Buffer.from(rows.join(''));
  const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  const blocks = Array.from({ length: Math.ceil(bytes / block.length) }, () => block);
  return Buffer.concat([Buffer.from(head), ...blocks, Buffer.from('</sheetData></worksheet>')]);
}

function workbookWithLargeSheet(): Uint8Array {
  const declaration = utils.aoa_to_sheet([
    ['项目绩效目标申报表'],
    FORM_HEADER,
    ['产出指标', '数量指标', '修缮凉亭数', '≥', '9', '8', '以验收为准', RULE, '50'],
  ]);
  const Sheets = {
    申报表: declaration,
    '流水&账': utils.aoa_to_sheet([[1]]),
    说明: utils.aoa_to_sheet([['附']]),
  };
  const small = new Uint8Array(
    write({ SheetNames: Object.keys(Sheets), Sheets }, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer,
  );
  const archive = new ZipArchive(small);
  expect(archive.names()).toContain(LARGE);
  archive.write(LARGE, sheetXml(205 * 1024 ** 2));
  return archive.toBytes();
}

it('is not read; the other worksheets are checked and annotated, and both say so', () => {
  const bytes = workbookWithLargeSheet();
  const workbook = workbookOf('表.xlsx', bytes);
  expect(workbook.grids.map(({ name }) => name)).toEqual(['申报表', '说明']);
  expect(workbook.unreadSheets).toEqual([{ name: '流水&账', reason: 'too-large' }]);
  const report = audit(workbook);
  expect(fileJson('表.xlsx', report)).toMatchObject({ unreadSheets: ['流水&账'] });
  expect(report.findings.map(({ check }) => check)).toContain('unit-invalid');
  const { notChecked } = problemList(report);
  expect(notChecked[0]).toMatch(/^工作表“流水&账”没有读取：已用区域过大。/);
  expect(notChecked.filter((line) => line.endsWith('没有与未读取的工作表比对'))).toHaveLength(1);

  const options = { settings: DEFAULT_SETTINGS, scoresAs: 'values', fix: true } as const;
  const { bytes: copy, marks, annotation } = annotatedBytes('表.xlsx', bytes, options);
  expect(marks).toBeGreaterThan(0);
  expect(annotation.problems.notChecked).toEqual(notChecked);
  const large = (zip: Uint8Array) => readZipDirectory(zip).find(({ name }) => name === LARGE)!;
  const { crc, packed, size } = large(bytes);
  expect(large(copy)).toMatchObject({ crc, packed, size });
  const added = unzipSync(copy, { filter: ({ name }) => name === 'xl/worksheets/sheet4.xml' });
  expect(strFromU8(Object.values(added)[0]!)).toContain('工作表“流水&amp;账”没有读取');
});

it('of the usual size is read, however it is called', () => {
  const parts = unzipSync(
    new Uint8Array(
      write(
        { SheetNames: ['申报表'], Sheets: { 申报表: utils.aoa_to_sheet([['项目绩效目标申报表']]) } },
        { type: 'array', bookType: 'xlsx' },
      ) as ArrayBuffer,
    ),
  );
  const remark = { 'docProps/remark.xml': strToU8('<remark/>') };
  expect(workbookOf('表.xlsx', zipSync({ ...parts, ...remark })).unreadSheets).toBeUndefined();
});
