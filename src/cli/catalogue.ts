import type { Language } from '../core/checks/define-check';
import { checkById, checks, families, familyOf } from '../core/checks/registry';
import { listProfiles } from '../core/norms';
import { UsageFault } from './usage-fault';
import { wordsOf } from './words';

type Output = Pick<NodeJS.WritableStream, 'write'>;
type ListFormat = 'text' | 'json';

/**
 * All checks, one line each; of those that are named, what they find, why it matters, and where their page is.
 * @throws UsageFault for an id that no check has
 */
export function listChecks(
  ids: readonly string[],
  format: ListFormat,
  output: Output,
  language: Language,
): void {
  const words = wordsOf(language);
  const unknown = ids.filter((id) => checkById(id) === undefined);
  if (unknown.length > 0) throw new UsageFault(words.noSuchCheck(unknown.join(', ')));
  const key = language === 'en-US' ? 'en' : 'zh';
  const listed = (ids.length > 0 ? ids.map((id) => checkById(id)!) : checks).map((check) => {
    const family = familyOf(check.id);
    return {
      id: check.id,
      title: check.title[key],
      severity: check.severity,
      family: family ? families[family][key] : '',
      fix: check.fix,
      why: check.why[key],
      basis: check.basis[key],
      messages: Object.values(check.messages).map((message) => message[key]),
      page: `docs/checks/${check.id}.md`,
    };
  });
  if (format === 'json') {
    output.write(`${JSON.stringify(listed, null, 2)}\n`);
    return;
  }
  for (const check of listed) {
    const severity = words.severities[check.severity];
    if (ids.length === 0) {
      output.write(`${check.id.padEnd(32)} ${severity.padEnd(8)} ${check.family}  ${check.title}\n`);
      continue;
    }
    output.write(
      [
        `${check.id}  ${check.title}`,
        `  ${words.severity}: ${severity}    ${words.family}: ${check.family}    ${words.fix}: ${words.fixKinds[check.fix]}`,
        ...check.messages.map((message) => `  · ${message}`),
        `  ${words.why}: ${check.why}`,
        `  ${words.basis}: ${check.basis}`,
        `  ${words.page}: ${check.page}`,
        '',
      ].join('\n'),
    );
  }
}

/** All norm profiles, one line each: id, title, what it is for. */
export function listNormProfiles(format: ListFormat, output: Output, language: Language): void {
  const key = language === 'en-US' ? 'en' : 'zh';
  const profiles = listProfiles().map(({ id, title, description }) => ({
    id,
    title: title[key],
    description: description[key],
  }));
  if (format === 'json') output.write(`${JSON.stringify(profiles, null, 2)}\n`);
  else
    for (const { id, title, description } of profiles)
      output.write(`${id.padEnd(24)} ${title}${language === 'en-US' ? ': ' : '：'}${description}\n`);
}
