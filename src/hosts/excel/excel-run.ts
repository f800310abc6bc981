import { ExcelFault, faultOf } from './excel-fault';

/** How long to wait for the user to finish editing a cell, in all. */
const WAITS_MS = [300, 700, 1500];

/**
 * Runs a batch. While a cell is being edited Excel refuses everything: the batch is tried again a few times, then the
 * person is told. A batch must not have written anything before its first sync, so that trying again is safe.
 * @throws ExcelFault
 */
export async function excelRun<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Excel.run(batch);
    } catch (error) {
      const fault = faultOf(error);
      const wait = WAITS_MS[attempt];
      if (fault.code !== 'editing' || wait === undefined) throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * Syncs what cannot be half done. Where Excel's answer is an error or lost, it may have been done all the same: the
 * workbook is looked at once more.
 * @param stands looks, in a batch of its own, whether all of it was done
 * @throws ExcelFault `unclear` where that look fails too; else Excel's own error, where it was not done
 */
export async function syncAndLook(
  context: Excel.RequestContext,
  stands: () => Promise<boolean>,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    // Nothing is done while a cell is being edited.
    if (faultOf(error).code === 'editing') throw error;
    const done = await stands().catch(() => undefined);
    if (done === undefined) throw new ExcelFault('unclear');
    if (!done) throw error;
  }
}

/** Whether this Excel has an API set; features beyond 1.9 ask before they use it. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
