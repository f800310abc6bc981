import type { Finding } from '../model/finding';
import { fill, type Language } from './define-check';
import { checkById, families, familyOf } from './registry';

/** What a finding says in one language, for people. */
export interface Described {
  readonly title: string;
  readonly family: string;
  readonly message: string;
  readonly why: string;
  readonly basis: string;
}

/** The words of a finding. A basis that the finding states itself (a clause of a norm profile) stays in Chinese. */
export function describe(finding: Finding, language: Language): Described {
  const check = checkById(finding.check);
  const family = familyOf(finding.check);
  const key = language === 'en-US' ? 'en' : 'zh';
  const message = check?.messages[finding.messageId]?.[key];
  const own = check !== undefined && finding.basis === check.basis.zh;
  return {
    title: check?.title[key] ?? finding.check,
    family: family === undefined ? '' : families[family][key],
    message: message === undefined ? finding.message : fill(message, finding.slots),
    why: check?.why[key] ?? '',
    basis: own ? check.basis[key] : finding.basis,
  };
}
