import type { Fact, NormProfile } from '../../core/norms';
import { shown } from '../numbers';
import type { Words } from '../words';

export type FactId = keyof Words['norms']['facts'];

/** One number of a norm in words, and where it comes from. */
export interface NormFact {
  readonly id: FactId;
  readonly label: string;
  readonly value: string;
  readonly source: string;
  readonly assumed: boolean;
}

/** Every number of a norm that a check rests on, in the order that a person asks for them. */
export function factsOf(profile: NormProfile, words: Words, language: 'zh' | 'en'): readonly NormFact[] {
  const { norms } = words;
  const facts: NormFact[] = [];
  const tell = <T>(id: FactId, fact: Fact<T> | undefined, say: (value: T) => string): void => {
    if (!fact) return;
    const { value, source, assumed } = fact;
    facts.push({ id, label: norms.facts[id], value: say(value), source, assumed: assumed === true });
  };
  const byLevel = (levels: Readonly<Record<string, number | undefined>>): string =>
    words.list(Object.entries(levels).map(([level, points]) => `${level} ${shown(points ?? 0)}`));
  tell('totals', profile.totals, (totals) =>
    totals.length === 0 ? norms.anyTotal : words.points(totals.map(shown).join(norms.or)),
  );
  tell('executionWeight', profile.executionWeight, (n) => words.points(shown(n)));
  tell('withCost', profile.levelWeights.withCost, byLevel);
  tell('withoutCost', profile.levelWeights.withoutCost, byLevel);
  tell('outputAndBenefitAtLeast', profile.outputAndBenefitAtLeast, (n) => norms.percent(shown(n)));
  tell('requiredLevels', profile.requiredLevels, (levels) => words.list(levels) || words.none);
  tell('secondLevels', profile.secondLevels, (levels) =>
    Object.entries(levels)
      .map(([first, seconds]) => words.labelled(first, words.list(seconds)))
      .join('\n'),
  );
  tell('gradeBounds', profile.gradeBounds, (bounds) =>
    words.list(Object.entries(bounds).map(([grade, from]) => norms.gradeFrom(grade, shown(from)))),
  );
  tell('gradeShares', profile.gradeShares, (shares) =>
    shares.map(({ name, from, to }) => norms.shareOf(name[language], shown(from), shown(to))).join('\n'),
  );
  tell('gradesAtLeast', profile.gradesAtLeast, (n) => norms.grades(shown(n)));
  tell('overCompletion', profile.overCompletion, ({ noted, explained }) =>
    norms.over(shown(noted), shown(explained)),
  );
  tell('costWithoutIndicator', profile.costWithoutIndicator, (n) => words.points(shown(n)));
  tell('targetDecimals', profile.targetDecimals, (n) => norms.decimals(shown(n)));
  tell('concentrationShare', profile.concentrationShare, (n) => norms.percent(shown(n)));
  tell('fieldLimits', profile.fieldLimits, (limits) =>
    norms.limits(
      limits.nameCharacters,
      limits.targetBytes,
      limits.ruleBytes,
      limits.unitBytes,
      limits.goalCharacters,
    ),
  );
  return facts;
}
