import { act, render, screen } from '@testing-library/react';
import { DEFAULT_SETTINGS, findingIdentities, acknowledge, audit } from '../../src/core/audit';
import { Pane } from '../../src/taskpane/pane';
import { PaneSession } from '../../src/taskpane/session';
import { findingKey } from '../../src/taskpane/problems/finding-key';
import { createStore } from '../../src/taskpane/state/store';
import { VIEWS } from '../../src/taskpane/state/views';
import { HOSTILE, hostileRows, unshownIn } from '../support/hostile';
import { MemoryPaneHost } from '../taskpane/fixtures/memory-pane-host';
import { gridOfText } from '../../src/core/model/grid';

beforeAll(() => {
  // jsdom lays nothing out; the list of problems needs a height to know what is in sight.
  const sizes = {
    clientWidth: 320,
    clientHeight: 640,
    offsetWidth: 320,
    offsetHeight: 84,
    scrollHeight: 1_000_000,
  };
  for (const [name, value] of Object.entries(sizes))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value });
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  HTMLElement.prototype.scrollTo ??= () => {};
});

/** What of the page a reader, or a reader of the screen, is given unshown; and what a text brought along. */
function faultsIn(root: Element): string[] {
  const faults = unshownIn(root.textContent!);
  for (const element of root.querySelectorAll('*')) {
    if (/^(?:img|iframe|script|object|embed|link|base)$/.test(element.localName))
      faults.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^src$|^href$/.test(name)) faults.push(`${name} on <${element.localName}>`);
      // What is typed belongs to the person; keys of the program are read by nobody.
      if (name !== 'value' && !name.startsWith('data-'))
        faults.push(...unshownIn(value).map((fault) => `${name}: ${fault}`));
    }
  }
  return faults;
}

// Each text in a workbook of its own, long ones short: what is tested is every place, not every length.
it.each(HOSTILE.filter(([name]) => !/very long|edge of a cell/.test(name)))(
  'the pane shows as text: %s',
  async (name, text) => {
    const workbook = { grids: [gridOfText(`${text} ${name}`, hostileRows(text))] };
    const first = audit(workbook, DEFAULT_SETTINGS);
    const settings = {
      ...DEFAULT_SETTINGS,
      whitelist: [{ text: `${text}词` }],
      columns: [{ sheet: `${text} ${name}`, header: `${text}列`, column: 11, role: 'remark' as const }],
      acknowledgements: [acknowledge(first, first.findings[0]!, text)],
    };
    expect(findingIdentities(first)(first.findings[0]!)).toBeTruthy();
    const host = new MemoryPaneHost(workbook, settings);
    const store = createStore();
    const session = new PaneSession(host, store, async () => undefined);
    const { container, unmount } = render(<Pane session={session} />);
    await act(() => session.start());
    const faults = new Map<string, string[]>();
    const look = (where: string) => {
      const found = faultsIn(document.body);
      if (found.length > 0) faults.set(where, found.slice(0, 3));
    };
    for (const view of VIEWS) {
      act(() => store.dispatch({ type: 'view-chosen', view }));
      look(view);
    }
    act(() => store.dispatch({ type: 'view-chosen', view: 'problems' }));
    const { report } = store.state();
    expect(report!.findings.length).toBeGreaterThan(3);
    for (const finding of report!.findings) {
      act(() => store.dispatch({ type: 'finding-opened', key: findingKey(finding) }));
      look(`card ${finding.check}`);
    }
    act(() => store.dispatch({ type: 'filter-changed', filter: { handling: 'kept' } }));
    for (const { finding } of report!.acknowledged) {
      act(() => store.dispatch({ type: 'finding-opened', key: findingKey(finding) }));
      look('kept');
    }
    act(() => store.dispatch({ type: 'view-chosen', view: 'scores' }));
    for (const indicator of report!.tables[0]!.table.indicators) {
      act(() => store.dispatch({ type: 'score-row-chosen', row: indicator.row }));
      look(`score of row ${indicator.row}`);
    }
    act(() => store.dispatch({ type: 'notice', notice: { tone: 'error', text, details: [text] } }));
    look('notice');
    await act(() => session.writeScores());
    look('scores written');
    await act(() => session.goTo([report!.findings[0]!.cell]));
    look('selection');
    expect(Object.fromEntries(faults)).toEqual({});
    expect(screen.getAllByRole('tab')).toHaveLength(VIEWS.length);
    expect(container.textContent).not.toBe('');
    unmount();
  },
);
