import fc from 'fast-check';
import { acknowledge, audit, DEFAULT_SETTINGS, parseSettings } from '../../src/core/audit';
import { profileById } from '../../src/core/norms';
import { draftOf, editsOf } from '../../src/taskpane/norms/norm-draft';
import { factsOf } from '../../src/taskpane/norms/norm-facts';
import { diffOf, visible } from '../../src/core/report/diff';
import {
  filterProblems,
  isFiltering,
  neighbour,
  problemsOf,
  problemText,
  rowsOf,
} from '../../src/taskpane/problems/problem-model';
import { curveOf } from '../../src/taskpane/scores/curve';
import { axisValue, tableScores, typedActual } from '../../src/taskpane/scores/score-model';
import { withSeverity } from '../../src/taskpane/settings/severities';
import { INITIAL_STATE, NO_FILTER } from '../../src/taskpane/state/pane-state';
import { reduce } from '../../src/taskpane/state/reduce';
import { inverseOf, undoAllEdits } from '../../src/taskpane/state/undo';
import { tableAt, tableName } from '../../src/taskpane/table-at';
import { weightsOf } from '../../src/taskpane/table-points';
import { wordsFor } from '../../src/taskpane/words';
import { sampleWorkbook } from './fixtures/declarations';
import { holds } from '../support/runs';

const report = audit(sampleWorkbook());
const zh = wordsFor('zh-CN');
const problems = problemsOf(report, 'zh-CN');
const selfEvaluation = report.tables[1]!;
const cellOf = (a1: string, sheet = '社区助餐') => ({
  sheet,
  row: Number(a1.slice(1)) - 1,
  column: a1.charCodeAt(0) - 65,
});

test('the sample has the two tables and findings of every severity', () => {
  expect(report.tables.map(({ table }) => tableName(table))).toEqual([
    '社区老年助餐服务',
    '松风县山塘清淤加固',
  ]);
  expect(new Set(report.findings.map(({ severity }) => severity))).toEqual(
    new Set(['error', 'warning', 'info']),
  );
  expect(report.failures).toEqual([]);
});

describe('problems', () => {
  it('says each finding in words, with its table', () => {
    expect(problems).toHaveLength(report.findings.length);
    const cut = problems.find(({ finding }) => finding.check === 'rule-truncated')!;
    expect(cut).toMatchObject({ a1: 'H7', place: '社区助餐!H7', table: 0, kept: undefined });
    expect(cut.basis).not.toBe('');
    expect(problemText(cut, zh)).toContain('[错误] 社区助餐!H7');
    expect(problemsOf(report, 'en-US')[0]!.message).not.toBe(problems[0]!.message);
  });

  it('filters by severity, family, table, state and search', () => {
    const shown = (change: Partial<typeof NO_FILTER>) =>
      filterProblems(problems, { ...NO_FILTER, ...change });
    expect(shown({})).toHaveLength(problems.length);
    expect(shown({ severities: ['error'] }).every(({ finding }) => finding.severity === 'error')).toBe(true);
    expect(new Set(shown({ family: 'rule' }).map(({ familyId }) => familyId))).toEqual(new Set(['rule']));
    expect(new Set(shown({ table: 1 }).map(({ table }) => table))).toEqual(new Set([1]));
    expect(shown({ search: 'h7' }).map(({ a1 }) => a1)).toContain('H7');
    expect(shown({ handling: 'safe' }).length + shown({ handling: 'manual' }).length).toBe(problems.length);
    expect(shown({ handling: 'kept' })).toEqual([]);
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, search: ' x' })).toBe(true);
  });

  it('lists what a person keeps apart, with the note', () => {
    const entry = acknowledge(report, report.findings[0]!, '上级要求');
    const after = audit(sampleWorkbook(), { ...DEFAULT_SETTINGS, acknowledgements: [entry] });
    const all = problemsOf(after, 'zh-CN');
    expect(filterProblems(all, NO_FILTER)).toHaveLength(report.findings.length - 1);
    expect(filterProblems(all, { ...NO_FILTER, handling: 'kept' })[0]!.kept?.note).toBe('上级要求');
  });

  it('puts a heading with counts before each table', () => {
    const rows = rowsOf(report, problems, zh);
    const groups = rows.flatMap((row) => (row.kind === 'group' ? [row] : []));
    expect(groups.map(({ name }) => name)).toEqual(['社区老年助餐服务', '松风县山塘清淤加固']);
    expect(groups.reduce((n, { count }) => n + count, 0)).toBe(problems.length);
    expect(rows[0]!.kind).toBe('group');
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('steps to the next and the one before, and stops at the ends', () => {
    expect(neighbour(problems, undefined, 1)).toBe(problems[0]);
    expect(neighbour(problems, undefined, -1)).toBe(problems.at(-1));
    expect(neighbour(problems, problems[0]!.key, 1)).toBe(problems[1]);
    expect(neighbour(problems, problems[0]!.key, -1)).toBeUndefined();
  });
});

