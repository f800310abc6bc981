export type { Acknowledgement } from './acknowledgements';
export { describe, type Described } from '../checks/describe';
export { acknowledge, findingIdentities } from './assemble';
export { audit } from './audit';
export { chosenNorm, type CheckFailure, type NotRun } from './audit-table';
export {
  applyEdits,
  needsTextGuard,
  storedValue,
  type Applied,
  type SkippedEdit,
  type SkipReason,
} from './edits';
export { compatibleEdits, planFixes, type FixPlan } from './fixes';
export { createAuditor, type Auditor } from './incremental';
export type { AcknowledgedFinding, AuditReport, Review, TableReport } from './report';
export type { IndicatorScore } from './scores';
export { generalRuleOf, requestOf, type GeneralRule } from '../checks/general-rule';
export { DEFAULT_SETTINGS, parseSettings, type Settings, type SettingsProblem } from './settings';
export type { Scope, Sheet, Written } from './sheet-port';
