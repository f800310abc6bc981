import { audit, createAuditor, DEFAULT_SETTINGS } from '../../src/core/audit';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import type { UnreadSheet, Workbook } from '../../src/core/model/grid';
import { problemList } from '../../src/core/report/problem-list';
import { scopeNote, unreadSheetLine } from '../../src/core/report/unread-sheets';

const TABLE = `
  项目绩效目标申报表
  | 一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位 | 分值 |
  | 产出指标 | 数量指标 | 修缮凉亭数 | ≥ | 9 | 座 | 50 |`;

function bookOf(tables: number, ...unreadSheets: readonly UnreadSheet[]): Workbook {
  const names = ['甲', '乙', '丙'].slice(0, tables);
  return {
    ...exampleWorkbook({ sheets: Object.fromEntries(names.map((name) => [name, TABLE])) }),
    unreadSheets,
  };
}

const notAsked = (name: string): UnreadSheet => ({ name, reason: 'not-asked' });
const tooLarge = (name: string): UnreadSheet => ({ name, reason: 'too-large' });

/** Why the comparisons were not made, in both languages; the same for all of them. */
function whyOf(workbook: Workbook): readonly string[] {
  const reasons = new Set(audit(workbook).notRun.map(({ reason: { zh, en } }) => `${zh} | ${en}`));
  return [...reasons];
}

describe('comparisons between tables', () => {
  it('are made where all was read, and have nothing to compare in one table', () => {
    expect(whyOf(bookOf(2))).toEqual([]);
    expect(whyOf(bookOf(1))).toEqual(['只有一张表，无可比较 | only one table: nothing to compare with']);
  });

  it('say that they were not run because only this worksheet was read', () => {
    expect(whyOf(bookOf(1, notAsked('丙')))).toEqual([
      '未运行：只读取了当前工作表，没有可比的其他表 | not run, because only this worksheet was read: no other table to compare with',
    ]);
    expect(whyOf(bookOf(2, notAsked('丙')))).toEqual([
      '只在当前工作表内比对；其他工作表没有读取，未与其中的表比对 | compared within this worksheet only; not run against the others, because only this worksheet was read',
    ]);
  });

  it('are not among the checks that ran where there was no other table', () => {
    const ran = (workbook: Workbook) => audit(workbook).tables[0]!.ran.includes('project-template-copied');
    expect([1, 2].map((tables) => ran(bookOf(tables, notAsked('丙'))))).toEqual([false, true]);
  });

  it('say that worksheets could not be read', () => {
    expect(whyOf(bookOf(2, tooLarge('丙')))).toEqual([
      '没有与未读取的工作表比对 | not run against the worksheets that were not read',
    ]);
  });

  it('are listed by their own reason where they are switched off', () => {
    const id = 'project-template-copied';
    const { notRun, tables } = audit(bookOf(1, notAsked('丙')), {
      ...DEFAULT_SETTINGS,
      checks: { [id]: 'off' },
    });
    expect(notRun.map(({ check }) => check)).not.toContain(id);
    expect(tables[0]!.notRun.find(({ check }) => check === id)?.reason.zh).toBe('已在设置中关闭');
  });
});

it('what was not read is carried through edits', () => {
  const auditor = createAuditor();
  const before = bookOf(2, notAsked('丙'));
  auditor.update(before);
  const [first, ...others] = before.grids;
  const rows = first!.rows.map((row) => [...row]);
  rows.at(-1)![4] = { text: '10', value: 10 };
  const after = { ...before, grids: [{ ...first!, rows }, ...others], unreadSheets: [notAsked('丁')] };
  expect(auditor.update(after)).toEqual(audit(after));
  expect(auditor.update(after).reading.unreadSheets).toEqual([notAsked('丁')]);
});

describe('what a person is told', () => {
  const noteOf = (workbook: Workbook) => {
    const { reading } = audit(workbook);
    return [scopeNote(reading, 'zh-CN'), scopeNote(reading, 'en-US')];
  };

  it('names the worksheet that was read and those that were not', () => {
    expect(noteOf(bookOf(2))).toEqual([undefined, undefined]);
    expect(noteOf(bookOf(1, notAsked('乙'), notAsked('=1+1')))).toEqual([
      '只读取了工作表“甲”；没有读取“乙”、“=1+1”。',
      'Only the worksheet “甲” was read; not read: “乙”, “=1+1”.',
    ]);
    const many = Array.from({ length: 9 }, (_, i) => notAsked(`表${i + 1}`));
    expect(noteOf(bookOf(1, ...many))).toEqual([
      '只读取了工作表“甲”；没有读取“表1”、“表2”、“表3”、“表4”、“表5”等 9 张。',
      'Only the worksheet “甲” was read; not read: “表1”, “表2”, “表3”, “表4”, “表5” and 4 more.',
    ]);
  });

  it('says that the one in front could not be read', () => {
    expect(noteOf(bookOf(0, tooLarge('甲'), notAsked('乙')))).toEqual([
      '只看了当前工作表；没有读取“乙”。',
      'Only the worksheet in front was looked at; not read: “乙”.',
    ]);
    expect(unreadSheetLine(tooLarge('甲'), 'en-US')).toMatch(
      /^The worksheet “甲” was not read: its used range is too large/,
    );
  });

  it('stands in the problem list', () => {
    const alone = problemList(audit(bookOf(1, notAsked('乙'))));
    expect(alone.summary).toContain('只读取了工作表“甲”；没有读取“乙”。');
    expect(
      alone.notChecked.filter((line) => line.includes('未运行：只读取了当前工作表')).length,
    ).toBeGreaterThan(0);
    const { summary, notChecked } = problemList(audit(bookOf(1, tooLarge('流水'))));
    expect(summary).not.toContain('只读取了');
    expect(notChecked[0]).toMatch(/^工作表“流水”没有读取：已用区域过大。/);
  });
});
