import {
  acknowledge,
  compatibleEdits,
  planFixes,
  type Acknowledgement,
  type AuditReport,
  type Settings,
  type SkippedEdit,
} from '../core/audit';
import { scoreSkipText } from '../core/audit/score-skips';
import { toA1, type CellAddress, type CellRange } from '../core/model/cell';
import type { CellEdit, Finding } from '../core/model/finding';
import { isStale, isUnclear, sentenceOf, type ExportFormat, type PaneHost } from './pane-host';
import { Lookout } from './lookout';
import type { Notice, WorkKind } from './state/pane-state';
import type { PaneStore } from './state/store';
import { inverseOf, undoAllEdits } from './state/undo';
import { WorkQueue } from './state/work-queue';
import { wordsFor, type Words } from './words';

/** Longer lists of cells left alone are cut; the count says how many there were. */
const MOST_DETAILS = 20;
/** What Excel did not take; what somebody has changed since is theirs. */
const MAY_BE_TRIED_AGAIN: ReadonlySet<SkippedEdit['reason']> = new Set(['protected', 'refused', 'unclear']);

/** Some settings, or what follows from those of the moment. */
type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** What the person asks for, carried out on the host. One thing at a time; every failure becomes a sentence in the pane. */
export class PaneSession {
  private readonly queue: WorkQueue;
  private readonly lookout: Lookout;

  constructor(
    readonly host: PaneHost,
    readonly store: PaneStore,
    /** Puts a text on the clipboard; the browser's own where left out. */
    private readonly copy: (text: string) => Promise<void> = (text) => navigator.clipboard.writeText(text),
  ) {
    this.queue = new WorkQueue(store, {
      cancelled: () => this.tell({ tone: 'info', text: this.words.cancelled }),
      failed: (error) => this.fail(error),
    });
    this.lookout = new Lookout(host, store, this.queue);
  }

  get words(): Words {
    return wordsFor(this.store.state().settings.language);
  }

  /** Loads what the workbook keeps, looks at it for the first time and follows it from then on. */
  async start(): Promise<void> {
    await this.load();
    const { states } = this.words;
    const missing = [
      ...(this.host.can('state') ? [] : [states.noState]),
      ...(this.host.can('live') ? [] : [states.noLive]),
    ];
    if (missing.length > 0) {
      const { tone = 'warning', text } = this.store.state().notice ?? {};
      this.tell({ tone, text: [...(text === undefined ? [] : [text]), ...missing].join(' ') });
    }
    if (this.host.can('live')) {
      try {
        await this.lookout.follow();
      } catch (error) {
        this.fail(error);
      }
    }
    await this.lookAtAll();
  }

  /** Reads the settings from the workbook, unless that was done. `false` where it fails; the person is told. */
  private async load(): Promise<boolean> {
    await this.queue.run('open', { quiet: true }, async () => {
      if (this.store.state().settingsLoaded) return;
      try {
        const { settings, notice } = await this.host.loadSettings();
        this.store.dispatch({ type: 'settings-loaded', settings });
        if (notice !== undefined) this.tell({ tone: 'warning', text: notice });
      } catch (error) {
        this.fail(error, this.words.states.notRead);
      }
    });
    return this.store.state().settingsLoaded;
  }

  stop(): void {
    this.cancel();
    this.lookout.stop();
  }

  cancel(): void {
    this.queue.cancel();
  }

  async audit(): Promise<void> {
    if (!this.store.state().settingsLoaded) await this.load();
    await this.lookAtAll();
  }

  /**
   * Looks at the workbook again without taking the person's attention.
   * @param told what has been said before, and is still said where the look fails
   */
  async refresh(told?: Notice): Promise<void> {
    await this.queue.run('audit', { quiet: true }, (signal) => this.lookout.look(signal, undefined, told));
  }

  /** Runs work of somebody else, such as the ribbon, when nothing of the pane is under way. */
  inTurn<T>(perform: () => Promise<T>): Promise<T> {
    return this.queue.inTurn(perform);
  }

  private async lookAtAll(): Promise<void> {
    await this.queue.run('audit', { cancellable: true }, (signal) => this.lookout.look(signal, 'in-front'));
  }

