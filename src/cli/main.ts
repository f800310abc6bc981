import { CommanderError, Option, type Command } from 'commander';
import { version } from '../../package.json';
import { PROFILE_IDS } from '../core/norms/profile';
import { revealed } from '../core/text/invisible';
import { discardUnfinished } from '../hosts/files/aside-file';
import type { AnnotateFlags } from './annotate';
import { addCommand, createProgram, decimal, exitCodeOf, namespaceName, wholeNumber } from './program';
import type { ExplainFlags, ScoringFlags } from './explain';
import { reasonOf } from './reason';
import type { Format } from './render';
import type { FailOn } from './severity';
import { chosenLanguage, wordsOf, type Words } from './words';

/*
 * Each command loads what it needs when it runs, so that help and the small commands start at once.
 */

interface SettingsFlags {
  readonly settings?: string;
  readonly profile?: string;
}

interface CheckFlags extends SettingsFlags {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly jobs?: number;
  readonly out?: string;
  readonly filesFrom?: string;
  readonly sinceCache?: string;
  readonly progress: boolean;
}

interface CompareFlags extends SettingsFlags {
  readonly format: 'text' | 'json';
  readonly failOn: FailOn;
}

const language = chosenLanguage(process.argv.slice(2), process.env);
const words = wordsOf(language);

function program(): Command {
  const root = createProgram('perfscore', version, words);
  withSettings(addCommand(root, 'check', words.check, words))
    .argument('[path...]', words.paths)
    .addOption(
      new Option('--format <format>', words.format)
        .choices(['text', 'json', 'jsonl', 'csv', 'html', 'xlsx'])
        .default('text'),
    )
    .option('--out <file>', words.out)
    .addOption(failOnOption())
    .option('--jobs <n>', words.jobs, wholeNumber(words))
    .option('--files-from <file>', words.filesFrom)
    .option('--since-cache <file>', words.sinceCache)
    .option('--no-progress', words.noProgress)
    .action(async (paths: string[], { settings: file, profile, ...flags }: CheckFlags) => {
      const { check } = await import('./check');
      const { settingsFrom } = await import('./settings-file');
      const settings = settingsFrom(file, profile, words);
      const from = file === undefined ? {} : { settingsFile: file };
      endWith(await check(paths, { ...flags, ...from, settings, language }));
    });
  withSettings(addCommand(root, 'annotate', words.annotate, words))
    .argument('<path...>', words.annotatePaths)
    .requiredOption('--out <folder>', words.copies)
    .addOption(new Option('--fix <kind>', words.applyFixes).choices(['safe']))
    .option('--values', words.asValues)
    .addOption(new Option('--formulas', words.asFormulas).conflicts('values'))
    .option('--namespace <name>', words.namespace, namespaceName(words))
    .option('--overwrite', words.overwrite)
    .addOption(new Option('--format <format>', words.format).choices(['text', 'jsonl']).default('text'))
    .option('--no-progress', words.noProgress)
    .action(async (paths: string[], { settings: file, profile, ...flags }: AnnotateFlags & SettingsFlags) => {
      const { annotate } = await import('./annotate');
      const { settingsFrom } = await import('./settings-file');
      endWith(await annotate(paths, flags, settingsFrom(file, profile, words), language));
    });
  withScoring(
    addCommand(root, 'score', words.score, words).requiredOption('--jsonl', words.jsonl),
    words,
  ).action(async (flags: ScoringFlags) => {
    const { scoreLines } = await import('./score');
    const { optionsOf } = await import('./explain');
    endWith(await scoreLines(process.stdin, process.stdout, optionsOf(flags)));
  });
  withScoring(
    addCommand(root, 'explain', words.explain, words)
      .argument('<rule>', words.rule)
      .option('--actual <value>', words.actual)
      .option('--weight <points>', words.weight, decimal(words))
      .option('--target <value>', words.target)
      .option('--operator <sign>', words.operator)
      .option('--unit <unit>', words.unit)
      .addOption(textOrJson()),
    words,
  ).action(async (rule: string, flags: ExplainFlags) => {
    const { explainRule } = await import('./explain');
    endWith(explainRule(rule, flags, process.stdout, language));
  });
  withSettings(addCommand(root, 'compare', words.compare, words))
    .argument('<old>', words.oldFile)
    .argument('<new>', words.newFile)
    .addOption(textOrJson())
    .addOption(failOnOption())
    .action(async (old: string, now: string, { settings: file, profile, ...flags }: CompareFlags) => {
      const { compare } = await import('./compare');
      const { settingsFrom } = await import('./settings-file');
      const settings = settingsFrom(file, profile, words);
      endWith(await compare(old, now, { ...flags, settings, language }, process.stdout));
    });
  addCommand(root, 'checks', words.checks, words)
    .argument('[id...]', words.checkIds)
    .addOption(textOrJson())
    .action(async (ids: string[], { format }: { format: 'text' | 'json' }) => {
      const { listChecks } = await import('./catalogue');
      listChecks(ids, format, process.stdout, language);
    });
  addCommand(root, 'profiles', words.profiles, words)
    .addOption(textOrJson())
    .action(async ({ format }: { format: 'text' | 'json' }) => {
      const { listNormProfiles } = await import('./catalogue');
      listNormProfiles(format, process.stdout, language);
    });
  return root;
}

const failOnOption = (): Option =>
  new Option('--fail-on <severity>', words.failOn)
    .choices(['error', 'warning', 'info', 'never'])
    .default('error');

const textOrJson = (): Option =>
  new Option('--format <format>', words.format).choices(['text', 'json']).default('text');

function withSettings(command: Command): Command {
  return command
    .option('--settings <file>', words.settings)
    .addOption(new Option('--profile <id>', words.profile).choices(['auto', ...PROFILE_IDS]));
}

/** The choices that a rule leaves open, as flags. */
function withScoring(command: Command, { partialSteps, percentReading, decimals }: Words): Command {
  return command
    .addOption(
      new Option('--partial-steps <how>', partialSteps).choices(['linear', 'up', 'down']).default('linear'),
    )
    .addOption(
      new Option('--percent-reading <how>', percentReading).choices(['point', 'relative']).default('point'),
    )
    .option('--decimals <n>', decimals, wholeNumber(words));
}

/** Standard output takes nothing more, for another reason than that its reader is gone. */
let unwritable = false;

/** Ends with this code, unless the output did not get to where it should. */
function endWith(code: number): void {
  process.exitCode = unwritable ? 2 : code;
}

function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes early (head, a pager) knows what it does.
    if (unwritable || error.code === 'EPIPE' || error.code === 'EOF') return;
    unwritable = true;
    process.exitCode = 2;
    process.stderr.write(`${words.cannotWrite(words.standardOutput, reasonOf(error, words))}\n`);
  });
  process.stderr.on('error', () => undefined);
}

/** The exit code 1 of Node would mean that there are findings. */
function fail(error: unknown): void {
  process.stderr.write(`${revealed(reasonOf(error, words))}\n`);
  process.exitCode = 2;
}

async function main(): Promise<void> {
  watchOutput();
  process.on('uncaughtException', (error) => {
    fail(error);
    discardUnfinished();
    process.exit();
  });
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) endWith(exitCodeOf(error));
    else fail(error);
  }
}

void main();
