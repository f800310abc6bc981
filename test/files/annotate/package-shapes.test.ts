import { read } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { annotated, DECLARATION, fixture, xlsx } from './annotating';
import {
  cellsOf,
  difference,
  documentOf,
  edited,
  elements,
  faultsOf,
  pack,
  textOf,
  unpack,
} from '../../support/workbook-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The declaration with 缺分值: one cell that a finding stands on. */
const faulty = (change?: Parameters<typeof xlsx>[1]) =>
  xlsx(
    DECLARATION.map((row, i) => (i === 8 ? [...row.slice(0, 8), 14] : row)),
    change,
  );

/** What the annotated package must be, whatever its shape. */
function expectSound(before: Uint8Array, sheet = SHEET) {
  const result = annotated(before, { scoresAs: 'formulas' });
  const after = result.bytes;
  expect(faultsOf(after)).toEqual([]);
  expect(result.notes).toBeGreaterThan(0);
  const [was, is] = [cellsOf(before, sheet), cellsOf(after, sheet)];
  for (const [at, content] of was) expect([at, is.get(at)]).toEqual([at, content]);
  expect(is.size).toBeGreaterThan(was.size);
  const again = annotated(after, { scoresAs: 'formulas' });
  expect(difference(after, again.bytes)).toEqual({ added: [], gone: [], changed: [] });
  const values = read(after).Sheets['申报表']!;
  expect([values['J3']?.v, values['K3']?.v, values['L3']?.v]).toEqual(['实际完成值', '得分', '得分说明']);
  return result;
}

const prefixed = (text: string) =>
  text
    .replace(/<(\/?)(?!\?)([A-Za-z])/g, '<$1x:$2')
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
    );

it('prefixed namespaces', () => {
  const before = edited(faulty(), {
    [SHEET]: prefixed,
    'xl/workbook.xml': prefixed,
    'xl/styles.xml': prefixed,
    'xl/sharedStrings.xml': prefixed,
  });
  const { bytes } = expectSound(before);
  for (const part of [SHEET, 'xl/workbook.xml', 'xl/styles.xml'])
    for (const each of elements(documentOf(bytes, part), '*'))
      expect(each.namespaceURI).toMatch(/spreadsheetml/);
});

it('cells and rows without addresses', () => {
  const original = faulty();
  const bare = edited(original, {
    [SHEET]: (text) => text.replace(/ r="[A-Z]*\d+"/g, '').replace(/ spans="[^"]*"/g, ''),
  });
  const { bytes } = annotated(bare);
  const is = cellsOf(bytes, SHEET);
  for (const [at, content] of cellsOf(original, SHEET))
    expect([at, is.get(at) ?? 'without address']).toEqual([at, is.has(at) ? content : 'without address']);
  const sheet = read(bytes).Sheets['申报表']!;
  expect([sheet['A1'].v, sheet['K3'].v, sheet['I9'].v]).toEqual(['项目绩效目标申报表', '得分', 14]);
});

it('a worksheet of inline strings without looks or shared strings', () => {
  const parts = unpack(faulty());
  const strings = elements(documentOf(faulty(), 'xl/sharedStrings.xml'), 'si').map(
    (each) => each.textContent ?? '',
  );
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  parts[SHEET] = strToU8(
    textOf(parts[SHEET]).replace(
      / t="s"><v>(\d+)<\/v>/g,
      (_, i) => ` t="inlineStr"><is><t>${escape(strings[Number(i)]!)}</t></is>`,
    ),
  );
  for (const name of ['xl/styles.xml', 'xl/sharedStrings.xml']) {
    for (const list of [TYPES, 'xl/_rels/workbook.xml.rels'])
      parts[list] = strToU8(
        textOf(parts[list]).replace(new RegExp(`<[^>]*"/?(?:xl/)?${name.slice(3)}"[^>]*/>`), ''),
      );
  }
  const rest = Object.entries(parts).filter(([name]) => !/styles|sharedStrings/.test(name));
  expectSound(pack(Object.fromEntries(rest)));
});

it('a thread of comments stays as it is, and the reason is said', () => {
  const thread =
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="I3" dT="2026-05-01T00:00:00.00" personId="{0}" id="{1}"><text>这里对吗？</text></threadedComment></ThreadedComments>';
  const before = edited(faulty(), {
    'xl/threadedComments/threadedComment1.xml': () => thread,
    'xl/persons/person.xml': () =>
      '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>',
    'xl/comments1.xml': () =>
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={1}</author></authors><commentList><comment ref="I3" authorId="0"><text><t>[线程批注] 这里对吗？</t></text></comment></commentList></comments>',
    [RELATIONS]: () =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/><Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
  });
  const { bytes, remarks, annotation } = annotated(before);
  expect(annotation.notes.map(({ cell }) => [cell.row, cell.column])).toContainEqual([2, 8]);
  expect(remarks).toEqual([{ messageId: 'threads', slots: { sheet: '申报表', count: 1 } }]);
  const { changed } = difference(before, bytes);
  expect(changed).not.toContain('xl/threadedComments/threadedComment1.xml');
  expect(changed).not.toContain('xl/persons/person.xml');
  const first = elements(documentOf(bytes, 'xl/comments1.xml'), 'comment')[0]!;
  expect([first.getAttribute('ref'), first.textContent]).toEqual(['I3', '[线程批注] 这里对吗？']);
});

