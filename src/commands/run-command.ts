import { audit, type Settings } from '../core/audit';
import { scoreSkipText } from '../core/audit/score-skips';
import { allTables, type WorkbookReading } from '../core/model/declaration';
import { problemList, type ProblemList } from '../core/report/problem-list';
import { scopeNote } from '../core/report/unread-sheets';
import { clearMarks, excelSheet, loadState, writeProblemSheet, writeScoreColumns } from '../hosts/excel';
import type { CommandEvent, CommandName } from './command';

/**
 * Does what a button of the ribbon says.
 * @param namespace of the custom functions with its dot; '' for none
 * @returns what the pane is told
 * @throws ExcelFault where Excel refuses
 */
export async function runCommand(name: CommandName, namespace: string): Promise<CommandEvent> {
  switch (name) {
    case 'checkWorkbook':
      return { kind: 'check' };
    case 'writeScores': {
      const { settings } = await loadState();
      const { reading } = audit(await excelSheet.read(settings.scope), settings);
      if (allTables(reading).length === 0) {
        return { kind: 'done', message: withScope(NO_TABLE[settings.language], reading, settings) };
      }
      const scores = await writeScoreColumns(reading.sheets, namespace);
      const message = withScope(scoresMessage(scores, settings), reading, settings);
      return { kind: 'done', message, wrote: scores.written > 0 };
    }
    case 'writeProblemList': {
      const { settings } = await loadState();
      const report = audit(await excelSheet.read(settings.scope), settings);
      const list = problemList(report);
      await writeProblemSheet(list);
      const message = LIST_WRITTEN[settings.language](list);
      // The summary in zh-CN says of itself which worksheets were read.
      const note = settings.language === 'en-US' ? withScope(message, report.reading, settings) : message;
      return { kind: 'done', message: note };
    }
    case 'clearMarks':
      return { kind: 'marks-cleared', ...(await clearMarks()) };
  }
}

/** The message, and which worksheets were read where that was not all of them. */
function withScope(message: string, reading: WorkbookReading, { language }: Settings): string {
  const note = scopeNote(reading, language);
  return note === undefined ? message : `${message}${language === 'en-US' ? ' ' : ''}${note}`;
}

const NO_TABLE: Readonly<Record<Settings['language'], string>> = {
  'zh-CN': '没有找到绩效目标表，没有写入内容。表头应有“三级指标”“指标值”“评分标准”等列。',
  'en-US':
    'No declaration table was found, so nothing was written. Its header should name columns such as 三级指标, 指标值 and 评分标准.',
};

const LIST_WRITTEN: Readonly<Record<Settings['language'], (list: ProblemList) => string>> = {
  'zh-CN': ({ summary }) => `“问题清单”工作表已生成。${summary}`,
  'en-US': ({ problems }) => `The 问题清单 worksheet is ready; it lists ${problems.length} problems.`,
};

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
      english
        ? `${left} were left alone: changed meanwhile, or not taken by Excel.`
        : `${left} 个单元格未写入：已被改动，或 Excel 没有接受。`,
    );
  for (const { table, reason } of skipped)
    parts.push(
      `${table.title?.value ?? table.range.sheet}${english ? ': ' : '：'}${scoreSkipText(reason, language)}`,
    );
  return parts.join(english ? ' ' : '');
}
