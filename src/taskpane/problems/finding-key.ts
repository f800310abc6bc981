import { cellKey } from '../../core/model/cell';
import type { Finding } from '../../core/model/finding';

/** Names a finding within one report: the audit gives one finding per check, message and cell. */
export function findingKey({ check, messageId, cell }: Finding): string {
  return `${check}|${messageId}|${cellKey(cell)}`;
}
