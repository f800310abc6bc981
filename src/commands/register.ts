import { audit } from '../core/audit';
import { problemList } from '../core/report/problem-list';
import { clearMarks, excelSheet, loadState, writeScoreColumns } from '../hosts/excel';
import { writeProblemSheet } from '../hosts/excel/problem-sheet';

/** What the ribbon tells the pane, which shows it whether it is open already or opens now. */
export interface CommandListener {
  /** A command has begun, ended, or failed with a sentence. */
  onCommand(event: CommandEvent): void;
}

export type CommandEvent =
  | { readonly kind: 'check' }
  | { readonly kind: 'done'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface CommandOptions {
  /** The namespace of the custom functions with its dot; '' for none. */
  readonly namespace: string;
}

/** Hooks the ribbon's buttons up under the names of the manifest. Each ends with `event.completed()`, whatever happens. */
export function registerCommands(listener: CommandListener, { namespace }: CommandOptions): void {
  const command = (name: string, run: () => Promise<CommandEvent | undefined>) => {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const outcome = await run();
        if (outcome) listener.onCommand(outcome);
      } catch (error) {
        listener.onCommand({
          kind: 'failed',
          message: error instanceof Error ? error.message : String(error),
        });
        await Office.addin.showAsTaskpane().catch(() => undefined);
      } finally {
        event.completed();
      }
    });
  };

  command('checkWorkbook', async () => {
    // The pane runs the check itself and shows the count; opening it is the notification.
    listener.onCommand({ kind: 'check' });
    await Office.addin.showAsTaskpane();
    return undefined;
  });

  command('writeScores', async () => {
    const { settings } = await loadState();
    const report = audit(await excelSheet.read('workbook'), settings);
    const { written, left, skipped } = await writeScoreColumns(report.reading.sheets, namespace);
    const parts = [written === 0 ? '得分列已是最新，没有改动。' : `已写入 ${written} 个单元格。`];
    if (left > 0) parts.push(`${left} 个单元格已被改动，未写入。`);
    for (const { table, reason } of skipped)
      parts.push(`${table.title?.value ?? table.range.sheet}：${reason}`);
    return { kind: 'done', message: parts.join('') };
  });

  command('writeProblemList', async () => {
    const { settings } = await loadState();
    const list = problemList(audit(await excelSheet.read('workbook'), settings));
    await writeProblemSheet(list);
    return { kind: 'done', message: list.summary };
  });

  command('clearMarks', async () => {
    await clearMarks();
    return { kind: 'done', message: '标记已清除。' };
  });
}
