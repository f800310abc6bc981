import type { AuditReport } from '../../core/audit';
export function OverviewView(_: { readonly report: AuditReport }) {
  return null;
}
