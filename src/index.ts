/**
 * PerfScore as a library: reads declarations, audits and compares them, reads and scores rules. All of it only computes: no
 * I/O, no side effects, no Node. The same on every platform. Files are read by `perfscore/files`.
 */
export {
  applyEdits,
  audit,
  createAuditor,
  DEFAULT_SETTINGS,
  describe,
  parseSettings,
  planFixes,
  type Applied,
  type AuditReport,
  type Auditor,
  type Described,
  type FixPlan,
  type IndicatorScore,
  type Review,
  type Settings,
  type SettingsProblem,
  type SkippedEdit,
  type TableReport,
} from './core/audit';
export type { Language } from './core/checks/define-check';
export { parseRule, printRule } from './core/grammar';
export {
  compareDeclarations,
  type ChangedIndicator,
  type Comparison,
  type FieldChange,
  type TableComparison,
} from './core/library/compare';
export type { FindingChanges } from './core/library/compare-findings';
export { fromA1, rangeToA1, toA1, type CellAddress, type CellRange } from './core/model/cell';
export { gridOfText, type CellContent, type Grid, type Workbook } from './core/model/grid';
export {
  allTables,
  liveIndicators,
  type DeclarationTable,
  type Field,
  type Indicator,
  type SheetReading,
  type WorkbookReading,
} from './core/model/declaration';
export type { CellEdit, Finding, Fix, Severity } from './core/model/finding';
export type { RuleReading } from './core/model/rule-reading';
export type { AlternativeReading, ScoreRequest, ScoreResult, ScoringOptions } from './core/model/scoring';
export { listProfiles, type NormProfile } from './core/norms';
export { readWorkbook as readDeclarations } from './core/reader';
export { fileJson, type FileJson, type FindingJson } from './core/report/json';
export { scoreRequest as score } from './core/scoring';
