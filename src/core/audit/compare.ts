import type { WorkbookContext } from '../checks/context';
import type { Extracted, WorkbookCheck } from '../checks/define-check';
import { NameIndex } from '../checks/name-index';
import { checks } from '../checks/registry';
import { CheckRun, type Yielded } from '../checks/run-check';
import { failureOf, isOff, type CheckFailure, type TableAudit } from './audit-table';
import type { Settings } from './settings';

export const comparisons = checks.filter((check): check is WorkbookCheck => check.scope === 'workbook');

/** What the comparisons between the tables of a workbook yielded. */
export interface Compared {
  readonly yielded: readonly Yielded[];
  readonly failures: readonly CheckFailure[];
}

/** Runs the comparisons over the tables of one workbook, again and again after edits. */
export class Comparer {
  private readonly names = new NameIndex();
  private readonly running: readonly WorkbookCheck[];

  constructor(settings: Settings) {
    this.running = comparisons.filter((check) => !isOff(check, settings));
  }

  compare(audits: readonly TableAudit[]): Compared {
    const run = new CheckRun();
    const failures: CheckFailure[] = [];
    this.names.update(audits.map(({ table }) => table));
    const first = audits[0];
    if (!first) return { yielded: run.yielded, failures };
    const byTable = new Map(audits.map((audit) => [audit.table, audit]));
    const context: WorkbookContext = {
      options: first.context.options,
      of: (table) => byTable.get(table)!.context,
      names: this.names,
    };
    for (const check of this.running) {
      const tables: Extracted<unknown>[] = [];
      if (check.extract) {
        for (const { table, extracts } of audits)
          if (extracts.has(check.id)) tables.push({ table, extract: extracts.get(check.id) });
      }
      try {
        run.overWorkbook(check, tables, context);
      } catch (error) {
        failures.push(failureOf(check, undefined, error));
      }
    }
    return { yielded: run.yielded, failures };
  }
}
