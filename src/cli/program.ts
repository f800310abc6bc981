import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { revealed } from '../core/text/invisible';
import type { Words } from './words';

/*
 * Commander speaks English only; here its help and its refusals are put into the words of the chosen language. Each
 * command is set up by the caller.
 */

/** A command with the product's help. */
export function createProgram(name: string, version: string, words: Words): Command {
  const command = new Command(name).description(words.about).version(version, '-V, --version', words.version);
  command.exitOverride().showHelpAfterError(words.seeHelp).helpCommand('help [command]', words.helpCommand);
  dressed(command, words);
  return command.addOption(languageOption(words));
}

/** One command of the program. */
export function addCommand(program: Command, name: string, description: string, words: Words): Command {
  const command = program.command(name).description(description);
  dressed(command, words);
  return command.addOption(languageOption(words));
}

const languageOption = (words: Words): Option =>
  new Option('--lang <language>', words.lang).choices(['zh-CN', 'en-US']);

function dressed(command: Command, words: Words): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  };
  command.helpOption('-h, --help', words.help).configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => described(option, words),
  });
  command.configureOutput({
    outputError: (message, write) => write(revealed(refusal(message, words))),
  });
}

function described({ description, argChoices, defaultValue, long }: Option, words: Words): string {
  const notes: string[] = [];
  if (argChoices) notes.push(`${words.choices} ${argChoices.join('|')}`);
  if (defaultValue !== undefined && defaultValue !== true)
    notes.push(`${words.defaultIs} ${String(defaultValue)}`);
  return long === '--help' || notes.length === 0 ? description : words.notes(description, notes);
}

type Saying = readonly [pattern: RegExp, say: (words: Words, parts: readonly string[]) => string];

const REFUSALS: readonly Saying[] = [
  [/^error: unknown option '([^']*)'/, (words, [name]) => words.unknownOption(name!)],
  [/^error: unknown command '([^']*)'/, (words, [name]) => words.unknownCommand(name!)],
  [/^error: missing required argument '([^']*)'/, (words, [name]) => words.missingArgument(name!)],
  [/^error: required option '([^']*)' not specified/, (words, [name]) => words.missingOption(name!)],
  [/^error: option '([^']*)' argument missing/, (words, [name]) => words.missingValue(name!)],
  [/^error: too many arguments/, (words) => words.tooMany],
  [
    /^error: option '([^']*)' argument '([^']*)' is invalid\. Allowed choices are (.*)\.$/m,
    (words, [name, value, choices]) => words.badValue(name!, value!, words.allowed(choices!)),
  ],
  [
    /^error: option '([^']*)' argument '([^']*)' is invalid\. (.*)$/m,
    (words, [name, value, reason]) => words.badValue(name!, value!, reason!),
  ],
];

function refusal(message: string, words: Words): string {
  const guess = /\(Did you mean ([^?]*)\?\)/.exec(message)?.[1];
  for (const [pattern, say] of REFUSALS) {
    const match = pattern.exec(message);
    if (match) return `${say(words, match.slice(1))}${guess === undefined ? '' : words.didYouMean(guess)}\n`;
  }
  return message;
}

/** A number of points, 0 or more. */
export const decimal =
  (words: Words) =>
  (text: string): number => {
    if (!/^\d{1,9}(\.\d{1,6})?$/.test(text)) throw new InvalidArgumentError(words.notNumber);
    return Number(text);
  };

export const wholeNumber =
  (words: Words) =>
  (text: string): number => {
    if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError(words.notWhole);
    return Number(text);
  };

/** A namespace of custom functions, as the add-in's build takes it. */
export const namespaceName =
  (words: Words) =>
  (text: string): string => {
    if (!/^[A-Z][A-Z0-9_]{1,31}$/.test(text)) throw new InvalidArgumentError(words.notNamespace);
    return text;
  };

/** The exit code for what commander threw: asking for help is no fault. */
export function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 ? 0 : 2;
}
