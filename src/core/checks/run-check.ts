import type { DeclarationTable } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { CheckContext, WorkbookContext } from './context';
import type { Check, Extracted, Report, TableCheck, WorkbookCheck } from './define-check';
import { missingNeed, toFinding } from './define-check';
import { NameIndex } from './name-index';

/** A finding together with the words it is about, which whitelists are compared with. */
export interface Yielded {
  readonly finding: Finding;
  readonly about: string | undefined;
}

/** Runs checks one after the other and gathers what they report. A check that throws leaves nothing behind. */
export class CheckRun {
  private readonly found: Yielded[] = [];
  private check: Check | undefined;
  private normName: string | undefined;

  get yielded(): readonly Yielded[] {
    return this.found;
  }

  /** One check over one table it has all it needs of. Throws what the check throws. */
  overTable(check: TableCheck, table: DeclarationTable, context: CheckContext): void {
    const before = this.begin(check, context.profile.title.zh);
    try {
      check.run(table, this.report, context);
    } catch (error) {
      this.found.length = before;
      throw error;
    }
  }

  /** A workbook check over what it took from each table. Throws what the check throws. */
  overWorkbook(check: WorkbookCheck, tables: readonly Extracted<unknown>[], context: WorkbookContext): void {
    const before = this.begin(check, undefined);
    try {
      check.run(tables, this.report, context);
    } catch (error) {
      this.found.length = before;
      throw error;
    }
  }

  private begin(check: Check, normName: string | undefined): number {
    this.check = check;
    this.normName = normName;
    return this.found.length;
  }

  private readonly report: Report = (draft) => {
    this.found.push({ finding: toFinding(this.check!, draft, this.normName), about: draft.about });
  };
}

/** Runs one check alone over tables, leaving out those that lack what it needs. */
export function runCheck(
  check: Check,
  tables: readonly DeclarationTable[],
  context: Omit<WorkbookContext, 'names'>,
): readonly Finding[] {
  const fit = tables.filter((table) => missingNeed(check, table) === undefined);
  const run = new CheckRun();
  if (check.scope === 'table') for (const table of fit) run.overTable(check, table, context.of(table));
  else
    run.overWorkbook(
      check,
      fit.map((table) => ({ table, extract: check.extract?.(table, context.of(table)) })),
      { ...context, names: NameIndex.of(fit) },
    );
  return run.yielded.map(({ finding }) => finding);
}
