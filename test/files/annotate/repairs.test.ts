import { annotated, DECLARATION, xlsx } from './annotating';
import {
  cellsOf,
  difference,
  documentOf,
  edited,
  elements,
  textOf,
  unpack,
} from '../../support/workbook-package';

const SHEET = 'xl/worksheets/sheet1.xml';
const SHARED = 'xl/sharedStrings.xml';
const with4 = (explanation: string, rule = DECLARATION[3]![7]!) => {
  const rows = DECLARATION.map((row) => [...row]);
  rows[3]![6] = explanation;
  rows[3]![7] = rule;
  return rows;
};
const shownText = (bytes: Uint8Array, at: string) =>
  elements(documentOf(bytes, SHEET), 'c').find((cell) => cell.getAttribute('r') === at)?.textContent;

describe('--fix safe', () => {
  it('writes the safe fixes, keeps the look of their cells, and says what was done', () => {
    const before = edited(xlsx(with4('以验收单,为准')), {
      [SHEET]: (text) => text.replace(/<c r="G4"/, '<c r="G4" s="0"'),
    });
    const { bytes, fixes, annotation } = annotated(before, { fix: true });
    expect(fixes).toBe(1);
    expect(shownText(bytes, 'G4')).toBe('以验收单，为准');
    expect(annotation.findings).toEqual([]);
    expect(annotation.problems.problems.map(({ handling, proposal }) => [handling, proposal])).toEqual([
      ['已修改', 'G4 改为“以验收单，为准”'],
    ]);
    expect(annotation.problems.summary).toContain('已修改 1 个');
    const count = (data: Uint8Array) =>
      Number(documentOf(data, SHARED).documentElement!.getAttribute('count'));
    expect(count(bytes)).toBe(count(before) - 1);
    expect(textOf(unpack(bytes)['xl/workbook.xml'])).toContain('fullCalcOnLoad="1"');
    expect(difference(bytes, annotated(bytes, { fix: true }).bytes).changed).toEqual([
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('changes nothing of the declaration without it', () => {
    const before = xlsx(with4('以验收单,为准'));
    const { bytes, fixes } = annotated(before);
    expect([fixes, shownText(bytes, 'G4')]).toEqual([0, shownText(before, 'G4')]);
    for (const [at, cell] of cellsOf(before, SHEET))
      expect([at, cellsOf(bytes, SHEET).get(at)]).toEqual([at, cell]);
  });

  const RICH =
    '<r><t>以</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>验收单,</t></r><r><rPr><i/></rPr><t>为准</t></r>';
  const richShared = (bytes: Uint8Array) =>
    edited(bytes, { [SHARED]: (text) => text.replace(/<t[^>]*>以验收单,为准<\/t>/, RICH) });

  it('keeps the looks inside a rich text', () => {
    const before = richShared(xlsx(with4('以验收单,为准')));
    const { bytes, fixes } = annotated(before, { fix: true });
    expect([fixes, shownText(bytes, 'G4')]).toEqual([1, '以验收单，为准']);
    const cell = elements(documentOf(bytes, SHEET), 'c').find((each) => each.getAttribute('r') === 'G4')!;
    const runs = elements(cell, 'r').map((run) => [
      elements(run, 't')[0]!.textContent,
      elements(run, 'b').length,
      elements(run, 'i').length,
    ]);
    expect(runs).toEqual([
      ['以', 0, 0],
      ['验收单，', 1, 0],
      ['为准', 0, 1],
    ]);
    expect(textOf(unpack(bytes)[SHARED])).toContain(RICH);
  });

  it('does not repair the header of a table of Excel’s own, which keeps its texts twice', () => {
    const rows = DECLARATION.map((row) => [...row]);
    const before = edited(
      xlsx(rows, (sheet) => {
        sheet['G4'] = { t: 's', v: '以验收单,为准' };
      }),
      {
        [SHEET]: (text) =>
          text.replace(
            '</worksheet>',
            '<tableParts count="1"><tablePart r:id="rId9"/></tableParts></worksheet>',
          ),
        'xl/worksheets/_rels/sheet1.xml.rels': () =>
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
        'xl/tables/table1.xml': () =>
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A4:I9"/>',
        '[Content_Types].xml': (text) =>
          text.replace(
            '</Types>',
            '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
          ),
      },
    );
    const { bytes, fixes, annotation } = annotated(before, { fix: true });
    expect([fixes, shownText(bytes, 'G4')]).toEqual([0, shownText(before, 'G4')]);
    expect(annotation.problems.problems[0]).toMatchObject({ place: '申报表!G4', handling: '待处理' });
  });

  it('leaves a cell alone that an array formula fills', () => {
    const before = edited(xlsx(with4('以验收单,为准')), {
      [SHEET]: (text) =>
        text.replace(
          /<c r="A4"[^>]*>.*?<\/c>/,
          '<c r="A4" t="str"><f t="array" ref="A4:G4">X1:X7</f><v>产出指标</v></c>',
        ),
    });
    const { bytes } = annotated(before, { fix: true });
    expect(cellsOf(bytes, SHEET).get('G4')).toBe(cellsOf(before, SHEET).get('G4'));
  });
});

describe('texts', () => {
  it('never become a formula, and keep characters that XML cannot hold', () => {
    const odd = '=HYPERLINK("http://example.org")&\u0001<b>,甲_x000D_乙';
    const rows = with4(odd);
    const { bytes, annotation } = annotated(xlsx(rows), { fix: true });
    const parts = unpack(bytes);
    expect(annotation.fixes.map(({ cell }) => [cell.row, cell.column])).toContainEqual([3, 6]);
    const cell = elements(documentOf(bytes, SHEET), 'c').find((each) => each.getAttribute('r') === 'G4')!;
    expect(cell.getAttribute('t')).toBe('inlineStr');
    expect(elements(cell, 'f')).toEqual([]);
    expect(textOf(parts['xl/worksheets/sheet2.xml'])).not.toMatch(/<f>|[\u0000-\u0008]/);
    for (const each of elements(documentOf(bytes, 'xl/worksheets/sheet2.xml'), 'c'))
      expect([null, '', 'inlineStr']).toContain(each.getAttribute('t'));
  });
});
