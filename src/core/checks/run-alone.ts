import { allTables } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { Workbook } from '../model/grid';
import { profileById } from '../norms';
import { readWorkbook } from '../reader';
import { chooseProfile, createContext, DEFAULT_OPTIONS, RuleMemory } from './context';
import type { Check } from './define-check';
import { runCheck } from './run-check';

/** What one check alone finds in a workbook: how its examples are tried and shown. Throws where there is no such profile. */
export function findingsOf(check: Check, workbook: Workbook, profile?: string): readonly Finding[] {
  const rules = new RuleMemory();
  const chosen = profile === undefined ? undefined : profileById(profile);
  if (profile !== undefined && chosen === undefined) throw new Error(`no norm profile ${profile}`);
  return runCheck(check, allTables(readWorkbook(workbook)), {
    options: DEFAULT_OPTIONS,
    of: (table) =>
      createContext(
        chosen ? { profile: chosen, why: '', whyEn: '' } : chooseProfile(table),
        DEFAULT_OPTIONS,
        rules,
      ),
  });
}
