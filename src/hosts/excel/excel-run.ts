import { faultOf } from './excel-fault';

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

/** Whether this Excel has an API set; features beyond 1.9 ask before they use it. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
