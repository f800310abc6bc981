import type { FindingJson } from '../../src/core/report/json';
import { fileText } from '../../src/core/report/text';
import type { FileReport } from '../../src/core/report/file-report';

/*
 * What a person reads in a terminal: nothing that says what to do may be cut off, and a fix shows what it changes.
 */

const LONG = '保障城区供水，'.repeat(40);

function reportOf(change: Partial<FindingJson>, more: Partial<FileReport> = {}): FileReport {
  const finding: FindingJson = {
    check: 'punctuation-width',
    severity: 'warning',
    sheet: '申报表',
    cell: 'C4',
    message: '标点是半角的。',
    basis: '系统校验',
    related: [],
    fix: null,
    ...change,
  };
  return {
    file: { path: 'a.xlsx', status: 'checked', sheets: [], findings: [finding] },
    bureau: '云溪市水务局',
    tables: [],
    notChecked: [],
    ...more,
  };
}

const fixed = (from: string, to: string): Partial<FindingJson> => ({
  fix: { kind: 'safe', edits: [{ sheet: '申报表', cell: 'C4', from, to }] },
});

it('shows what a fix changes, however long the text around it', () => {
  const text = fileText(reportOf(fixed(`${LONG},${LONG}`, `${LONG}，${LONG}`)));
  expect(text).toMatch(/可直接修改 C4：“….{24},.{24}…” → “….{24}，.{24}…”\n/);
});

it.each([
  ['天', '', '“天” → （清空）'],
  ['', '件', '（空） → “件”'],
  ['12 %', '12%', '“12␣%” → “12%”'],
])('shows the change from %j to %j', (from, to, shown) => {
  expect(fileText(reportOf(fixed(from, to)))).toContain(`可直接修改 C4：${shown}\n`);
});

it('cuts no sentence before it has said what to do', () => {
  const message = `“${LONG.slice(0, 150)}”重复了名称，请写明计算方法。`;
  expect(fileText(reportOf({ message }))).toContain(message);
});

it('lists what a person has to look at', () => {
  const notChecked = ['申报表!H20 评分标准需人工核对：规则在此处被截断'];
  expect(fileText(reportOf({}, { notChecked }))).toContain(
    `  需人工核对 1 项\n    ${notChecked[0]}\n  共 1 个问题`,
  );
  expect(fileText(reportOf({}, { notChecked }), undefined, 'en-US')).toContain(
    '  1 thing for a person to look at\n',
  );
});

it('does not say of a file without a table that nothing is wrong in it', () => {
  const file = { path: 'a.xlsx', status: 'checked', sheets: [], findings: [] } as const;
  const text = fileText(reportOf({}, { file }));
  expect(text).toContain('没有找到绩效目标表');
  expect(text).not.toContain('没有发现问题');
  expect(fileText(reportOf({}, { file }), undefined, 'en-US')).not.toContain('no findings');
});
