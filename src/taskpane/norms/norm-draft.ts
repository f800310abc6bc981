import type { NormEdits, NormProfile } from '../../core/norms';

export const LEVELS = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const;
type Level = (typeof LEVELS)[number];

/** A copy of a norm as typed: texts until it is saved. */
export interface NormDraft {
  readonly base: NormEdits['base'];
  readonly totals: string;
  readonly executionWeight: string;
  readonly withCost: Readonly<Record<Level, string>>;
  readonly withoutCost: Readonly<Record<Level, string>>;
  readonly outputAndBenefitAtLeast: string;
  readonly gradesAtLeast: string;
  readonly targetDecimals: string;
  readonly concentrationShare: string;
}

/** Fields of one number. */
export const SINGLES = [
  'executionWeight',
  'outputAndBenefitAtLeast',
  'gradesAtLeast',
  'targetDecimals',
  'concentrationShare',
] as const;

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

export function draftOf(profile: NormProfile, base: NormEdits['base']): NormDraft {
  const levels = (which: 'withCost' | 'withoutCost'): Record<Level, string> => {
    const own = profile.levelWeights[which]?.value ?? {};
    return {
      成本指标: text(own.成本指标),
      产出指标: text(own.产出指标),
      效益指标: text(own.效益指标),
      满意度指标: text(own.满意度指标),
    };
  };
  return {
    base,
    totals: profile.totals.value.join(', '),
    executionWeight: text(profile.executionWeight.value),
    withCost: levels('withCost'),
    withoutCost: levels('withoutCost'),
    outputAndBenefitAtLeast: text(profile.outputAndBenefitAtLeast?.value),
    gradesAtLeast: text(profile.gradesAtLeast.value),
    targetDecimals: text(profile.targetDecimals.value),
    concentrationShare: text(profile.concentrationShare.value),
  };
}

/** `undefined` for a blank; NaN for what is no number from 0 to 1000. */
function numberOf(typed: string): number | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  const value = /^\d{1,4}(?:\.\d{1,4})?$/.test(trimmed) ? Number(trimmed) : NaN;
  return value <= 1000 ? value : NaN;
}

/** The edits that a draft makes to its norm, or nothing where something typed is no number. */
export function editsOf(draft: NormDraft, original: NormProfile): NormEdits | undefined {
  const before = draftOf(original, draft.base);
  const totals = draft.totals.split(/[,，、;；\s]+/).flatMap((typed) => numberOf(typed) ?? []);
  const levels = (which: 'withCost' | 'withoutCost'): Partial<Record<Level, number>> | undefined => {
    if (LEVELS.every((level) => draft[which][level] === before[which][level])) return undefined;
    return Object.fromEntries(
      LEVELS.flatMap((level) => {
        const value = numberOf(draft[which][level]);
        return value === undefined ? [] : [[level, value]];
      }),
    );
  };
  const single = (name: (typeof SINGLES)[number]): number | undefined =>
    draft[name] === before[name] ? undefined : numberOf(draft[name]);
  const all: readonly (number | undefined)[] = [
    ...totals,
    ...Object.values(levels('withCost') ?? {}),
    ...Object.values(levels('withoutCost') ?? {}),
    ...SINGLES.map(single),
  ];
  if (all.some(Number.isNaN)) return undefined;
  const edits: Record<string, unknown> = {
    totals: draft.totals === before.totals ? undefined : totals,
    withCost: levels('withCost'),
    withoutCost: levels('withoutCost'),
    ...Object.fromEntries(SINGLES.map((name) => [name, single(name)])),
  };
  // What stays as in the original is left out, so that it keeps its source.
  const changed = Object.entries(edits).filter(([, value]) => value !== undefined);
  return { base: draft.base, ...Object.fromEntries(changed) };
}
