/**
 * PerfScore as a library: reads declarations, audits them, reads and scores rules. All of it only computes: no I/O, no
 * side effects, no Node. The same on every platform.
 */
export {
  audit,
  applyEdits,
  DEFAULT_SETTINGS,
  parseSettings,
  type AuditReport,
  type Settings,
} from './core/audit';
export { parseRule, printRule } from './core/grammar';
export { gridOfText, type Grid, type Workbook } from './core/model/grid';
export type { DeclarationTable, Indicator, WorkbookReading } from './core/model/declaration';
export type { CellEdit, Finding, Fix } from './core/model/finding';
export type { RuleReading } from './core/model/rule';
export type { ScoreRequest, ScoreResult, ScoringOptions } from './core/model/scoring';
export { readWorkbook as readDeclarations } from './core/reader';
export { scoreRequest as score } from './core/scoring';
