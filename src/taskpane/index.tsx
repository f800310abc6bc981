import { createRoot } from 'react-dom/client';
import type { OpenPane, PaneOptions } from './open-pane-port';
import { OpeningPane } from './opening-pane';
import type { View } from './state/views';

/** A page that is not shown paints nothing: then there is nothing to wait for. */
const LONGEST_PAINT_MS = 100;

/** Paints the frame of the pane at once; the views and the engine behind them come after the first paint. */
export function startPane(options: PaneOptions): OpenPane {
  const root = createRoot(document.getElementById('root')!);
  let view: View = 'overview';
  root.render(<OpeningPane onChoose={(chosen) => (view = chosen)} />);
  const opened = painted()
    .then(() => import(/* webpackChunkName: "pane" */ './open-pane'))
    .then(({ openPane }) => openPane(root, options, view));
  opened.catch(() => root.render(<OpeningPane failed />));
  // A pane that did not arrive has said so.
  return {
    onCommand: (event) =>
      opened.then(
        (pane) => pane.onCommand(event),
        () => undefined,
      ),
    inTurn: (perform) => opened.then((pane) => pane.inTurn(perform), perform),
  };
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_PAINT_MS);
  });
}
