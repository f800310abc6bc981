import type { AuditReport } from '../core/audit';
import type { CellRange } from '../core/model/cell';
import { isEditing, sentenceOf, type PaneHost, type Phase } from './pane-host';
import type { Notice } from './state/pane-state';
import type { PaneStore } from './state/store';
import type { WorkQueue } from './state/work-queue';
import { wordsFor } from './words';

/** How long a look that met a cell being edited waits for the next change before it tries again. */
const AFTER_EDITING_MS = 2000;

/**
 * What to look at: where the workbook changed, or, as only the settings changed, what was read last, or, where one
 * worksheet is to be read, the one in front of the person; all that was read before when left out.
 */
export type Look = readonly CellRange[] | 'settings' | 'in-front';

/** Looks at the workbook when asked, and follows its changes. */
export class Lookout {
  /** Changes that no audit has looked at yet: `undefined` inside for all of the workbook. */
  private waiting: { ranges: readonly CellRange[] | undefined } | undefined;
  /** Whether changes are told, so that a look may be confined to them. */
  private following = false;
  private hasMissed = false;
  private later: ReturnType<typeof setTimeout> | undefined;
  private readonly closers: (() => void)[] = [];

  constructor(
    private readonly host: PaneHost,
    private readonly store: PaneStore,
    private readonly queue: WorkQueue,
  ) {}

  /** Something changed that no look was asked for: the next one is at all of the workbook. */
  get missed(): boolean {
    return this.hasMissed;
  }

  /** Whether all that changed has been looked at, so that every row stands where the report says. */
  get isFresh(): boolean {
    return this.following && !this.hasMissed;
  }

  /** Follows the workbook from here on. Rejects where the host cannot tell of changes. */
  async follow(): Promise<void> {
    const stop = await this.host.watch({
      onChange: (ranges) => this.changed(ranges),
      onSelect: (cell) => this.store.dispatch({ type: 'cell-selected', cell }),
    });
    this.following = true;
    this.closers.push(stop);
  }

  stop(): void {
    clearTimeout(this.later);
    for (const close of this.closers.splice(0)) close();
  }

  /**
   * Looks at the workbook and says why not where that fails.
   * @param done what was done before, and is still said where the look fails
   */
  async look(signal: AbortSignal, at?: Look, done?: Notice): Promise<void> {
    try {
      await this.read(signal, at);
    } catch (error) {
      this.notLooked(error, signal, done);
    }
  }

  /** The same, rejecting where it fails. */
  async read(signal: AbortSignal, at?: Look): Promise<void> {
    const onPhase = (phase: Phase): void => this.store.dispatch({ type: 'phase', phase });
    const { settings } = this.store.state();
    const common = { settings, signal, onPhase };
    const dispatch = (report: AuditReport): void => this.store.dispatch({ type: 'audited', report });
    if (at === 'settings') {
      dispatch(await this.host.audit({ ...common, because: 'settings' }));
      return;
    }
    const missed = this.hasMissed;
    this.hasMissed = false;
    try {
      const inFront = at === 'in-front';
      const part = inFront ? { inFront } : at && this.following && !missed ? { changed: at } : {};
      dispatch(await this.host.audit({ ...common, because: 'read', ...part }));
    } catch (error) {
      this.hasMissed ||= missed;
      throw error;
    }
  }

  private changed(ranges: readonly CellRange[] | undefined): void {
    clearTimeout(this.later);
    const { settings, report } = this.store.state();
    if (!settings.live || !report) {
      this.hasMissed = true;
      return;
    }
    if (this.waiting) {
      const { ranges: before } = this.waiting;
      this.waiting.ranges = before && ranges && [...before, ...ranges];
      return;
    }
    this.waiting = { ranges };
    void this.queue.run('audit', { quiet: true }, async (signal) => {
      const changed = this.waiting?.ranges;
      this.waiting = undefined;
      try {
        await this.read(signal, changed);
      } catch (error) {
        // The person types in the next cell already. The host keeps what it has not read.
        if (isEditing(error) && !signal.aborted)
          this.later = setTimeout(() => this.changed([]), AFTER_EDITING_MS);
        else this.notLooked(error, signal);
      }
    });
  }

  private notLooked(error: unknown, signal: AbortSignal, done?: Notice): void {
    if (signal.aborted) throw error;
    const { language } = this.store.state().settings;
    const sentence = sentenceOf(error, language);
    if (done === undefined) this.store.dispatch({ type: 'audit-failed', sentence });
    else {
      const tone = done.tone === 'error' ? 'error' : 'warning';
      const text = done.text + wordsFor(language).states.notLookedAgain(sentence);
      this.store.dispatch({ type: 'notice', notice: { ...done, tone, text } });
    }
  }
}