describe('the outcome of what was done', () => {
  const told = (tone: 'success' | 'error') =>
    reduce(INITIAL_STATE, { type: 'notice', notice: { tone, text: '…' } });

  it('goes when the person turns to something else, unless it is a failure', () => {
    const turn = { type: 'view-chosen', view: 'norms' } as const;
    expect(reduce(told('success'), turn).notice).toBeUndefined();
    expect(reduce(told('error'), turn).notice?.tone).toBe('error');
    expect(reduce(told('success'), { type: 'finding-opened', key: 'x' }).notice).toBeUndefined();
  });
});

describe('the preview of a change', () => {
  it('puts before, removed, added and after together again', () => {
    holds(
      'pane',
      100,
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (from, to) => {
        const { before, removed, added, after } = diffOf(from, to);
        return before + removed + after === from && before + added + after === to;
      }),
    );
  });

  it.each([
    ['满分,每少', '满分，每少', { before: '满分', removed: ',', added: '，', after: '每少' }],
    ['扣完为', '扣完为止', { before: '扣完为', removed: '', added: '止', after: '' }],
    ['准时 率', '准时率', { before: '准时', removed: ' ', added: '', after: '率' }],
  ])('%s → %s', (from, to, expected) => expect(diffOf(from, to)).toEqual(expected));

  it('never cuts a character in half', () => {
    expect(diffOf('𠮷', '𠮶')).toEqual({ before: '', removed: '𠮷', added: '𠮶', after: '' });
  });

  it('makes blanks visible', () => expect(visible(' \u3000\n\t\u200b')).toBe('␣□↵⇥[U+200B]'));
});

describe('undo', () => {
  const cell = cellOf('A1');
  const edit = (from: string, to: string, at = cell) => ({ cell: at, from, to });

  it('takes a batch back', () => expect(inverseOf([edit('a', 'b')])).toEqual([edit('b', 'a')]));

  it('takes several steps back with one edit for each cell', () => {
    const other = cellOf('B1');
    const steps = [[edit('a', 'b'), edit('x', 'y', other)], [edit('b', 'c')]].map((written) => ({
      count: written.length,
      inverse: inverseOf(written),
    }));
    expect(undoAllEdits(steps)).toEqual([edit('c', 'a'), edit('y', 'x', other)]);
  });

  it('leaves out a cell that came back to what it was', () => {
    const steps = [[edit('a', 'b')], [edit('b', 'a')]].map((written) => ({
      count: 1,
      inverse: inverseOf(written),
    }));
    expect(undoAllEdits(steps)).toEqual([]);
  });
});

describe('the state', () => {
  const audited = reduce(INITIAL_STATE, { type: 'audited', report });

  it('follows the selected cell to its finding and its row', () => {
    const state = reduce(audited, { type: 'cell-selected', cell: cellOf('H7') });
    expect(state.openFinding).toContain('6:7:社区助餐');
    expect(state).toMatchObject({ scoreTable: 0, scoreRow: 6 });
    const elsewhere = reduce(state, { type: 'cell-selected', cell: cellOf('A1', '说明') });
    expect(elsewhere.openFinding).toBe(state.openFinding);
  });

  it('keeps the open finding while it is there, and lets go of a table that is gone', () => {
    const key = problems[3]!.key;
    const open = reduce(reduce(audited, { type: 'finding-opened', key }), {
      type: 'filter-changed',
      filter: { table: 1 },
    });
    expect(reduce(open, { type: 'audited', report }).openFinding).toBe(key);
    const gone = reduce(open, { type: 'audited', report: audit({ grids: [] }) });
    expect(gone).toMatchObject({ openFinding: undefined, scoreTable: 0, filter: { table: '' } });
  });

  it('keeps the last report when an audit fails', () => {
    const state = reduce(audited, { type: 'audit-failed', sentence: '工作表受保护。' });
    expect(state.report).toBe(report);
    expect(state.notice).toEqual({ tone: 'error', text: '工作表受保护。' });
    expect(reduce(INITIAL_STATE, { type: 'audit-failed', sentence: '没有读取。' }).failure).toBe(
      '没有读取。',
    );
  });
});

