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
  // The check's own basis, with the norm profile behind it where one decides.
  const norm =
    check && finding.basis.startsWith(check.basis.zh)
      ? finding.basis.slice(check.basis.zh.length)
      : undefined;
  return {
    title: check?.title[key] ?? finding.check,
    family: family === undefined ? '' : families[family][key],
    message: message === undefined ? finding.message : fill(message, finding.slots),
    why: check?.why[key] ?? '',
    basis:
      check === undefined || norm === undefined || key === 'zh'
        ? finding.basis
        : `${check.basis.en}${norm.replace(/^（规范：(.*)）$/, ' (norm: $1)')}`,
  };
}
