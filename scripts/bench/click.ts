import { launchBrowser, WorkbenchWindow } from '../../test/e2e/support/open-workbench';
import { serveWorkbench } from '../serve-workbench';
import { declarations } from './declarations';
import { median, report } from './measure';

const RUNS = 9;

/** From the click on 核查 to the findings on screen, in a browser, for the sample and for ten tables. */
export async function click(): Promise<void> {
  const server = await serveWorkbench();
  const browser = await launchBrowser();
  try {
    const window = await WorkbenchWindow.open(browser);
    await measure(window, 'the sample (4 tables, 31 indicators)');
    const rows = declarations({ indicators: 80 }).flatMap((sheet) => sheet.rows);
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    await window.openFile('十张表.tsv', Buffer.from(text, 'utf8'));
    await measure(window, 'ten tables, 80 indicators');
    await window.close();
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(window: WorkbenchWindow, what: string): Promise<void> {
  await window.press('核查');
  const times = await window.addin.evaluate(clickAndTrip, RUNS);
  report(
    `click on 核查 → findings shown ÷ an empty round trip through the same host, ${what}`,
    median(times.map(({ shown, trip }) => shown / trip)),
    'reported',
  );
}

/** Runs in the add-in's own page, so that what is between this process and the browser does not count. */
async function clickAndTrip(runs: number): Promise<{ shown: number; trip: number }[]> {
  const isWorking = () => document.querySelector('[role="progressbar"]') !== null;
  /** Sees the work begin and end however short it is: a look now and then would miss it, and wait for ever. */
  const worked = () =>
    new Promise<void>((done, failed) => {
      let begun = false;
      const watch = new MutationObserver(() => {
        if (isWorking()) begun = true;
        else if (begun) end(done);
      });
      const late = setTimeout(
        () => end(() => failed(new Error('no check began and ended in a minute'))),
        60_000,
      );
      const end = (settle: () => void) => {
        watch.disconnect();
        clearTimeout(late);
        settle();
      };
      watch.observe(document.body, { childList: true, subtree: true });
    });
  const times: { shown: number; trip: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    const trip = performance.now() - started;
    const again = [...document.querySelectorAll('button')].find((each) => each.innerText === '重新核查')!;
    const clicked = performance.now();
    const done = worked();
    again.click();
    await done;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    times.push({ shown: performance.now() - clicked, trip });
  }
  return times;
}
