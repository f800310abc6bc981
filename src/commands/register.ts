import { audit, type Settings } from '../core/audit';
import { allTables } from '../core/model/declaration';
import { problemList } from '../core/report/problem-list';
import { clearMarks, excelSheet, loadState, writeProblemSheet, writeScoreColumns } from '../hosts/excel';

/** What the ribbon tells the pane, which lives in the same page whether it is shown or not. */
export interface CommandListener {
  /** A command begins, has ended, or has failed with a sentence. The check is the listener's own work and is waited for. */
  onCommand(event: CommandEvent): void | Promise<void>;
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
  const command = (name: string, run: () => Promise<string | undefined>) => {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const message = await run();
        if (message !== undefined) await listener.onCommand({ kind: 'done', message });
      } catch (error) {
        await listener.onCommand({ kind: 'failed', message: sentenceOf(error) });
        await showPane();
      } finally {
        event.completed();
      }
    });
  };

  command('checkWorkbook', async () => {
    // Excel lets an add-in notify nobody but in its pane: showing the count there is the notification.
    await showPane();
    await listener.onCommand({ kind: 'check' });
    return undefined;
  });

  command('writeScores', async () => {
    const { settings } = await loadState();
    const { reading } = audit(await excelSheet.read('workbook'), settings);
    if (allTables(reading).length === 0) return NO_TABLE[settings.language];
    return scoresMessage(await writeScoreColumns(reading.sheets, namespace), settings);
  });

  command('writeProblemList', async () => {
    const { settings } = await loadState();
    const list = problemList(audit(await excelSheet.read('workbook'), settings));
    await writeProblemSheet(list);
    return list.summary;
  });

  command('clearMarks', async () => {
    await clearMarks();
    return '标记已清除。';
  });
}

const NO_TABLE: Readonly<Record<Settings['language'], string>> = {
  'zh-CN': '没有找到绩效目标表，没有写入内容。表头应有“三级指标”“指标值”“评分标准”等列。',
  'en-US':
    'No declaration table was found, so nothing was written. Its header should name columns such as 三级指标, 指标值 and 评分标准.',
};

/** A pane that cannot be shown must not keep a command from its work. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}

type Scores = Awaited<ReturnType<typeof writeScoreColumns>>;

function scoresMessage({ written, left, skipped }: Scores, { language }: Settings): string {
  const english = language === 'en-US';
  const parts: string[] = [];
  if (written > 0) parts.push(english ? `${written} cells written.` : `已写入 ${written} 个单元格。`);
  else if (skipped.length === 0)
    parts.push(english ? 'The scores are up to date.' : '得分列已是最新，没有改动。');
  else parts.push(english ? 'Nothing was written.' : '没有写入内容。');
  if (left > 0)
    parts.push(
      english ? `${left} changed meanwhile and were left alone.` : `${left} 个单元格已被改动，未写入。`,
    );
  for (const { table, reason } of skipped)
    parts.push(`${table.title?.value ?? table.range.sheet}：${reason}`);
  return parts.join(english ? ' ' : '');
}
