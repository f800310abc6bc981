import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyEdits, audit, createAuditor, planFixes, type AuditReport } from '../../src/core/audit';
import { toA1 } from '../../src/core/model/cell';
import type { Workbook } from '../../src/core/model/grid';
import { contentAt, guardText, textCell } from '../../src/core/model/grid';
import { gridOfTsv } from '../support/grid-of-text';
import { holds } from '../support/runs';

const folder = resolve(__dirname, '../fixtures/tables');
const files = readdirSync(folder).filter((file) => file.endsWith('.tsv'));
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const bookOf = (file: string): Workbook => ({ grids: [gridOfTsv('表', textOf(file))] });

const shown = ({ findings }: AuditReport): string[] =>
  findings.map(({ check, cell, severity, messageId, message, fix, related }) =>
    JSON.stringify([check, cell.sheet, toA1(cell), severity, messageId, message, fix ?? null, related]),
  );
const whole = (report: AuditReport): unknown => ({
  findings: shown(report),
  unread: report.reading.sheets.map(({ unread }) => unread),
  tables: report.tables.map(({ table, ran, notRun, profile }) => [table, ran, notRun, profile.id]),
});

it('has sheets to work on', () => expect(files.length).toBeGreaterThan(4));

describe.each(files)('fixes in %s', (file) => {
  const before = bookOf(file);
  const safeFixes = () => planFixes(before, ['safe']);

  it('after all safe fixes no safe finding is left, and no new error came', () => {
    const safe = safeFixes();
    const after = audit(safe.workbook);
    expect(after.findings.filter(({ fix }) => fix?.kind === 'safe')).toEqual([]);
    const errors = (report: AuditReport): string[] =>
      report.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ check, cell }) => `${check} ${toA1(cell)}`);
    expect(errors(after).filter((one) => !errors(audit(before)).includes(one))).toEqual([]);
  });

  it('the plan is one batch that gives the same workbook, and its inverse brings the old one back', () => {
    const safe = safeFixes();
    const { workbook, skipped, inverse } = applyEdits(before, safe.edits);
    expect(skipped).toEqual([]);
    expect(shown(audit(workbook))).toEqual(shown(audit(safe.workbook)));
    expect(shown(audit(applyEdits(workbook, inverse).workbook))).toEqual(shown(audit(before)));
    expect(planFixes(workbook, ['safe']).edits).toEqual([]);
  });

  it('each single fix takes its finding away and brings no new error', () => {
    const report = audit(before);
    const faults = (one: AuditReport): Set<string> =>
      new Set(
        one.findings
          .filter(({ severity }) => severity === 'error')
          .map(({ check, cell }) => `${check} ${toA1(cell)}`),
      );
    const known = faults(report);
    for (const finding of report.findings) {
      if (!finding.fix) continue;
      const { workbook, skipped } = applyEdits(before, finding.fix.edits);
      expect(skipped).toEqual([]);
      const after = audit(workbook);
      const still = after.findings.filter(
        ({ check, messageId, cell, slots }) =>
          check === finding.check &&
          messageId === finding.messageId &&
          toA1(cell) === toA1(finding.cell) &&
          JSON.stringify(slots) === JSON.stringify(finding.slots),
      );
      expect(still).toEqual([]);
      expect([...faults(after)].filter((one) => !known.has(one))).toEqual([]);
    }
  });
});

describe('an incremental audit is a full audit', () => {
  // Several tables on one worksheet, and two worksheets, so that a part of them can be read again alone.
  const long = [...files, ...files].map(textOf).join('\n');
  const start: Workbook = { grids: [gridOfTsv('甲', long), gridOfTsv('乙', textOf(files[0]!))] };
  const words = fc.constantFrom(
    '',
    '98',
    '0.98',
    '≥95%',
    '件',
    '%',
    '优秀',
    '有效保障',
    '定性',
    '≥',
    '指标1',
    '无',
    '合计',
    '三级指标',
    '时间指标',
    '产出指标(50分)',
    '达到90%得满分，每下降1个百分点扣1分，扣完为止',
    '<p>甲</p>',
    '成本成本',
    '20分',
    '已输入3/1000',
    '注：说明',
    '年度目标：',
    '总分',
  );

  it('over random edits', () => {
    const rows = start.grids[0]!.rows.length;
    holds(
      'audit',
      25,
      fc.property(
        fc.array(
          fc.array(
            fc.record({
              sheet: fc.constantFrom('甲', '甲', '甲', '乙'),
              row: fc.nat(rows),
              column: fc.nat(9),
              to: words,
            }),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
          { minLength: 1, maxLength: 5 },
        ),
        (batches) => {
          const auditor = createAuditor();
          let book = start;
          auditor.update(book);
          for (const batch of batches) {
            const edits = batch.map(({ sheet, row, column, to }) => {
              const grid = book.grids.find(({ name }) => name === sheet)!;
              return { cell: { sheet, row, column }, from: guardText(contentAt(grid, row, column)), to };
            });
            book = applyEdits(book, edits).workbook;
            const ranges = edits.map(({ cell: { sheet, row, column } }) => ({
              sheet,
              top: row,
              bottom: row,
              left: column,
              right: column,
            }));
            expect(whole(auditor.update(book, ranges))).toEqual(whole(audit(book)));
          }
        },
      ),
    );
  }, 120_000);

  it('when rows are inserted, worksheets come and go', () => {
    const auditor = createAuditor();
    auditor.update(start);
    const inserted: Workbook = {
      grids: [
        {
          ...start.grids[0]!,
          rows: [...start.grids[0]!.rows.slice(0, 30), [textCell('甲')], ...start.grids[0]!.rows.slice(30)],
        },
      ],
    };
    expect(whole(auditor.update(inserted))).toEqual(whole(audit(inserted)));
    expect(whole(auditor.update(start))).toEqual(whole(audit(start)));
  });

  it('findings do not depend on rows that belong to no table', () => {
    const file = files.find((name) => name.startsWith('faulty'))!;
    const before = audit(bookOf(file));
    const after = audit({
      grids: [gridOfTsv('表', `${textOf(file)}\n\n\n附：会议室预定情况\n周三上午可用`)],
    });
    expect(shown(after)).toEqual(shown(before));
  });
});

describe('what no sheet may do', () => {
  it.each([
    ['an empty sheet', ''],
    ['a million characters in one cell', '甲'.repeat(1_000_000)],
    [
      'a million characters in a goal and a rule',
      `年度目标：\n${'保障'.repeat(500_000)}\n一级指标\t二级指标\t三级指标\t指标值\t评分标准\t分值\n产出指标\t数量指标\t培训人数\t≥1人\t${'每少1人扣1分，'.repeat(120_000)}\t90`,
    ],
    ['a table cut in the middle', '一级指标\t二级指标\t三级指标\n产出指标'],
  ])(
    '%s hangs or breaks it',
    (_, text) => {
      const report = audit({ grids: [gridOfTsv('表', text)] });
      expect(report.failures).toEqual([]);
    },
    60_000,
  );
});
