import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/audit';
import { gridOfText, textCell, type CellContent, type Workbook } from '../../src/core/model/grid';
import { Pane } from '../../src/taskpane/pane';
import { findingKey } from '../../src/taskpane/problems/finding-key';
import { PaneSession } from '../../src/taskpane/session';
import { VIEWS } from '../../src/taskpane/state/views';
import { createStore } from '../../src/taskpane/state/store';
import { wordsFor } from '../../src/taskpane/words';
import { faultyProject, largeWorkbook, sampleWorkbook } from './fixtures/declarations';
import { MemoryPaneHost } from './fixtures/memory-pane-host';

const zh = wordsFor('zh-CN');

beforeAll(() => {
  // jsdom lays nothing out; the list of problems needs a height to know what is in sight.
  const sizes = {
    clientWidth: 320,
    clientHeight: 640,
    offsetWidth: 320,
    offsetHeight: 84,
    scrollHeight: 1_000_000,
  };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  }
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  HTMLElement.prototype.scrollTo ??= () => {};
});

async function open(
  workbook: Workbook = sampleWorkbook(),
  prepare?: (host: MemoryPaneHost) => void,
  settings?: Partial<Settings>,
) {
  const host = new MemoryPaneHost(workbook, { ...DEFAULT_SETTINGS, ...settings });
  prepare?.(host);
  const store = createStore();
  const copied: string[] = [];
  const session = new PaneSession(host, store, async (text) => void copied.push(text));
  const view = render(<Pane session={session} />);
  await act(() => session.start());
  return { host, store, session, copied, view, user: userEvent.setup() };
}

/** A rule that leaves the points to a person, in place of one with full marks at a number of places. */
const discretionary = (cell: CellContent | undefined): CellContent | undefined =>
  cell && /^新增助餐点达到/.test(cell.text) ? textCell('达到8个得满分，未达到的酌情扣分') : cell;
const tab = (id: (typeof VIEWS)[number]) => screen.getByRole('tab', { name: new RegExp(`^${zh.views[id]}`) });
const cards = () =>
  screen.getAllByRole('button', { expanded: false }).filter(({ dataset }) => dataset['problem']);

