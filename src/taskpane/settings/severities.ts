import type { Settings } from '../../core/audit';

/** '' is the check's own severity. */
export type SeverityChoice = Settings['checks'][string] | '';

/** The settings of the checks with one of them changed; a check in its own severity has no entry. */
export function withSeverity(
  checks: Settings['checks'],
  id: string,
  choice: SeverityChoice,
): Settings['checks'] {
  const others = Object.fromEntries(Object.entries(checks).filter(([one]) => one !== id));
  return choice === '' ? others : { ...others, [id]: choice };
}
