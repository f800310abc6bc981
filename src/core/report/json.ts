import type { AuditReport } from '../audit';
import { rangeToA1, toA1, type CellAddress } from '../model/cell';
import { countIndicators } from '../model/declaration';
import type { Finding, Severity } from '../model/finding';

/** One file's part of the JSON report. Scripts rely on these names; `version` counts up when one of them changes. */
export type FileJson =
  | { readonly path: string; readonly status: 'failed'; readonly error: string }
  | {
      readonly path: string;
      readonly status: 'checked';
      readonly sheets: readonly SheetJson[];
      /** Only where there are any: the names of worksheets that are in the file and were not read. */
      readonly unreadSheets?: readonly string[];
      readonly findings: readonly FindingJson[];
    };

export interface SheetJson {
  readonly name: string;
  readonly tables: readonly {
    readonly kind: 'department' | 'project';
    readonly range: string;
    /** Live ones: neither 无 nor a blank slot. */
    readonly indicators: number;
    readonly selfEvaluation: boolean;
  }[];
}

export interface FindingJson {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly basis: string;
  readonly related: readonly { readonly sheet: string; readonly cell: string }[];
  readonly fix: null | {
    readonly kind: 'safe' | 'suggested';
    readonly edits: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly from: string;
      readonly to: string;
    }[];
  };
}

export const JSON_VERSION = 1;

export function fileJson(path: string, { reading, findings }: AuditReport): FileJson {
  return {
    path,
    status: 'checked',
    sheets: reading.sheets.map(({ grid, tables }) => ({
      name: grid.name,
      tables: tables.map((table) => ({
        kind: table.kind,
        range: rangeToA1(table.range),
        indicators: countIndicators(table),
        selfEvaluation: table.selfEvaluation,
      })),
    })),
    ...(reading.unreadSheets.length > 0
      ? { unreadSheets: reading.unreadSheets.map(({ name }) => name) }
      : {}),
    findings: findings.map(findingJson),
  };
}

/** One finding as the JSON report says it. */
export function findingJson({ check, severity, cell, message, basis, related, fix }: Finding): FindingJson {
  return {
    check,
    severity,
    ...place(cell),
    message,
    basis,
    related: related.map(place),
    fix:
      fix === undefined
        ? null
        : { kind: fix.kind, edits: fix.edits.map(({ cell: at, from, to }) => ({ ...place(at), from, to })) },
  };
}

const place = (cell: CellAddress) => ({ sheet: cell.sheet, cell: toA1(cell) });
