import { act, render, screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '../../src/core/audit';
import { followTheme } from '../../src/hosts/excel';
import { OpeningPane } from '../../src/taskpane/opening-pane';
import { Pane } from '../../src/taskpane/pane';
import { PaneSession } from '../../src/taskpane/session';
import { createStore } from '../../src/taskpane/state/store';
import { bootExcel } from '../support/office-host/boot';
import { sampleWorkbook } from './fixtures/declarations';
import { MemoryPaneHost } from './fixtures/memory-pane-host';

const WHITE = 0xffffff;
const DARK_GREY = 0x262626;

describe('the theme of Office', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is told as it is and as it changes, and no more once nobody listens', () => {
    let colour = WHITE;
    // The library keeps its answer for five seconds by its own clock.
    const { window: realm } = bootExcel({ themeOnWindows: () => colour });
    realm['Date'] = Date;
    const told: unknown[] = [];
    const stop = followTheme((theme) => told.push(theme));
    expect(told).toEqual(['light']);
    colour = DARK_GREY;
    jest.advanceTimersByTime(15_000);
    expect(told).toEqual(['light', 'dark']);
    // Coming back to the pane is reason enough to look.
    colour = WHITE;
    jest.setSystemTime(Date.now() + 6000);
    globalThis.dispatchEvent(new Event('focus'));
    expect(told).toEqual(['light', 'dark', 'light']);
    stop();
    colour = DARK_GREY;
    jest.advanceTimersByTime(60_000);
    globalThis.dispatchEvent(new Event('focus'));
    expect(told).toEqual(['light', 'dark', 'light']);
  });

  it('is not looked at while the pane is out of sight', () => {
    let asked = 0;
    const { window: realm } = bootExcel({ themeOnWindows: () => (asked++, WHITE) });
    realm['Date'] = Date;
    const stop = followTheme(() => undefined);
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const before = asked;
    jest.advanceTimersByTime(60_000);
    expect(asked).toBe(before);
    seen.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(asked).toBe(before + 1);
    seen.mockRestore();
    stop();
  });

  it('is not told where Excel tells none, as on the web', () => {
    bootExcel();
    const told: unknown[] = [];
    followTheme((theme) => told.push(theme))();
    expect(told).toEqual([]);
  });
});

describe('the pane', () => {
  const questions = new Map<string, { matches: boolean; readonly listeners: Set<() => void> }>();
  /** What the system answers; jsdom has none. */
  function system(question: string, matches: boolean): void {
    const query = questions.get(question) ?? { matches, listeners: new Set<() => void>() };
    query.matches = matches;
    questions.set(question, query);
    for (const tell of query.listeners) tell();
  }
  const DARK = '(prefers-color-scheme: dark)';
  const CONTRAST = '(forced-colors: active)';

  beforeEach(() => {
    questions.clear();
    for (const question of [DARK, CONTRAST]) system(question, false);
    window.matchMedia = ((question: string) => {
      const query = questions.get(question)!;
      return {
        get matches() {
          return query.matches;
        },
        addEventListener: (_: string, tell: () => void) => query.listeners.add(tell),
        removeEventListener: (_: string, tell: () => void) => query.listeners.delete(tell),
      };
    }) as unknown as typeof window.matchMedia;
  });
  afterEach(() => void Reflect.deleteProperty(window, 'matchMedia'));

  /** The background that Fluent has set for everything in the pane. */
  const background = () =>
    getComputedStyle(document.querySelector('.fui-FluentProvider')!).getPropertyValue(
      '--colorNeutralBackground1',
    );

  it('opens in the theme of the system, before Office has said anything', () => {
    system(DARK, true);
    render(<OpeningPane />);
    expect(background()).toBe('#292929');
    act(() => system(DARK, false));
    expect(background()).toBe('#ffffff');
  });

  it('follows the system, then Office, and the high contrast of the system before both', async () => {
    const host = new MemoryPaneHost(sampleWorkbook(), DEFAULT_SETTINGS);
    const session = new PaneSession(host, createStore());
    const { unmount } = render(<Pane session={session} />);
    await act(() => session.start());
    expect(screen.getAllByRole('tab').length).toBeGreaterThan(0);
    expect(background()).toBe('#ffffff');
    act(() => system(DARK, true));
    expect(background()).toBe('#292929');
    act(() => host.tellTheme('light'));
    expect(background()).toBe('#ffffff');
    act(() => host.tellTheme('dark'));
    expect(background()).toBe('#292929');
    act(() => system(CONTRAST, true));
    expect(background()).toBe('#000000');
    unmount();
    for (const { listeners } of questions.values()) expect(listeners.size).toBe(0);
  });
});
