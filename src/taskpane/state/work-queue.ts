import type { Work, WorkKind } from './pane-state';
import type { PaneStore } from './store';

/** What the person hears of work that did not come to its end. */
export interface Ending {
  cancelled(): void;
  failed(error: unknown): void;
}

/** One thing at a time: nothing is read while something is written. */
export class WorkQueue {
  private abort: AbortController | undefined;
  /** The end of the work that was asked for last. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: PaneStore,
    private readonly ending: Ending,
  ) {}

  /**
   * Runs one piece of work after the other, shown as under way. `false` where it failed or was cancelled; the person is
   * told.
   */
  run(kind: WorkKind, how: Partial<Work>, perform: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    const done = this.last.then(async () => {
      const abort = new AbortController();
      this.abort = abort;
      const work: Work = { quiet: false, cancellable: false, phase: undefined, ...how, kind };
      this.store.dispatch({ type: 'work-started', work });
      try {
        await perform(abort.signal);
        return true;
      } catch (error) {
        if (abort.signal.aborted) this.ending.cancelled();
        else this.ending.failed(error);
        return false;
      } finally {
        this.abort = undefined;
        this.store.dispatch({ type: 'work-ended' });
      }
    });
    this.last = done;
    return done;
  }

  /** Runs work of somebody else, such as the ribbon, when nothing of the pane is under way. */
  inTurn<T>(perform: () => Promise<T>): Promise<T> {
    const done = this.last.then(perform);
    this.last = done.catch(() => undefined);
    return done;
  }

  cancel(): void {
    this.abort?.abort();
  }
}
