import type { CheckContext, CheckOptions, RuleMemory } from '../checks/context';
import { chooseProfile, createContext, type ChosenProfile } from '../checks/context';
import type { Check, Text } from '../checks/define-check';
import { missingNeed, possessionsOf } from '../checks/define-check';
import { checks } from '../checks/registry';
import { CheckRun, type Yielded } from '../checks/run-check';
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

export function failureOf(
  check: Pick<Check, 'id'>,
  table: DeclarationTable | undefined,
  error: unknown,
): CheckFailure {
  return { check: check.id, table, message: error instanceof Error ? error.message : String(error) };
}

/** The norm that the settings name, as edited where it is the custom one; `undefined` for auto. */
export function chosenNorm({ profile, norm }: Settings): NormProfile | undefined {
  if (profile === 'auto') return undefined;
  const base = profile === 'custom' && norm ? profileById(norm.base) : undefined;
  return base && norm ? editedNorm(base, norm as NormEdits) : profileById(profile);
}

/** Which checks look at a table, and why the others do not: the same for all tables of one form. */
interface Plan {
  readonly running: readonly Check[];
  readonly ran: readonly string[];
  readonly notRun: readonly NotRun[];
}

/** Runs every check that one table can be looked at by. What it finds depends on the table and the settings alone. */
export class TableAuditor {
  private readonly norm: ChosenProfile | undefined;
  private readonly options: CheckOptions;
  private readonly plans = new Map<number, Plan>();

  constructor(
    private readonly settings: Settings,
    private readonly rules: RuleMemory,
  ) {
    const norm = chosenNorm(settings);
    this.norm = norm && { profile: norm, why: '由用户在设置中选定', whyEn: 'chosen in the settings' };
    const { partialSteps, percentReading, decimals } = settings;
    this.options = {
      scoring: { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) },
    };
  }

  audit(table: DeclarationTable): TableAudit {
    const chosen = this.norm ?? chooseProfile(table);
    const context = createContext(chosen, this.options, this.rules);
    const { running, ran, notRun } = this.planFor(table);
    const run = new CheckRun();
    const extracts = new Map<string, unknown>();
    const failures: CheckFailure[] = [];
    for (const check of running) {
      try {
        if (check.scope === 'workbook') extracts.set(check.id, check.extract?.(table, context));
        else run.overTable(check, table, context);
      } catch (error) {
        failures.push(failureOf(check, table, error));
      }
    }
    const broken = new Set(failures.map(({ check }) => check));
    const whole = broken.size === 0 ? ran : ran.filter((id) => !broken.has(id));
    return { table, chosen, context, yielded: run.yielded, extracts, ran: whole, notRun, failures };
  }

  private planFor(table: DeclarationTable): Plan {
    const key = possessionsOf(table);
    const known = this.plans.get(key);
    if (known) return known;
    const running: Check[] = [];
    const notRun: NotRun[] = [];
    for (const check of checks) {
      const reason = isOff(check, this.settings) ? OFF : missingNeed(check, table);
      if (reason) notRun.push({ check: check.id, reason });
      else running.push(check);
    }
    const plan = { running, ran: running.map(({ id }) => id), notRun };
    this.plans.set(key, plan);
    return plan;
  }
}