  async goTo(cells: readonly CellAddress[]): Promise<void> {
    try {
      const seen = await this.host.select(cells);
      if (!seen && cells[0]) this.tell({ tone: 'info', text: this.words.states.hiddenCell(toA1(cells[0])) });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Applies the fixes of these findings; where two touch one cell, the first goes. */
  applyFixes(findings: readonly Finding[]): Promise<void> {
    return this.write('write', () => compatibleEdits(findings, ['safe', 'suggested']));
  }

  /** Applies every safe fix, also those that only show once another fix is in. */
  applyAllSafe(): Promise<void> {
    return this.write('write', (report) => {
      const { sheets, unreadSheets } = report.reading;
      const workbook = { grids: sheets.map(({ grid }) => grid), unreadSheets };
      return planFixes(workbook, ['safe'], this.store.state().settings).edits;
    });
  }

  undoLast(): Promise<void> {
    return this.write(
      'undo',
      () => this.store.state().undo.at(-1)?.inverse ?? [],
      () => 1,
    );
  }

  undoAll(): Promise<void> {
    const steps = () => this.store.state().undo;
    return this.write(
      'undo',
      () => undoAllEdits(steps()),
      () => steps().length,
    );
  }

  /** 确认保留 */
  async keep(finding: Finding, note: string): Promise<void> {
    const { report } = this.store.state();
    if (!report) return;
    const entry = acknowledge(report, finding, note.trim());
    const kept = await this.changeSettings(({ acknowledgements }) => ({
      acknowledgements: [...acknowledgements.filter(({ key }) => key !== entry.key), entry],
    }));
    if (kept) this.tell({ tone: 'success', text: this.words.problems.kept });
  }

  /** Takes 确认保留 back. */
  async release(entry: Acknowledgement): Promise<void> {
    await this.changeSettings(({ acknowledgements }) => ({
      acknowledgements: acknowledgements.filter(({ key }) => key !== entry.key),
    }));
  }

  /**
   * Looks again by the settings and keeps them in the workbook. `false` where they could not be kept: they hold until the
   * pane closes, and the person is told so. Nothing changes while it is not known what the workbook keeps.
   */
  async changeSettings(change: SettingsChange): Promise<boolean> {
    if (!this.store.state().settingsLoaded && !(await this.load())) return false;
    const now = this.store.state().settings;
    const changed = typeof change === 'function' ? change(now) : change;
    const settings = { ...now, ...changed };
    this.store.dispatch({ type: 'settings-changed', settings });
    const onlyWords = Object.keys(changed).every((key) => key === 'language' || key === 'live');
    let kept = true;
    const looked = await this.queue.run('save', { quiet: true }, async (signal) => {
      if (this.store.state().report) {
        if (settings.scope !== now.scope) await this.lookout.look(signal, 'in-front');
        else if (settings.live && this.lookout.missed) await this.lookout.look(signal);
        else if (!onlyWords) await this.lookout.look(signal, 'settings');
      }
      if (!this.host.can('state')) return;
      try {
        await this.host.saveSettings(settings);
      } catch (error) {
        if (signal.aborted) throw error;
        kept = false;
        const { notKept, maybeKept } = this.words.states;
        this.fail(error, isUnclear(error) ? () => maybeKept : notKept);
      }
    });
    return looked && kept;
  }

  async writeScores(): Promise<void> {
    await this.withFreshReport('scores', async (report, signal) => {
      const { written, left, skipped } = await this.host.writeScores(report);
      const { scores } = this.words;
      await this.tellAndLook(signal, {
        tone: left > 0 || skipped.length > 0 ? 'warning' : 'success',
        text: [
          written === 0 ? scores.upToDate : scores.written(written),
          ...(left > 0 ? [scores.left(left)] : []),
        ].join(''),
        details: skipped.map(({ table, reason }) =>
          this.words.labelled(table, scoreSkipText(reason, this.store.state().settings.language)),
        ),
      });
    });
  }

  async removeScores(): Promise<void> {
    await this.withFreshReport('scores', async (report, signal) => {
      const { written, left } = await this.host.removeScores(report);
      const { scores } = this.words;
      const text = [scores.removed(written), ...(left > 0 ? [scores.left(left)] : [])].join('');
      await this.tellAndLook(signal, { tone: left > 0 ? 'warning' : 'success', text });
    });
  }

  async setMarks(shown: boolean): Promise<void> {
    await this.withFreshReport('marks', async (report) => {
      const { guarded } = await (shown ? this.host.showMarks(report) : this.host.clearMarks());
      this.marked(shown, guarded);
    });
  }

  /** The marks were put on or taken off, but for those of protected worksheets. */
  marked(shown: boolean, guarded: readonly string[]): void {
    const isPart = guarded.length > 0;
    this.store.dispatch({ type: 'marks', shown: shown || isPart });
    const { marks, list } = this.words;
    const text = shown ? marks.shown : marks.cleared;
    if (isPart) this.tell({ tone: 'warning', text: text + marks.guarded(list(guarded)) });
    else this.tell({ tone: 'success', text });
  }

  async writeProblemSheet(): Promise<void> {
    await this.withFreshReport('list', async (report) => {
      await this.host.writeProblemSheet(report);
      this.tell({ tone: 'success', text: this.words.problems.sheetWritten });
    });
  }

  async exportProblems(format: ExportFormat): Promise<void> {
    await this.withReport('export', (report) => this.host.exportProblems(report, format));
  }

  async copyText(text: string): Promise<void> {
    try {
      await this.copy(text);
      this.tell({ tone: 'success', text: this.words.problems.copied });
    } catch {
      this.tell({ tone: 'error', text: this.words.problems.notCopied });
    }
  }

  tell(notice: Notice): void {
    this.store.dispatch({ type: 'notice', notice });
  }

  /** Says why something was not done. */
  fail(error: unknown, say = (reason: string): string => reason): void {
    const notice: Notice = {
      tone: 'error',
      text: say(sentenceOf(error, this.store.state().settings.language)),
    };
    this.tell(notice);
    // What is on screen may speak of what is no longer so: the workbook is looked at again.
    if (isStale(error)) void this.refresh(notice);
  }

  /** Says what was done and looks at the workbook again; where that fails, what was done is still said. */
  private async tellAndLook(
    signal: AbortSignal,
    done: Notice,
    changed?: readonly CellRange[],
  ): Promise<void> {
    this.tell(done);
    await this.lookout.look(signal, changed, done);
  }

  private async write(
    kind: 'write' | 'undo',
    plan: (report: AuditReport) => readonly CellEdit[],
    undoneSteps = (): number => 0,
  ): Promise<void> {
    await this.withReport(kind, async (report, signal) => {
      this.store.dispatch({ type: 'phase', phase: 'writing' });
      const edits = plan(report);
      const { written, skipped } = await this.host.write(edits);
      if (kind === 'undo') {
        const left = skipped.filter(({ reason }) => MAY_BE_TRIED_AGAIN.has(reason)).map(({ edit }) => edit);
        this.store.dispatch({ type: 'undone', steps: undoneSteps(), left });
      } else if (written.length > 0) {
        this.store.dispatch({
          type: 'written',
          step: { count: written.length, inverse: inverseOf(written) },
        });
      }
      await this.tellAndLook(
        signal,
        this.outcome(kind, written.length, skipped),
        written.length > 0 ? written.map(({ cell }) => rangeOf(cell)) : undefined,
      );
    });
  }

  private outcome(kind: 'write' | 'undo', written: number, skipped: readonly SkippedEdit[]): Notice {
    const { edits } = this.words;
    const text = (kind === 'undo' ? edits.undone : edits.written)(written);
    if (skipped.length === 0) return { tone: 'success', text };
    return {
      tone: 'warning',
      text: `${text}${edits.leftAlone(skipped.length)}`,
      details: skipped
        .slice(0, MOST_DETAILS)
        .map(({ edit, reason }) =>
          this.words.labelled(`${edit.cell.sheet}!${toA1(edit.cell)}`, edits.reasons[reason]),
        ),
    };
  }

  /** Does something with the report as it is when its turn comes. */
  private async withReport(
    kind: WorkKind,
    perform: (report: AuditReport, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (!this.store.state().report) return;
    await this.queue.run(kind, {}, (signal) => perform(this.store.state().report!, signal));
  }

  /** The same for what is put beside rows: after a change that no look has seen they may stand elsewhere. */
  private async withFreshReport(
    kind: WorkKind,
    perform: (report: AuditReport, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    await this.withReport(kind, async (report, signal) => {
      if (this.lookout.isFresh) return perform(report, signal);
      await this.lookout.read(signal);
      return perform(this.store.state().report!, signal);
    });
  }
}

function rangeOf({ sheet, row, column }: CellAddress): CellRange {
  return { sheet, top: row, bottom: row, left: column, right: column };
}