async function violations(node: Element): Promise<string[]> {
  // Colours are not computed in jsdom; the pictures are looked at for them.
  const { violations: found } = await axe.run(node, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe('the frame', () => {
  it('paints before the host has answered, then shows what was found', async () => {
    const host = new MemoryPaneHost(sampleWorkbook());
    const session = new PaneSession(host, createStore());
    render(<Pane session={session} />);
    expect(screen.getAllByRole('tab')).toHaveLength(5);
    await act(() => session.start());
    expect(screen.getByText('2 张申报表、12 个指标')).toBeInTheDocument();
    expect(host.calls).toEqual(['loadSettings', 'watch', 'audit read']);
  });

  it('moves between tabs with the arrow keys', async () => {
    const { user } = await open();
    tab('overview').focus();
    await user.keyboard('{ArrowRight}');
    expect(tab('problems')).toHaveFocus();
    expect(tab('problems')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{End}');
    expect(tab('settings')).toHaveFocus();
  });

  it.each(VIEWS)('%s has no faults that axe knows', async (id) => {
    const { user, view } = await open();
    await user.click(tab(id));
    expect(await violations(view.container)).toEqual([]);
  });

  it('speaks English', async () => {
    await open(sampleWorkbook(), undefined, { language: 'en-US' });
    expect(screen.getByText('2 declaration tables, 12 indicators')).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en-US');
  });
});

describe('states without a report', () => {
  it('says what was looked for where there is no table', async () => {
    await open({ grids: [gridOfText('说明', [['会议纪要']])] });
    expect(screen.getByText(zh.states.empty)).toBeInTheDocument();
    expect(screen.getByText(zh.states.lookedFor)).toBeInTheDocument();
    expect(screen.getByText(zh.states.linesSeen(1))).toBeInTheDocument();
  });

  it('says why an audit failed and lets it be tried again', async () => {
    const sentence = '有单元格正在编辑，Excel 暂不接受操作。请按 Enter 或 Esc 结束编辑后再试。';
    const { user } = await open(sampleWorkbook(), (host) => host.failures.set('audit', new Error(sentence)));
    expect(screen.getByRole('alert')).toHaveTextContent(sentence);
    await user.click(screen.getByRole('button', { name: zh.actions.audit }));
    expect(await screen.findByText('2 张申报表、12 个指标')).toBeInTheDocument();
  });

  it('says what a host cannot do, and does not offer it', async () => {
    await open(sampleWorkbook(), (host) => (host.lacking = ['live', 'state', 'marks']));
    expect(screen.getByText(new RegExp(zh.states.noLive))).toHaveTextContent(zh.states.noState);
    expect(screen.queryByRole('button', { name: zh.actions.showMarks })).toBeNull();
  });

  it('can be cancelled while it reads', async () => {
    let release: () => void = () => {};
    const { host, session, user } = await open();
    host.gate = new Promise((resolve) => (release = resolve));
    const audit = session.audit();
    await user.click(await screen.findByRole('button', { name: zh.cancel }));
    release();
    await act(() => audit);
    expect(screen.getByText(zh.cancelled)).toBeInTheDocument();
    expect(screen.getByText('2 张申报表、12 个指标')).toBeInTheDocument();
  });
});

describe('problems', () => {
  async function problems(...given: Parameters<typeof open>) {
    const opened = await open(...given);
    await opened.user.click(tab('problems'));
    return opened;
  }

  it('goes to the cell and shows why, basis and proposal on a click', async () => {
    const { user, host } = await problems();
    const [first] = cards();
    await user.click(first!);
    expect(host.selected).toHaveLength(1);
    for (const word of [zh.problems.why, zh.problems.basis, zh.problems.proposal]) {
      expect(screen.getByText(word)).toBeInTheDocument();
    }
    expect(screen.getByText(/^所选单元格/)).toBeInTheDocument();
  });

  it('moves with j, k, F8 and arrows, the focus with it, and Enter goes to the cell', async () => {
    const { user, host, store } = await problems();
    await user.click(cards()[0]!);
    const first = store.state().openFinding;
    await user.keyboard('j');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-expanded', 'true'));
    expect(store.state().openFinding).not.toBe(first);
    await user.keyboard('{F8}');
    await user.keyboard('k');
    await user.keyboard('{ArrowUp}');
    expect(store.state().openFinding).toBe(first);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-problem', first));
    const before = host.selected.length;
    await user.keyboard('{Enter}');
    expect(host.selected).toHaveLength(before + 1);
  });

  it('previews a fix, applies it, and takes it back', async () => {
    const { user, host } = await problems();
    const original = host.workbook;
    await user.type(screen.getByRole('searchbox'), 'H7');
    await user.click(cards().find((card) => card.textContent?.includes('可直接修复'))!);
    expect(screen.getAllByText(',', { selector: 'del' }).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: zh.problems.apply }));
    expect(await screen.findByText('已写入 1 个单元格。')).toBeInTheDocument();
    expect(host.workbook.grids[0]!.rows[6]![7]!.text).toContain('得满分，每');
    await user.click(screen.getByRole('button', { name: zh.actions.undoLast }));
    expect(await screen.findByText('已恢复 1 个单元格。')).toBeInTheDocument();
    expect(host.workbook.grids[0]!.rows[6]![7]).toEqual(original.grids[0]!.rows[6]![7]);
    expect(screen.queryByRole('button', { name: zh.actions.undoLast })).toBeNull();
  });

  it('applies all safe fixes and leaves none', async () => {
    const { user, store } = await problems();
    await user.click(screen.getByRole('button', { name: /修复全部安全项/ }));
    await screen.findByText(/已写入 \d+ 个单元格/);
    expect(store.state().report!.findings.filter(({ fix }) => fix?.kind === 'safe')).toEqual([]);
  });

  it('says which cells were left alone because they had changed', async () => {
    const { session, host, store } = await problems();
    const finding = store.state().report!.findings.find(({ fix }) => fix?.kind === 'safe')!;
    const { row, column } = finding.fix!.edits[0]!.cell;
    const grids = host.workbook.grids.map((grid, i) =>
      i > 0
        ? grid
        : {
            ...grid,
            rows: grid.rows.map((cells, r) =>
              r === row ? cells.map((cell, c) => (c === column ? { text: '改', value: '改' } : cell)) : cells,
            ),
          },
    );
    host.workbook = { grids };
    await act(() => session.applyFixes([finding]));
    expect(screen.getByText(/1 个单元格未写入/)).toBeInTheDocument();
    expect(screen.getByText(/内容已变，未覆盖/)).toBeInTheDocument();
  });

  it('says so where the sheet is protected, and keeps what is shown', async () => {
    const { session, store } = await problems(sampleWorkbook(), (host) =>
      host.failures.set('write', new Error('工作表受保护，没有写入任何内容。请先在“审阅”中撤销工作表保护。')),
    );
    await act(() => session.applyAllSafe());
    expect(screen.getByText(/工作表受保护/)).toBeInTheDocument();
    expect(store.state().undo).toEqual([]);
  });

  it('keeps a finding with a note, lists it, and lets it go again', async () => {
    const { user, host, store } = await problems();
    const count = store.state().report!.findings.length;
    await user.click(cards()[0]!);
    await user.click(screen.getByRole('button', { name: zh.problems.keep }));
    expect(screen.getByRole('textbox', { name: zh.problems.keepNote })).toHaveFocus();
    await user.keyboard('主管部门统一口径');
    await user.click(screen.getByRole('button', { name: zh.problems.keepDone }));
    await screen.findByText(zh.problems.kept);
    expect(store.state().report!.findings).toHaveLength(count - 1);
    expect(host.saved?.acknowledgements[0]?.note).toBe('主管部门统一口径');
    await user.click(screen.getByRole('button', { name: zh.problems.filters }));
    await user.selectOptions(screen.getByLabelText(zh.problems.state), 'kept');
    if (cards().length > 0) await user.click(cards()[0]!);
    await user.click(screen.getByRole('button', { name: zh.problems.release }));
    await waitFor(() => expect(store.state().report!.findings).toHaveLength(count));
  });

  it('says so where what is kept does not get into the workbook', async () => {
    const { session, store } = await problems(sampleWorkbook(), (host) =>
      host.failures.set('saveSettings', new Error('Excel 正忙，请稍后再试。')),
    );
    await act(() => session.keep(store.state().report!.findings[0]!, '主管部门统一口径'));
    expect(screen.getByText(zh.states.notKept('Excel 正忙，请稍后再试。'))).toBeInTheDocument();
    expect(screen.queryByText(zh.problems.kept)).not.toBeInTheDocument();
  });

  it('applies a fix with A once, however long the key is held', async () => {
    const { user, host, store } = await problems();
    const fixable = cards().find(
      ({ dataset }) =>
        store.state().report!.findings.find((finding) => findingKey(finding) === dataset['problem'])!.fix,
    )!;
    await user.click(fixable);
    const writes = () => host.calls.filter((call) => call === 'write').length;
    const open = () => document.querySelector('[data-problem][aria-expanded=true]')!;
    fireEvent.keyDown(open(), { key: 'a', repeat: true });
    await act(async () => undefined);
    expect(writes()).toBe(0);
    fireEvent.keyDown(open(), { key: 'a' });
    await waitFor(() => expect(store.state().work).toBeUndefined());
    for (let i = 0; i < 5; i++) fireEvent.keyDown(open(), { key: 'a', repeat: true });
    await act(async () => undefined);
    expect(writes()).toBe(1);
  });

  it('says that it is not certain where Excel did not answer', async () => {
    const lost = Object.assign(new Error('Excel 没有回答。'), { code: 'unclear' });
    const { session, store } = await problems(sampleWorkbook(), (host) =>
      host.failures.set('saveSettings', lost),
    );
    await act(() => session.keep(store.state().report!.findings[0]!, '主管部门统一口径'));
    expect(screen.getByText(zh.states.maybeKept)).toBeInTheDocument();
  });

  it('keeps one finding once, however often it is asked to', async () => {
    const { session, store, host } = await problems();
    const finding = store.state().report!.findings[0]!;
    await act(() => Promise.all([session.keep(finding, '甲'), session.keep(finding, '乙')]));
    expect(host.saved!.acknowledgements.map(({ note }) => note)).toEqual(['乙']);
  });

  it('names the protected worksheets that were not marked', async () => {
    const { session, host, store } = await problems();
    host.guarded = ['社区助餐', '另一张'];
    await act(() => session.setMarks(true));
    expect(store.state().notice).toEqual({
      tone: 'warning',
      text: zh.marks.shown + zh.marks.guarded('社区助餐、另一张'),
    });
  });

  it('copies what is listed, exports, marks and writes the list', async () => {
    const { user, host, copied } = await problems();
    await user.click(screen.getByRole('button', { name: zh.actions.more }));
    for (const name of [
      zh.actions.copyShown,
      zh.actions.exportCsv,
      zh.actions.exportXlsx,
      zh.actions.showMarks,
    ]) {
      await user.click(screen.getByRole('button', { name }));
    }
    await user.click(screen.getByRole('button', { name: zh.actions.problemSheet }));
    await user.click(await screen.findByRole('button', { name: zh.actions.clearMarks }));
    expect(copied[0]).toContain('社区助餐!H7');
    expect(host.calls).toEqual(
      expect.arrayContaining(['export csv', 'export xlsx', 'writeProblemSheet', 'clearMarks']),
    );
  });

  it('keeps only what is in sight in the page, whatever the number', async () => {
    const { store } = await problems(largeWorkbook(5000));
    expect(store.state().report!.findings.length).toBeGreaterThan(5000);
    expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
  });

  it('shows markup of a cell as text', async () => {
    const workbook = sampleWorkbook();
    const rows = workbook.grids[0]!.rows.map((cells) =>
      cells.map((cell) =>
        cell?.text === '新增助餐点数量'
          ? { text: '<img src=x onerror=alert(1)>', value: '<img src=x onerror=alert(1)>' }
          : cell,
      ),
    );
    const { view } = await problems({ grids: [{ ...workbook.grids[0]!, rows }] });
    expect(view.container.querySelector('img')).toBeNull();
  });
});

describe('settings that could not be read', () => {
  const kept: Settings = { ...DEFAULT_SETTINGS, acknowledgements: [{ check: 'x', key: 'k', note: '旧' }] };
  const busy = () => new Error('Excel 正忙。');
  const openUnread = () => open(sampleWorkbook(), (host) => host.failures.set('loadSettings', busy()), kept);

  it('are read before others are kept: what the workbook keeps is not lost', async () => {
    const { session, host, store } = await openUnread();
    expect(screen.getByText(zh.states.notRead('Excel 正忙。'))).toBeInTheDocument();
    await act(() => session.changeSettings({ decimals: 1 }));
    expect(host.saved).toEqual({ ...kept, decimals: 1 });
    expect(store.state().settings).toEqual(host.saved);
  });

  it('keep everything as it is while they cannot be read', async () => {
    const { session, host, store } = await openUnread();
    host.failures.set('loadSettings', busy());
    await act(() => session.changeSettings({ decimals: 1 }));
    expect(host.saved).toBeUndefined();
    expect(store.state().settings.decimals).toBeUndefined();
    expect(store.state().notice).toMatchObject({ tone: 'error', text: zh.states.notRead('Excel 正忙。') });
  });

  it('are read with the next 核查', async () => {
    const { session, store } = await openUnread();
    await act(() => session.audit());
    expect(store.state().settings).toEqual(kept);
  });
});

describe('live', () => {
  it('looks again after an edit, once for many at a time, and not where it is off', async () => {
    const { host, session } = await open();
    const audits = () => host.calls.filter((call) => call === 'audit read').length;
    await act(async () => {
      for (let i = 0; i < 5; i++)
        host.watcher!.onChange([{ sheet: '社区助餐', top: 5, bottom: 5, left: i, right: i }]);
    });
    await waitFor(() => expect(audits()).toBe(2));
    await act(() => session.changeSettings({ live: false }));
    await act(async () => host.watcher!.onChange(undefined));
    expect(audits()).toBe(2);
  });
});

describe('scores', () => {
  it('shows totals, the curve with its words, and what another actual would earn', async () => {
    const { user } = await open();
    await user.click(tab('scores'));
    await user.selectOptions(screen.getByLabelText(zh.scores.table), '1');
    expect(screen.getByText('92.7')).toBeInTheDocument();
    expect(screen.getByText('优')).toBeInTheDocument();
    await user.click(screen.getByText('清淤山塘数量'));
    const drawing = await screen.findByRole('img', { name: /清淤山塘数量的得分曲线/ });
    expect(within(drawing).getByText(/实际值 37口，得 17 分/)).toBeInTheDocument();
    const input = screen.getByLabelText(zh.scores.whatIf);
    await user.clear(input);
    await user.type(input, '39');
    expect(screen.getByText('19分')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: zh.scores.whatIfReset }));
    expect(screen.getByText('17分')).toBeInTheDocument();
    fireEvent.change(screen.getByRole('slider', { name: zh.scores.whatIfSlider }), {
      target: { value: '38' },
    });
    expect(input).toHaveValue('38');
    expect(screen.getByText('18分')).toBeInTheDocument();
  });

  it('tries the grades of a rule by their names', async () => {
    const { user } = await open();
    await user.click(tab('scores'));
    await user.selectOptions(screen.getByLabelText(zh.scores.table), '1');
    await user.click(screen.getByText('灌溉保障能力'));
    const grades = within(await screen.findByRole('group', { name: zh.scores.whatIfGrades }));
    expect(grades.getByRole('button', { name: '明显增强' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(grades.getByRole('button', { name: '有所增强' }));
    expect(screen.getByText('12分', { selector: 'p' })).toBeInTheDocument();
  });

  it('says how many cells were written', async () => {
    const { user } = await open();
    await user.click(tab('scores'));
    await user.click(screen.getByRole('button', { name: zh.actions.writeScores }));
    expect(await screen.findByText(/已写入得分列，共 \d+ 个单元格/)).toBeInTheDocument();
  });
});

it('says in the language of the pane why tables got no scores and why rules need a person', async () => {
  const { session, host } = await open(sampleWorkbook(), undefined, { language: 'en-US' });
  host.skipped = [{ table: '甲', reason: 'noFreeColumns' }];
  await act(() => session.writeScores());
  expect(
    screen.getByText(/^甲: There are no free columns side by side right of the table/),
  ).toBeInTheDocument();
  host.workbook = {
    grids: [{ ...faultyProject(), rows: faultyProject().rows.map((row) => row.map(discretionary)) }],
  };
  await act(() => session.audit());
  fireEvent.click(screen.getByText(wordsFor('en-US').overview.reviews));
  expect(
    await screen.findAllByText(/^The points are left to somebody’s judgement: “酌情扣分”$/),
  ).not.toHaveLength(0);
});

describe('all worksheets or one', () => {
  const scope = () => screen.getByLabelText(zh.actions.scope);

  it('is chosen beside the check button with the keyboard, kept, and said', async () => {
    const { user, host, store } = await open();
    const alone = /^只读取了工作表“社区助餐”；没有读取“自评表”、“说明”。$/;
    expect(screen.queryByText(alone)).toBeNull();
    screen.getByRole('button', { name: zh.actions.auditAgain }).focus();
    await user.tab();
    expect(scope()).toHaveFocus();
    await user.selectOptions(scope(), 'sheet');
    await waitFor(() => expect(host.saved?.scope).toBe('sheet'));
    expect(screen.getByText(alone)).toBeInTheDocument();
    expect(store.state().report!.tables).toHaveLength(1);
    await user.click(screen.getByText(zh.overview.notCompared));
    expect(screen.getAllByText(/未运行：只读取了当前工作表/).length).toBeGreaterThan(0);
    await user.click(screen.getByText(zh.overview.unread));
    expect(screen.getAllByText(zh.overview.unreadSheets['not-asked'])).toHaveLength(2);
    await user.click(tab('problems'));
    expect(screen.getByText(alone)).toBeInTheDocument();
    expect(scope()).toHaveValue('sheet');
    expect(await violations(document.body)).toEqual([]);
  });

  it('offers to check the worksheet that the person goes to', async () => {
    const { user, host, store } = await open(sampleWorkbook(), undefined, { scope: 'sheet' });
    host.front = '自评表';
    act(() => host.watcher!.onSelect({ sheet: '自评表', row: 6, column: 2 }));
    const bar = within(screen.getByRole('contentinfo'));
    expect(bar.getByText(zh.states.sheetNotRead)).toBeInTheDocument();
    expect(bar.queryByText(zh.states.selectedFindings(0))).toBeNull();
    await user.click(bar.getByRole('button', { name: zh.actions.auditThisSheet }));
    await waitFor(() => expect(store.state().report!.reading.sheets[0]!.grid.name).toBe('自评表'));
    expect(bar.queryByText(zh.states.sheetNotRead)).toBeNull();
  });

  it('says so where the worksheet in front holds no table', async () => {
    await open(sampleWorkbook(), (host) => (host.front = '说明'), { scope: 'sheet' });
    expect(screen.getByText(zh.states.empty)).toBeInTheDocument();
    expect(screen.getByText(zh.states.linesSeen(2))).toBeInTheDocument();
    expect(screen.getByText(/^只读取了工作表“说明”/)).toBeInTheDocument();
    expect(scope()).toHaveValue('sheet');
  });

  it('lists a worksheet that could not be read with its reason', async () => {
    const { user } = await open({
      ...sampleWorkbook(),
      unreadSheets: [{ name: '流水', reason: 'too-large' }],
    });
    expect(screen.getByText(/^工作表“流水”没有读取：已用区域过大。/)).toBeInTheDocument();
    await user.click(screen.getByText(zh.overview.unread));
    expect(screen.getByText(zh.overview.unreadSheets['too-large'])).toBeInTheDocument();
  });

  it('does not call a workbook empty of which nothing could be read', async () => {
    await open({ grids: [], unreadSheets: [{ name: '流水', reason: 'too-large' }] });
    expect(screen.queryByText(zh.states.emptyBook)).toBeNull();
    expect(screen.getByText(/^工作表“流水”没有读取/)).toBeInTheDocument();
  });
});

describe('overview, norms and settings', () => {
  it('corrects a column, keeps it in the workbook and reads the table by it', async () => {
    const { user, host, store } = await open();
    await user.click(screen.getAllByText(zh.overview.columns)[0]!);
    await user.selectOptions(screen.getAllByLabelText(`${zh.overview.columns}：指标解释`)[0]!, 'remark');
    await waitFor(() => expect(host.saved?.columns).toHaveLength(1));
    const column = store.state().report!.tables[0]!.table.columns.find(({ header }) => header === '指标解释');
    expect(column).toMatchObject({ role: 'remark', by: 'user' });
    expect(host.calls).toContain('audit settings');
  });

  it('edits a copy of a norm and comes back to the original', async () => {
    const { user, store } = await open();
    await user.click(tab('norms'));
    await user.click(screen.getByRole('button', { name: zh.norms.edit }));
    const totals = screen.getByLabelText(zh.norms.editTotals);
    await user.clear(totals);
    await user.type(totals, '95');
    await user.click(screen.getByRole('button', { name: zh.norms.save }));
    await waitFor(() => expect(store.state().settings.norm?.totals).toEqual([95]));
    expect(screen.getByText('95分')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: zh.norms.reset }));
    await waitFor(() => expect(store.state().settings).toMatchObject({ profile: 'auto', norm: undefined }));
  });

  it('switches a check off and changes the language', async () => {
    const { user, host, store } = await open();
    await user.click(tab('settings'));
    await user.click(screen.getByText('分值'));
    await user.selectOptions(screen.getByLabelText('分值合计不对'), 'off');
    await waitFor(() => expect(host.saved?.checks).toEqual({ 'weight-total': 'off' }));
    expect(store.state().report!.findings.some(({ check }) => check === 'weight-total')).toBe(false);
    await user.selectOptions(screen.getByLabelText('语言 Language'), 'en-US');
    expect(await screen.findByRole('tab', { name: 'Overview' })).toBeInTheDocument();
  });
});
