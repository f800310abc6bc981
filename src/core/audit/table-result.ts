import type { RuleMemory } from '../checks/context';
import { ruleRows } from '../checks/rule-facts';
import type { CellAddress } from '../model/cell';
import type { DeclarationTable } from '../model/declaration';
import type { Finding } from '../model/finding';
import { failureOf, TableAuditor, type TableAudit } from './audit-table';
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
  return ruleRows(table.indicators, context).flatMap(({ indicator, rule, reading }) => {
    if (reading.status === 'complete' && reading.doubts.length === 0) return [];
    const reason = reading.doubts[0]?.message ?? '评分标准有一部分没有读懂';
    return [{ indicator, cell: rule.cell, reading, reason }];
  });
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
    const audit = this.auditor.audit(table);
    const { chosen, ran, notRun } = audit;
    let scores: TableReport['scores'] = [];
    let { failures } = audit;
    try {
      scores = scoresOf(table, audit.context);
    } catch (error) {
      failures = [...failures, failureOf({ id: 'scores' }, table, error)];
    }
    return {
      audit: { ...audit, failures },
      report: { table, ...chosen, ran, notRun, reviews: reviewsOf(audit), scores },
      findings: [...settle(audit.yielded, this.settings, textAt)].sort(inRows),
    };
  }
}
