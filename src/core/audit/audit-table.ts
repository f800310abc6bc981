import type { CheckContext } from '../checks/context';
import { chooseProfile, createContext, type ChosenProfile, type RuleMemory } from '../checks/context';
import type { Check, TableCheck, Text, WorkbookCheck } from '../checks/define-check';
import { missingNeed } from '../checks/define-check';
import { checks } from '../checks/registry';
import { runTableCheck, type Yielded } from '../checks/run-check';
import type { DeclarationTable } from '../model/declaration';
import { editedNorm, profileById, type NormEdits, type NormProfile } from '../norms';
import type { Settings } from './settings';

/** A check that said nothing about a table, and why. */
export interface NotRun {
  readonly check: string;
  readonly reason: Text;
}

/** A check that broke; the others ran on. */
export interface CheckFailure {
  readonly check: string;
  /** The table that it broke on; none for a comparison over the workbook. */
  readonly table: DeclarationTable | undefined;
  readonly message: string;
}

/** All that was found in one table by itself, and what the comparisons over the workbook take from it. */
export interface TableAudit {
  readonly table: DeclarationTable;
  readonly chosen: ChosenProfile;
  readonly context: CheckContext;
  readonly yielded: readonly Yielded[];
  readonly extracts: ReadonlyMap<string, unknown>;
  readonly ran: readonly string[];
  readonly notRun: readonly NotRun[];
  readonly failures: readonly CheckFailure[];
}

const OFF: Text = { zh: '已在设置中关闭', en: 'switched off in the settings' };

export function isOff(check: Check, settings: Settings): boolean {
  return Object.hasOwn(settings.checks, check.id) && settings.checks[check.id] === 'off';
}

export function failureOf(check: Check, table: DeclarationTable | undefined, error: unknown): CheckFailure {
  return { check: check.id, table, message: error instanceof Error ? error.message : String(error) };
}

/** The norm that the settings name, as edited where it is the custom one; `undefined` for auto. */
export function chosenNorm({ profile, norm }: Settings): NormProfile | undefined {
  if (profile === 'auto') return undefined;
  const base = profile === 'custom' && norm ? profileById(norm.base) : undefined;
  return base && norm ? editedNorm(base, norm as NormEdits) : profileById(profile);
}

function profileFor(table: DeclarationTable, settings: Settings): ChosenProfile {
  const set = chosenNorm(settings);
  return set
    ? { profile: set, why: '由用户在设置中选定', whyEn: 'chosen in the settings' }
    : chooseProfile(table);
}

/** Runs every check that one table can be looked at by. Depends on the table and the settings alone. */
export function auditTable(table: DeclarationTable, settings: Settings, rules: RuleMemory): TableAudit {
  const chosen = profileFor(table, settings);
  const { partialSteps, percentReading, decimals } = settings;
  const scoring = { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) };
  const context = createContext(chosen, { scoring }, rules);
  const yielded: Yielded[] = [];
  const extracts = new Map<string, unknown>();
  const ran: string[] = [];
  const notRun: NotRun[] = [];
  const failures: CheckFailure[] = [];
  const runOne = (check: TableCheck | WorkbookCheck): void => {
    if (check.scope === 'table') yielded.push(...runTableCheck(check, table, context));
    else extracts.set(check.id, check.extract(table, context));
  };
  for (const check of checks) {
    const reason = isOff(check, settings) ? OFF : missingNeed(check, table);
    if (reason) {
      notRun.push({ check: check.id, reason });
      continue;
    }
    try {
      runOne(check);
      ran.push(check.id);
    } catch (error) {
      failures.push(failureOf(check, table, error));
    }
  }
  return { table, chosen, context, yielded, extracts, ran, notRun, failures };
}
