import { toA1 } from '../../src/core/model/cell';
import { createExcelPaneHost } from '../../src/taskpane/excel-pane-host';
import { PaneSession } from '../../src/taskpane/session';
import { createStore } from '../../src/taskpane/state/store';
import type { MemoryWorkbook } from '../../src/workbench/office-host/memory-workbook';
import { bootExcel, type BootOptions } from '../support/office-host/boot';
import { declarationWorkbook } from './declaration';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export type OpenedPane = Awaited<ReturnType<typeof openPane>>;

/** The pane's whole work over the real library, without its looks. */
export async function openPane(
  options: BootOptions & { readonly workbook: MemoryWorkbook } = { workbook: declarationWorkbook().workbook },
) {
  const excel = bootExcel(options);
  const store = createStore();
  const session = new PaneSession(createExcelPaneHost(''), store, async () => undefined);
  await session.start();
  // The library hooks its handlers up a moment after the sync that registered them.
  await pause(20);
  let audits = 0;
  let last = store.state().report;
  store.subscribe(() => {
    if (store.state().report !== last) audits++;
    last = store.state().report;
  });
  const report = () => store.state().report!;
  return {
    ...excel,
    store,
    session,
    report,
    audits: () => audits,
    findingOf: (check: string) => report().findings.find((finding) => finding.check === check),
    places: () => report().findings.map((finding) => `${finding.check} ${toA1(finding.cell)}`),
    notice: () => store.state().notice,
  };
}
