import type { DeclarationTable } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { CheckContext, WorkbookContext } from './context';
import type { Check, Draft, Extracted, TableCheck, WorkbookCheck } from './define-check';
import { missingNeed, toFinding } from './define-check';
import { NameIndex } from './name-index';

/** A finding together with the words it is about, which whitelists are compared with. */
export interface Yielded {
  readonly finding: Finding;
  readonly about: string | undefined;
}

/** Runs one check over one table it has all it needs of. Throws what the check throws. */
export function runTableCheck(
  check: TableCheck,
  table: DeclarationTable,
  context: CheckContext,
): readonly Yielded[] {
  return collect(check, check.run(table, context), context.profile.title.zh);
}

/** Runs a workbook check over what it took from each table. Throws what the check throws. */
export function runWorkbookCheck(
  check: WorkbookCheck,
  tables: readonly Extracted<unknown>[],
  context: WorkbookContext,
): readonly Yielded[] {
  return collect(check, check.run(tables, context), undefined);
}

function collect(check: Check, drafts: Iterable<Draft>, normName: string | undefined): readonly Yielded[] {
  let yielded: Yielded[] | undefined;
  for (const draft of drafts)
    (yielded ??= []).push({ finding: toFinding(check, draft, normName), about: draft.about });
  return yielded ?? NOTHING;
}

const NOTHING: readonly Yielded[] = [];

/** Runs one check alone over tables, leaving out those that lack what it needs. */
export function runCheck(
  check: Check,
  tables: readonly DeclarationTable[],
  context: Omit<WorkbookContext, 'names'>,
): readonly Finding[] {
  const fit = tables.filter((table) => missingNeed(check, table) === undefined);
  const yielded =
    check.scope === 'table'
      ? fit.flatMap((table) => runTableCheck(check, table, context.of(table)))
      : runWorkbookCheck(
          check,
          fit.map((table) => ({ table, extract: check.extract?.(table, context.of(table)) })),
          { ...context, names: NameIndex.of(fit) },
        );
  return yielded.map(({ finding }) => finding);
}
