import * as v from 'valibot';
import type { FileReport } from '../core/report/file-report';

/*
 * The shape of a result that an earlier run has kept. The file may have been cut, edited or swapped meanwhile: what does
 * not have this shape counts as not there, and the file is checked again.
 */

const severity = v.picklist(['error', 'warning', 'info']);
const kind = v.picklist(['department', 'project']);
/** A1, A1:C7 or '': never anything else, since links and groups are made of it. */
const place = v.pipe(v.string(), v.regex(/^(?:[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)?$/));
const check = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const cell = { sheet: v.string(), cell: place };

const finding = v.strictObject({
  check,
  severity,
  ...cell,
  message: v.string(),
  basis: v.string(),
  related: v.array(v.strictObject(cell)),
  fix: v.nullable(
    v.strictObject({
      kind: v.picklist(['safe', 'suggested']),
      edits: v.array(v.strictObject({ ...cell, from: v.string(), to: v.string() })),
    }),
  ),
});

const report = v.strictObject({
  file: v.strictObject({
    path: v.string(),
    status: v.literal('checked'),
    sheets: v.array(
      v.strictObject({
        name: v.string(),
        tables: v.array(
          v.strictObject({ kind, range: place, indicators: count, selfEvaluation: v.boolean() }),
        ),
      }),
    ),
    unreadSheets: v.exactOptional(v.array(v.string())),
    findings: v.array(finding),
  }),
  bureau: v.string(),
  tables: v.array(
    v.strictObject({ sheet: v.string(), range: place, kind, title: v.string(), indicators: count }),
  ),
  notChecked: v.array(v.string()),
  english: v.exactOptional(v.array(v.string())),
  englishNotChecked: v.exactOptional(v.array(v.string())),
});

/** The report in a line of the kept results; `undefined` where the line is not what a run writes under this key. */
export function storedReport(line: string, key: string): FileReport | undefined {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(v.strictObject({ key: v.literal(key), report }), data, { abortEarly: true });
  return parsed.success ? parsed.output.report : undefined;
}
