import type { AuditReport } from '../../core/audit';
export function ScoresView(_: { readonly report: AuditReport }) {
  return null;
}
