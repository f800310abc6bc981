import { audit, createAuditor, DEFAULT_SETTINGS } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import type { Check } from '../../src/core/checks/define-check';
import { checkById, checks } from '../../src/core/checks/registry';

const TABLE = `
  | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
  | 产出指标 | 数量指标 | 审结案件数 | ≥ | 90 | 1 | 50 |`;
const sheet = exampleWorkbook({ table: TABLE });
const two = exampleWorkbook({ sheets: { 甲: TABLE, 乙: TABLE.replace('审结', '受理') } });

const comparisons = checks.filter(({ scope }) => scope === 'workbook').map(({ id }) => id);

describe('a check that breaks', () => {
  let mend: () => void = () => undefined;
  afterEach(() => mend());

  function breaks(id: string, part: 'run' | 'extract', error: unknown = new Error('out of order')): void {
    const check = checkById(id) as Check & { extract?: unknown };
    const whole = check[part];
    mend = () => Object.assign(check, { [part]: whole });
    Object.assign(check, {
      [part]: () => {
        throw error;
      },
    });
  }

  it('is reported, and stops no other', () => {
    breaks('type-missing', 'run');
    const report = audit(sheet);
    const { table } = report.tables[0]!;
    expect(report.failures).toEqual([{ check: 'type-missing', table, message: 'out of order' }]);
    expect(report.findings.map(({ check }) => check)).toContain('unit-invalid');
    expect(report.tables[0]!.ran).not.toContain('type-missing');
    expect(report.tables[0]!.ran).toContain('unit-invalid');
  });

  it('with something that is no error is reported with what it threw', () => {
    breaks('type-missing', 'run', 'a text');
    expect(audit(sheet).failures).toMatchObject([{ check: 'type-missing', message: 'a text' }]);
  });

  it('leaves nothing of what it had reported', () => {
    const check = checkById('unit-invalid')!;
    const { run } = check;
    mend = () => Object.assign(check, { run });
    Object.assign(check, {
      run: (...given: readonly unknown[]) => {
        (run as (...all: readonly unknown[]) => void)(...given);
        throw new Error('too late');
      },
    });
    const report = audit(sheet);
    expect(report.failures).toMatchObject([{ check: 'unit-invalid', message: 'too late' }]);
    expect(report.findings.filter(({ check: id }) => id === 'unit-invalid')).toEqual([]);
  });

  it('as a comparison is reported for the workbook, whatever the number of tables', () => {
    const id = comparisons.find((one) => (checkById(one) as { extract?: unknown }).extract === undefined)!;
    breaks(id, 'run');
    for (const book of [sheet, two])
      expect(audit(book).failures).toEqual([{ check: id, table: undefined, message: 'out of order' }]);
    expect(audit(two).findings.map(({ check }) => check)).toContain('unit-invalid');
  });

  it('while a comparison takes what it needs from a table is reported for that table', () => {
    const id = comparisons.find((one) => (checkById(one) as { extract?: unknown }).extract !== undefined)!;
    breaks(id, 'extract');
    const { failures, tables } = audit(two);
    expect(failures).toEqual(tables.map(({ table }) => ({ check: id, table, message: 'out of order' })));
    for (const { ran } of tables) expect(ran).not.toContain(id);
  });

  it('breaks nothing once it is whole again', () => expect(audit(sheet).failures).toEqual([]));
});

describe('which checks ran', () => {
  it('each check is named once, as run or as not run', () => {
    for (const { ran, notRun } of audit(two).tables) {
      const named = [...ran, ...notRun.map(({ check }) => check)];
      expect(named.toSorted()).toEqual(checks.map(({ id }) => id).toSorted());
    }
  });

  it('comparisons say where there is nothing to compare', () => {
    const alone = { zh: '只有一张表，无可比较', en: 'only one table: nothing to compare with' };
    expect(audit(sheet).notRun).toEqual(comparisons.map((check) => ({ check, reason: alone })));
    expect(audit(two).notRun).toEqual([]);
    expect(comparisons.length).toBeGreaterThan(1);
  });

  it('a comparison that is switched off runs over no table', () => {
    const off = {
      ...DEFAULT_SETTINGS,
      checks: Object.fromEntries(comparisons.map((id) => [id, 'off' as const])),
    };
    const report = createAuditor(off).update(two);
    for (const { ran, notRun } of report.tables) {
      expect(ran.filter((id) => comparisons.includes(id))).toEqual([]);
      expect(notRun.map(({ check }) => check)).toEqual(expect.arrayContaining(comparisons));
    }
  });

  it('a workbook without a table has no findings and compares nothing', () => {
    const report = audit({ grids: [{ name: '空', rows: [], merges: [] }] });
    expect([report.tables, report.findings, report.failures]).toEqual([[], [], []]);
    expect(report.notRun).toHaveLength(comparisons.length);
  });
});
