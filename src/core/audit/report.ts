import type { ChosenProfile } from '../checks/context';
import type { CellAddress } from '../model/cell';
import type { DeclarationTable, Indicator, WorkbookReading } from '../model/declaration';
import type { Finding } from '../model/finding';
import type { RuleReading } from '../model/rule-reading';
import type { Acknowledgement } from './acknowledgements';
import type { CheckFailure, NotRun } from './audit-table';
import type { IndicatorScore } from './scores';

/** A rule that a person has to look at: what of it was read, and what stopped the reading. */
export interface Review {
  readonly indicator: Indicator;
  readonly cell: CellAddress;
  readonly reading: RuleReading;
  /** In zh-CN. */
  readonly reason: string;
}

export interface AcknowledgedFinding {
  readonly finding: Finding;
  readonly acknowledgement: Acknowledgement;
}

/** What the audit says of one table beside its findings. */
export interface TableReport extends ChosenProfile {
  readonly table: DeclarationTable;
  readonly ran: readonly string[];
  readonly notRun: readonly NotRun[];
  readonly reviews: readonly Review[];
  /** The rows with an actual value, scored by their rule and by the budget system's formula. */
  readonly scores: readonly IndicatorScore[];
}

/** Everything that one run of the checks found out about a workbook. */
export interface AuditReport {
  readonly reading: WorkbookReading;
  readonly tables: readonly TableReport[];
  /** Sorted by worksheet, row and column; one finding per fault. */
  readonly findings: readonly Finding[];
  /** Findings that a person keeps as they are; not among `findings`. */
  readonly acknowledged: readonly AcknowledgedFinding[];
  /** Comparisons over the workbook that had nothing to compare, or not all tables of the workbook, and why. */
  readonly notRun: readonly NotRun[];
  readonly failures: readonly CheckFailure[];
}
