import { RuleMemory } from '../checks/context';
import { allTables } from '../model/declaration';
import type { Workbook } from '../model/grid';
import { readWorkbook } from '../reader';
import { assemble, textIn } from './assemble';
import { Comparer } from './compare';
import type { AuditReport } from './report';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { TableResults } from './table-result';

/**
 * Reads a workbook and runs every check over it. Never throws for what a sheet holds: a check that breaks is listed in
 * `failures`, a table that lacks what a check needs in `notRun`.
 */
export function audit(workbook: Workbook, settings: Settings = DEFAULT_SETTINGS): AuditReport {
  const reading = readWorkbook(workbook, settings.columns);
  const results = new TableResults(settings, new RuleMemory());
  const textAt = textIn(workbook);
  const ofTables = allTables(reading).map((table) => results.of(table, textAt));
  return assemble(reading, ofTables, settings, new Comparer(settings));
}
