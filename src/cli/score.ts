import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import type { ScoreRequest, ScoringOptions } from '../core/model/scoring';
import { scoreRequest } from '../core/scoring';
import { revealedJson } from '../core/text/invisible';
import { streamDestination } from './destination';

const optional = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema));
const text = v.string('应为文本');
const number = v.number('应为数');
const numberOrText = v.union([v.number(), v.string()], '应为数或文本');

/** One line of `score --jsonl`. Unknown keys are let through: callers send what else they keep of a row. */
const requestLine = v.object(
  {
    id: optional(numberOrText),
    rule: v.nullable(text),
    actual: optional(numberOrText),
    weight: optional(number),
    target: optional(numberOrText),
    operator: optional(text),
    unit: optional(text),
    indicator: optional(text),
  },
  ({ path }) => (path === undefined ? '应为一个对象' : '缺少这一项'),
);

/**
 * Answers each line of the input with one line, in order; a bad line is answered with its error. Gives the exit code: 0, or
 * 2 where nobody took all answers.
 */
export async function scoreLines(
  input: Readable,
  output: Writable,
  options: ScoringOptions,
): Promise<number> {
  let lost = false;
  const destination = streamDestination(output, () => (lost = true));
  const lines = createInterface({ input, crlfDelay: Infinity });
  for await (const line of lines) {
    if (line.trim() === '') continue;
    await destination.write(`${revealedJson(answerLine(line, options))}\n`);
    if (lost) break;
  }
  await destination.finish();
  input.destroy();
  return lost ? 2 : 0;
}

/** The answer to one line; never throws. */
export function answerLine(line: string, options: ScoringOptions): object {
  let data: unknown;
  try {
    data = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch {
    return { id: null, status: 'error', error: '不是有效的 JSON' };
  }
  const parsed = v.safeParse(requestLine, data);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { id: idOf(data), status: 'error', error: `${v.getDotPath(issue) ?? '整行'}：${issue.message}` };
  }
  const { id, rule, actual, ...row } = parsed.output;
  const request: ScoreRequest = { ...defined(row), rule: rule ?? '', actual: actual ?? null };
  const { status, score, explanation, assumptions, alternatives } = scoreRequest(request, options);
  return { id: id ?? null, status, score, explanation, assumptions, alternatives };
}

/** The id of a line that is bad elsewhere, so that its caller knows which it is. */
function idOf(data: unknown): string | number | null {
  const parsed = v.safeParse(v.object({ id: numberOrText }), data);
  return parsed.success ? parsed.output.id : null;
}

function defined<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
