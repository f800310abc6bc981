import { read, utils } from '@e965/xlsx';
import { PROBLEM_HEADERS, type ProblemList } from '../../src/core/report/problem-list';
import { problemCsv, problemHtml, problemXlsx } from '../../src/core/report/problem-file';

const list: ProblemList = {
  conclusion: '完善后通过',
  summary: '完善后通过。共 2 个问题。',
  problems: [
    {
      cell: { sheet: '申报表', row: 6, column: 7 },
      place: '申报表!H7',
      type: '评分标准被截断',
      severity: '错误',
      basis: '财预〔2021〕101号',
      problem: '评分标准在“扣完为”处中断，\n后面可能缺“止”。',
      proposal: '=HYPERLINK("x")',
      handling: '待处理',
    },
    {
      cell: { sheet: '申报表', row: 7, column: 2 },
      place: '申报表!C8',
      type: '带入了网页标记',
      severity: '提示',
      basis: '',
      problem: '<img src=x onerror=alert(1)> & "引号"\u0001',
      proposal: '@SUM(1)',
      handling: '确认保留',
    },
  ],
  notChecked: ['申报表!H9 评分标准需人工核对'],
};

test('csv: fields with commas, quotes and lines are quoted, formulas are texts', () => {
  const csv = problemCsv(list);
  expect(csv.startsWith('\ufeff完善后通过')).toBe(true);
  expect(csv).toContain(PROBLEM_HEADERS.join(','));
  expect(csv).toContain('"\'=HYPERLINK(""x"")"');
  expect(csv).toContain("'@SUM(1)");
  expect(csv.trim().split('\r\n')).toHaveLength(5);
});

test('html: markup of a cell is text', () => {
  const html = problemHtml(list);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;引号&quot;');
});

test('xlsx: opens elsewhere, holds every row as text and no formula', () => {
  const bytes = problemXlsx(list);
  expect(problemXlsx(list)).toEqual(bytes);
  const sheet = read(bytes, { cellFormula: true }).Sheets['问题清单']!;
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' });
  expect(rows).toHaveLength(5);
  expect(rows[1]).toEqual([...PROBLEM_HEADERS]);
  expect(rows[2]![5]).toBe('=HYPERLINK("x")');
  expect(Object.values(sheet).some((cell) => typeof cell === 'object' && cell !== null && 'f' in cell)).toBe(
    false,
  );
});
