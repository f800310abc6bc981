import type { RuleMemory } from '../checks/context';
import { ruleRows } from '../checks/rule-facts';
import type { CellAddress } from '../model/cell';
import type { DeclarationTable } from '../model/declaration';
import type { Finding } from '../model/finding';
import { failureOf, TableAuditor, type TableAudit } from './audit-table';
import { reviewReason } from './doubt-words';
import type { Review, TableReport } from './report';
import { scoresOf } from './scores';
import type { Settings } from './settings';
import { inRows, settle } from './settle';

/** What one table gives to the report, kept for as long as the table stays the same. */
export interface TableResult {
  readonly audit: TableAudit;
  readonly report: TableReport;
  /** What its own checks found, settled and in the order of the rows. */
  readonly findings: readonly Finding[];
}

function reviewsOf({ table, context }: TableAudit): readonly Review[] {
  const reviews: Review[] = [];
  for (const { indicator, rule, reading } of ruleRows(table.indicators, context)) {
    if (reading.status === 'complete' && reading.doubts.length === 0) continue;
    reviews.push({ indicator, cell: rule.cell, reading, reason: reviewReason(reading, 'zh-CN') });
  }
  return reviews;
}

/** Audits tables one by one under one set of settings. */
export class TableResults {
  private readonly auditor: TableAuditor;

  constructor(
    private readonly settings: Settings,
    rules: RuleMemory,
  ) {
    this.auditor = new TableAuditor(settings, rules);
  }

  /** @param textAt what the cells of the workbook show, for whitelisted words */
  of(table: DeclarationTable, textAt: (cell: CellAddress) => string): TableResult {
    let audit = this.auditor.audit(table);
    const { chosen, ran, notRun } = audit;
    let scores: TableReport['scores'] = [];
    try {
      scores = scoresOf(table, audit.context);
    } catch (error) {
      audit = { ...audit, failures: [...audit.failures, failureOf({ id: 'scores' }, table, error)] };
    }
    const { profile, why, whyEn } = chosen;
    const findings = settle(audit.yielded, this.settings, textAt);
    return {
      audit,
      report: { table, profile, why, whyEn, ran, notRun, reviews: reviewsOf(audit), scores },
      findings: findings.length > 1 ? [...findings].sort(inRows) : findings,
    };
  }
}
