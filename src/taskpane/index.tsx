import { createRoot } from 'react-dom/client';
import { createExcelPaneHost } from './excel-pane-host';
import { Pane } from './pane';
import type { PaneHost } from './pane-host';
import { PaneSession } from './session';
import { createStore } from './state/store';

export interface PaneOptions {
  /** The namespace of the custom functions with its dot; '' for none. */
  readonly namespace: string;
}

/** What the ribbon tells the pane. */
export type RibbonEvent =
  | { readonly kind: 'check' }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** The open pane, for whoever joins it with the ribbon. */
export interface OpenPane {
  onCommand(event: RibbonEvent): void;
}

/** Paints the pane at once, then joins it with Excel as soon as Office says that it is ready. */
export function startPane({ namespace }: PaneOptions): OpenPane {
  const host = deferredHost(Office.onReady().then(() => createExcelPaneHost(namespace)));
  const session = new PaneSession(host, createStore());
  createRoot(document.getElementById('root')!).render(<Pane session={session} />);
  void session.start();
  return {
    onCommand(event) {
      if (event.kind === 'check') {
        session.store.dispatch({ type: 'view-chosen', view: 'problems' });
        void session.audit();
      } else session.tell({ tone: event.kind === 'done' ? 'success' : 'error', text: event.message });
    },
  };
}

/** A host that is still to come: what is asked of it waits until it is there. */
function deferredHost(coming: Promise<PaneHost>): PaneHost {
  let host: PaneHost | undefined;
  const ready = coming.then((arrived) => (host = arrived));
  return {
    can: (ability) => host?.can(ability) ?? false,
    audit: async (request) => (await ready).audit(request),
    select: async (cells) => (await ready).select(cells),
    write: async (edits) => (await ready).write(edits),
    writeScores: async (report) => (await ready).writeScores(report),
    removeScores: async (report) => (await ready).removeScores(report),
    showMarks: async (findings) => (await ready).showMarks(findings),
    clearMarks: async () => (await ready).clearMarks(),
    writeProblemSheet: async (report) => (await ready).writeProblemSheet(report),
    exportProblems: async (report, format) => (await ready).exportProblems(report, format),
    loadSettings: async () => (await ready).loadSettings(),
    saveSettings: async (settings) => (await ready).saveSettings(settings),
    watch: async (watcher) => (await ready).watch(watcher),
    onTheme: (listener) => {
      let stop: (() => void) | undefined;
      let stopped = false;
      void ready.then((arrived) => {
        if (!stopped) stop = arrived.onTheme(listener);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
  };
}
