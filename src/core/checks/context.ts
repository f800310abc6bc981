import { parseRule, readInRow } from '../grammar';
import type { DeclarationTable, Indicator } from '../model/declaration';
import type { NameIndex } from './name-index';
import type { RuleReading } from '../model/rule-reading';
import type { ScoringOptions } from '../model/scoring';
import type { Signal } from '../text/signals';
import { isBlank, tableTexts, type AnyField, type TableTexts } from './table-fields';
import { detectProfile, type NormProfile } from '../norms';

/** The settings that a check may look at; a check never sees its own severity or whitelist. */
export interface CheckOptions {
  readonly scoring: ScoringOptions;
}

export const DEFAULT_OPTIONS: CheckOptions = { scoring: {} };

/** A norm profile, and why this one was taken, in zh-CN. */
export interface ChosenProfile {
  readonly profile: NormProfile;
  readonly why: string;
  readonly whyEn: string;
}

/** What a check over one table can ask for. All of it is pure; a rule text is read once, however often it is asked for. */
export interface CheckContext extends ChosenProfile {
  readonly options: CheckOptions;
  /** The row's scoring rule as read; `undefined` where the table has no rule column or the cell is empty. */
  rule(indicator: Indicator): RuleReading | undefined;
  /** Any rule text as read. */
  parse(text: string): RuleReading;
  /**
   * Every cell of the table that holds prose or a name, gathered once for all checks that read them.
   * @param signal only those whose text shows it
   */
  texts(table: DeclarationTable, signal?: Signal): readonly AnyField[];
}

/** What a check over the workbook can ask for. */
export interface WorkbookContext {
  readonly options: CheckOptions;
  /** The context of one table: its profile and its rules. */
  of(table: DeclarationTable): CheckContext;
  /** The rows of all tables by their names. */
  readonly names: NameIndex;
}

/** Rule texts already read. Kept between runs; the same rule stands in many rows of a workbook. */
export class RuleMemory {
  private readonly readings = new Map<string, RuleReading>();
  /** Above this many texts the memory starts anew, so that a long session cannot grow without bound. */
  private static readonly LIMIT = 20_000;

  read(text: string): RuleReading {
    const known = this.readings.get(text);
    if (known !== undefined) return known;
    if (this.readings.size >= RuleMemory.LIMIT) this.readings.clear();
    const reading = parseRule(text);
    this.readings.set(text, reading);
    return reading;
  }
}

/** The context in which the checks look at one table. */
export function createContext(
  chosen: ChosenProfile,
  options: CheckOptions = DEFAULT_OPTIONS,
  rules: RuleMemory = new RuleMemory(),
): CheckContext {
  return new TableContext(chosen, options, rules);
}

class TableContext implements CheckContext {
  readonly profile: NormProfile;
  readonly why: string;
  readonly whyEn: string;
  /** A dozen checks ask for the rule of each row. */
  private readonly inRow = new WeakMap<Indicator, RuleReading>();
  private gathered: TableTexts | undefined;
  private gatheredFrom: DeclarationTable | undefined;

  constructor(
    { profile, why, whyEn }: ChosenProfile,
    readonly options: CheckOptions,
    private readonly rules: RuleMemory,
  ) {
    this.profile = profile;
    this.why = why;
    this.whyEn = whyEn;
  }

  // Properties, since checks take them out of their context.
  readonly texts = (table: DeclarationTable, signal?: Signal): readonly AnyField[] => {
    if (this.gathered === undefined || this.gatheredFrom !== table) {
      this.gathered = tableTexts(table);
      this.gatheredFrom = table;
    }
    return signal === undefined ? this.gathered.fields : this.gathered.showing(signal);
  };

  readonly parse = (text: string): RuleReading => this.rules.read(text);

  readonly rule = (indicator: Indicator): RuleReading | undefined => {
    const { rule, weight } = indicator;
    if (rule === undefined || isBlank(rule.text)) return undefined;
    let reading = this.inRow.get(indicator);
    if (reading === undefined) {
      reading = readInRow(this.rules.read(rule.text), weight?.value);
      this.inRow.set(indicator, reading);
    }
    return reading;
  };
}

/** The profile that fits the table, as detected. */
export function chooseProfile(table: DeclarationTable): ChosenProfile {
  return detectProfile(table);
}
