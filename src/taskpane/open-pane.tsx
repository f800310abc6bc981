import type { Root } from 'react-dom/client';
import { createExcelPaneHost } from './excel-pane-host';
import type { OpenPane, PaneOptions } from './open-pane-port';
import { Pane } from './pane';
import type { PaneHost } from './pane-host';
import { PaneSession } from './session';
import type { Notice } from './state/pane-state';
import { createStore } from './state/store';
import type { View } from './state/views';

/** Puts the pane in the place of its opening frame, then joins it with Excel as soon as Office says that it is ready. */
export function openPane(root: Root, { namespace }: PaneOptions, view: View): OpenPane {
  const host = deferredHost(Office.onReady().then(() => createExcelPaneHost(namespace)));
  const session = new PaneSession(host, createStore());
  session.store.dispatch({ type: 'view-chosen', view });
  root.render(<Pane session={session} />);
  void session.start();
  return {
    onCommand(event) {
      if (event.kind === 'check') {
        session.store.dispatch({ type: 'view-chosen', view: 'problems' });
        return session.audit();
      }
      if (event.kind === 'marks-cleared') session.marked(false, event.guarded);
      else if (event.kind === 'failed') session.fail(event.error);
      else {
        const done: Notice = { tone: 'success', text: event.message };
        session.tell(done);
        if (event.wrote) void session.refresh(done);
      }
      return Promise.resolve();
    },
    inTurn: (perform) => session.inTurn(perform),
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
    showMarks: async (report) => (await ready).showMarks(report),
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