it('macros, pivot caches, pictures and unknown parts keep their bytes', () => {
  const blob = (size: number) => Uint8Array.from({ length: size }, (_, i) => (i * 7919) % 251);
  const parts = unpack(faulty());
  const extra = {
    'xl/vbaProject.bin': blob(5000),
    'xl/pivotCache/pivotCacheDefinition1.xml': strToU8(
      '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    ),
    'xl/media/image1.png': blob(300),
    'customXml/item1.xml': strToU8('<b:data xmlns:b="urn:b">乙</b:data>'),
    'xl/printerSettings/printerSettings1.bin': blob(64),
  };
  const { bytes } = annotated(pack({ ...parts, ...extra }));
  const after = unpack(bytes);
  for (const [name, data] of Object.entries(extra))
    expect([name, Buffer.compare(after[name]!, data)]).toEqual([name, 0]);
});

it('the order of calculation goes where formulas come, and stays where none do', () => {
  const chained = edited(
    faulty((sheet) => (sheet['B2'] = { t: 'n', v: 3, f: '1+2' })),
    {
      'xl/calcChain.xml': () =>
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B2" i="1"/></calcChain>',
      'xl/_rels/workbook.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="rId77" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
      [TYPES]: (text) =>
        text.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
    },
  );
  const { bytes } = expectSound(chained);
  expect(difference(chained, bytes).gone).toEqual(['xl/calcChain.xml']);
  expect(elements(documentOf(bytes, SHEET), 'f').map((each) => each.textContent)).toContain('1+2');
});

it('columns defined for a whole range are split, not widened as a whole', () => {
  const before = faulty((sheet) => (sheet['!cols'] = [{ wch: 9 }]));
  const ranged = edited(before, {
    [SHEET]: (text) =>
      text.replace(
        /<cols>.*<\/cols>/,
        '<cols><col min="1" max="16384" width="11" style="0" customWidth="1"/></cols>',
      ),
  });
  const { bytes } = expectSound(ranged);
  const columns = elements(documentOf(bytes, SHEET), 'col').map((each) =>
    ['min', 'max', 'width'].map((name) => Number(each.getAttribute(name))),
  );
  expect(columns).toEqual([
    [1, 11, 11],
    [12, 12, 45],
    [13, 16384, 11],
  ]);
});

it('a protected worksheet and a locked workbook are written in the copy, stay protected, and are named', () => {
  const before = edited(faulty(), {
    [SHEET]: (text) =>
      text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
    'xl/workbook.xml': (text) => text.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
  });
  const { bytes, remarks } = expectSound(before);
  expect(remarks).toEqual([
    { messageId: 'protectedSheet', slots: { sheet: '申报表' } },
    { messageId: 'lockedStructure', slots: {} },
  ]);
  expect(textOf(unpack(bytes)[SHEET])).toContain('<sheetProtection sheet="1"');
});

it('marks come behind the formats of the file, also the newer ones', () => {
  const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
  const before = edited(faulty(), {
    [SHEET]: (text) =>
      text.replace(
        '</worksheet>',
        `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="41"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`,
      ),
  });
  const { bytes } = expectSound(before);
  const own = elements(documentOf(bytes, SHEET), 'cfRule').filter((rule) =>
    rule.textContent?.includes('绩核标记'),
  );
  expect(own.map((rule) => Number(rule.getAttribute('priority')))).toEqual(own.map((_, i) => 42 + i));
});

it('a 问题清单 of the user’s own stays, and ours takes another name', () => {
  const parts = unpack(faulty());
  const before = pack(parts);
  const own = edited(before, {
    'xl/workbook.xml': (text) =>
      text.replace('</sheets>', '<sheet name="问题清单" sheetId="9" r:id="rId99"/></sheets>'),
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${OFFICE}/worksheet" Target="worksheets/sheet9.xml"/></Relationships>`,
      ),
    'xl/worksheets/sheet9.xml': () =>
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>我的清单</t></is></c></row></sheetData></worksheet>',
    [TYPES]: (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet9.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
  });
  const { bytes } = expectSound(own);
  expect(read(bytes).SheetNames).toEqual(['申报表', '问题清单', '绩核问题清单']);
  expect(difference(own, bytes).changed).not.toContain('xl/worksheets/sheet9.xml');
});

it('the boxes of notes: ours are added, the user’s stay, and go when their note goes', () => {
  const before = fixture('libreoffice.xlsx');
  const { bytes } = annotated(before);
  const boxes = (data: Uint8Array) =>
    elements(documentOf(data, 'xl/drawings/vmlDrawing1.vml'), 'shape').map((shape) =>
      shape.getAttribute('id'),
    );
  expect(boxes(bytes).slice(0, 2)).toEqual(boxes(before));
  const fresh = boxes(bytes).slice(2);
  expect(new Set(fresh).size).toBe(fresh.length);
  for (const id of fresh) expect(boxes(before)).not.toContain(id);
  const repaired = edited(bytes, { [SHEET]: (text) => text.replace(/(<c r="H9"[^>]*><v>)11/, '$110') });
  const now = annotated(repaired);
  const cells = (data: Uint8Array) =>
    elements(documentOf(data, 'xl/comments1.xml'), 'comment').map((each) => each.getAttribute('ref'));
  expect(cells(bytes)).toContain('G9');
  expect(cells(now.bytes)).not.toContain('G9');
  expect(cells(now.bytes)).toEqual(expect.arrayContaining(['H5', 'H9']));
  expect(boxes(now.bytes).length).toBe(cells(now.bytes).length);
});
