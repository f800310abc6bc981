import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/audit';
import type { Severity } from '../core/model/finding';
import { PROFILE_IDS } from '../core/norms';
import { check } from './check';
import { painter } from './paint';
import { serveTasks } from './pool';
import { scoreLines } from './score';

/** The command could not run as asked: exit code 2, with one sentence. */
class UsageFault extends Error {}

interface CheckFlags {
  readonly format: 'text' | 'json' | 'jsonl';
  readonly failOn: Severity | 'never';
  readonly settings?: string;
  readonly profile?: string;
  readonly jobs?: number;
}

interface ScoreFlags {
  readonly partialSteps: 'linear' | 'up' | 'down';
  readonly percentReading: 'point' | 'relative';
  readonly decimals?: number;
}

function program(): Command {
  const command = new Command('perfscore')
    .description(
      '绩核：检查预算绩效目标申报表，按评分标准计算得分 (checks budget performance declarations, computes scores)',
    )
    .exitOverride()
    .showHelpAfterError('（用 --help 查看用法）');
  command
    .command('check')
    .description('检查文件或文件夹 (check files or folders: .xlsx .xlsm .xls .csv .tsv .txt)')
    .argument('<path...>', '文件或文件夹 (files or folders)')
    .addOption(
      new Option('--format <format>', '输出格式 (output)').choices(['text', 'json', 'jsonl']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', '达到该级别时退出码为 1 (exit 1 at or above)')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--settings <file>', '设置文件 (settings, JSON)')
    .addOption(new Option('--profile <id>', '绩效规范 (norm profile)').choices(['auto', ...PROFILE_IDS]))
    .option('--jobs <n>', '同时使用的核数 (cores)', wholeNumber)
    .action(async (paths: string[], flags: CheckFlags) => {
      const settings = settingsOf(flags);
      const paint = painter(process.stdout);
      process.exitCode = await check(paths, { ...flags, jobs: flags.jobs, settings, paint }, process.stdout);
    });
  command
    .command('score')
    .description('按评分标准计算得分，逐行读写 JSON (score rules, one JSON request a line on stdin)')
    .requiredOption('--jsonl', '每行一个请求 (one request a line)')
    .addOption(
      new Option('--partial-steps <how>', '不足一步的扣分 (part of a step)')
        .choices(['linear', 'up', 'down'])
        .default('linear'),
    )
    .addOption(
      new Option('--percent-reading <how>', '“每下降1%”的读法 (reading of 1 %)')
        .choices(['point', 'relative'])
        .default('point'),
    )
    .option('--decimals <n>', '四舍五入到几位小数 (round half-up)', wholeNumber)
    .action(async ({ partialSteps, percentReading, decimals }: ScoreFlags) => {
      const options = { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) };
      await scoreLines(process.stdin, process.stdout, options);
    });
  return command;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('应为不小于 0 的整数 (a whole number)。');
  return Number(text);
}

function settingsOf({ settings: file, profile }: CheckFlags): Settings {
  const base = file === undefined ? DEFAULT_SETTINGS : readSettings(file);
  return profile === undefined ? base : { ...base, profile: profile as Settings['profile'] };
}

function readSettings(file: string): Settings {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageFault(
      `设置文件 ${file} 无法读取：${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const { settings, problems } = parseSettings(data);
  if (settings) return settings;
  throw new UsageFault(
    `设置文件 ${file} 有误：${problems.map(({ key, reason }) => `${key || '整个文件'} ${reason}`).join('；')}`,
  );
}

async function main(): Promise<void> {
  // A reader that closes early (head, a pager) is no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

if (isMainThread) await main();
else serveTasks();
