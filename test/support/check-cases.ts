import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleWorkbook } from '../../src/core/checks/example-table';
import type { Workbook } from '../../src/core/model/grid';

/** A sheet of test/fixtures/cases, for one check. */
export interface CheckCase {
  readonly check: string;
  readonly name: string;
  readonly workbook: Workbook;
}

function caseOf(text: string): CheckCase {
  const [, check, name, body] = /^(\S+): (.*)\n([^]*)$/.exec(text)!;
  const [alone, ...sheets] = body!.split(/^-- /m);
  const workbook =
    sheets.length === 0
      ? exampleWorkbook({ table: alone! })
      : exampleWorkbook({
          sheets: Object.fromEntries(
            sheets.map((sheet) => [
              sheet.slice(0, sheet.indexOf('\n')),
              sheet.slice(sheet.indexOf('\n') + 1),
            ]),
          ),
        });
  return { check: check!, name: name!, workbook };
}

/** The cases of a folder, in the order of its files. */
export function checkCases(folder: string): readonly CheckCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^== /m)
        .slice(1)
        .map((text) => caseOf(text)),
    );
}
