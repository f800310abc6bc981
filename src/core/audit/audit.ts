import { RuleMemory } from '../checks/context';
import { allTables } from '../model/declaration';
import type { Workbook } from '../model/grid';
import { readWorkbook } from '../reader';
import { assemble, resultOf } from './assemble';
import type { AuditReport } from './report';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/**
 * Reads a workbook and runs every check over it. Never throws for what a sheet holds: a check that breaks is listed in
 * `failures`, a table that lacks what a check needs in `notRun`.
 */
export function audit(workbook: Workbook, settings: Settings = DEFAULT_SETTINGS): AuditReport {
  const rules = new RuleMemory();
  const reading = readWorkbook(workbook, settings.columns);
  const results = allTables(reading).map((table) => resultOf(table, settings, rules));
  return assemble(reading, results, settings);
}