describe('scores', () => {
  const model = tableScores(selfEvaluation, DEFAULT_SETTINGS);

  it('adds up by level, with the budget execution on top and a grade', () => {
    expect(model.rows.map(({ result }) => result.score)).toEqual([17, 20, 7, 10, 20, 9.2]);
    expect(model.levels.map(({ level, score, weight }) => [level, score, weight])).toEqual([
      ['产出指标', 44, 50],
      ['成本指标', 10, 10],
      ['效益指标', 20, 20],
      ['满意度指标', 9.2, 10],
    ]);
    expect(model.execution).toEqual({ rate: 95, points: 9.5 });
    expect(model).toMatchObject({ indicatorScore: 83.2, total: 92.7, outOf: 100, pending: 0, grade: '优' });
  });

  it('gives no grade while scores are missing', () => {
    const declared = tableScores(report.tables[0]!, DEFAULT_SETTINGS);
    expect(declared).toMatchObject({ hasActuals: false, grade: undefined, indicatorScore: 0 });
    expect(declared.pending).toBe(declared.rows.length);
  });

  it('weighs a table against its norm', () => {
    const weights = weightsOf(report.tables[0]!, DEFAULT_SETTINGS);
    expect(weights.total).toBe(95);
    expect(weights.levels.find(({ level }) => level === '产出指标')).toMatchObject({ own: 50, norm: 40 });
  });

  it.each([
    ['37', 37],
    ['97%', '97%'],
    [' 明显增强 ', '明显增强'],
    ['', null],
  ])('reads %j as typed', (typed, actual) => expect(typedActual(typed)).toBe(actual));

  it('places a percentage on the axis and leaves words off it', () => {
    expect(axisValue('97 %')).toBe(97);
    expect(axisValue('较好')).toBeUndefined();
  });
});

describe('the curve', () => {
  const rows = tableScores(selfEvaluation, DEFAULT_SETTINGS).rows;
  const curve = (row: number) => curveOf(rows[row]!.request, rows[row]!.reading, {});

  it('goes through the score of the actual and bends at the threshold', () => {
    const line = curve(0);
    if (line.kind !== 'line') throw new Error(line.kind);
    expect(line.thresholds).toEqual([40]);
    expect(line.high).toBe(20);
    const points = line.runs.flat();
    expect(points.length).toBeLessThan(12);
    const [left, right] = [
      points.filter(({ actual }) => actual <= 37).at(-1)!,
      points.find(({ actual }) => actual >= 37)!,
    ];
    const share = right.actual === left.actual ? 0 : (37 - left.actual) / (right.actual - left.actual);
    expect(left.score + share * (right.score - left.score)).toBeCloseTo(17, 6);
  });

  it('has steps for bands and bars for grades', () => {
    const bands = curve(2);
    expect(bands.kind).toBe('line');
    expect(
      bands.kind === 'line' &&
        [...new Set(bands.runs.flat().map(({ score }) => score))].sort((a, b) => a - b),
    ).toEqual([0, 4, 7, 10]);
    expect(curve(4)).toMatchObject({
      kind: 'grades',
      grades: [{ label: '明显增强', score: 20 }, { score: 12 }, { score: 0 }],
    });
  });

  it('says so where a rule has none', () => {
    expect(curveOf({ rule: '', actual: 1 }, undefined, {})).toEqual({ kind: 'none', doubt: undefined });
  });
});

describe('norms', () => {
  const original = profileById('mof-2021')!;

  it('tells every number with its source', () => {
    const facts = factsOf(original, zh, 'zh');
    expect(facts.length).toBeGreaterThan(10);
    for (const { value, source } of facts) expect([value, source]).not.toContain('');
  });

  it('keeps of a copy only what was changed, as settings that can be read again', () => {
    const draft = draftOf(original, 'mof-2021');
    expect(editsOf(draft, original)).toEqual({ base: 'mof-2021' });
    const edits = editsOf({ ...draft, totals: '100', concentrationShare: '40' }, original);
    expect(edits).toEqual({ base: 'mof-2021', totals: [100], concentrationShare: 40 });
    expect(parseSettings({ profile: 'custom', norm: edits }).problems).toEqual([]);
    expect(editsOf({ ...draft, executionWeight: '十' }, original)).toBeUndefined();
  });

  it('audits by the edited copy', () => {
    const settings = {
      ...DEFAULT_SETTINGS,
      profile: 'custom' as const,
      norm: { base: 'mof-2021' as const, totals: [95] },
    };
    const after = audit(sampleWorkbook(), settings);
    expect(after.findings.map(({ check }) => check)).not.toContain('weight-total');
    expect(report.findings.map(({ check }) => check)).toContain('weight-total');
  });
});

test('a check in its own severity has no entry', () => {
  expect(withSeverity({}, 'typo', 'off')).toEqual({ typo: 'off' });
  expect(withSeverity({ typo: 'off' }, 'typo', '')).toEqual({});
});

test('a cell belongs to the table below it or around it', () => {
  expect(tableAt(report, cellOf('A1'))).toBe(0);
  expect(tableAt(report, cellOf('A99', '自评表'))).toBe(1);
  expect(tableAt(report, cellOf('A1', '说明'))).toBeUndefined();
});
