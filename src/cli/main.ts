import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/audit';
import type { Severity } from '../core/model/finding';
import { PROFILE_IDS } from '../core/norms';
import { check } from './check';
import { painter } from './paint';
import { serveTasks } from './pool';
import {
  explainRule,
  listChecks,
  listNormProfiles,
  optionsOf,
  type ExplainFlags,
  type ScoringFlags,
} from './explain';
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
  scoringOptions(
    command
      .command('score')
      .description('按评分标准计算得分，逐行读写 JSON (score rules, one JSON request a line on stdin)')
      .requiredOption('--jsonl', '每行一个请求 (one request a line)'),
  ).action(async (flags: ScoringFlags) => {
    await scoreLines(process.stdin, process.stdout, optionsOf(flags));
  });
  scoringOptions(
    command
      .command('explain')
      .description('说明一条评分标准怎样理解、怎样计分 (how a rule is read and what it scores)')
      .argument('<rule>', '评（扣）分标准 (the rule)')
      .option('--actual <value>', '实际完成值 (actual value)')
      .option('--weight <points>', '分值 (points)', decimal)
      .option('--target <value>', '指标值 (target)')
      .option('--operator <sign>', '指标值类型 (operator)')
      .option('--unit <unit>', '计量单位 (unit)'),
  ).action((rule: string, flags: ExplainFlags) => {
    process.exitCode = explainRule(rule, flags, optionsOf(flags), process.stdout);
  });
  command
    .command('checks')
    .description('列出全部检查项 (list the checks)')
    .action(() => listChecks(process.stdout));
  command
    .command('profiles')
    .description('列出绩效规范 (list the norm profiles)')
    .action(() => listNormProfiles(process.stdout));
  return command;
}

/** The choices that a rule leaves open, as flags. */
function scoringOptions(command: Command): Command {
  return command
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
    .option('--decimals <n>', '四舍五入到几位小数 (round half-up)', wholeNumber);
}

function decimal(text: string): number {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) throw new InvalidArgumentError('应为不小于 0 的数 (a number)。');
  return Number(text);
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
