import { betterSide, directionWords } from '../../src/core/text/words/direction-words';
import { countedAttributes, sortsBy } from '../../src/core/text/words/counted-attributes';
import {
  betterUnit,
  measureWords,
  namesCountedIn,
  unitOfName,
} from '../../src/core/text/words/measure-words';
import { maybeSameIndicator, NameParts } from '../../src/core/text/indicator-match';
import { categoryOf, categoryWords } from '../../src/core/text/words/category-words';
import { findPlaceholder, placeholders } from '../../src/core/text/words/placeholders';
import { findRepetitions, reduplication } from '../../src/core/text/words/reduplication';
import { findTypos, typos } from '../../src/core/text/words/typos';
import { generalNames, isGeneralName } from '../../src/core/text/words/general-names';
import { dittoWords, isDitto } from '../../src/core/text/words/ditto';
import { saysShareOfGoal, shareOfGoalWords } from '../../src/core/text/words/share-of-goal';
import { degreeWords, withoutDegrees } from '../../src/core/text/words/degree-words';
import { gradeWords, isContraryLast, isGradeWord, isWorstGrade } from '../../src/core/text/words/grade-words';
import { joinedFact, joinedFacts, ofEachOfSeveral } from '../../src/core/text/words/joined-facts';
import { beginsWord, dividedWords } from '../../src/core/text/words/divided-words';
import { divisors, isOtherDivisor } from '../../src/core/text/words/divisors';
import { notAssessedIn, otherVetoes, otherVetoIn } from '../../src/core/text/words/other-vetoes';
import { exemptionIn, exemptions } from '../../src/core/text/words/exemptions';
import { levels, namesOtherLevel } from '../../src/core/text/words/levels';
import {
  countsSentOnly,
  eachTimeIn,
  factBesideNumber,
  premiseIn,
  saidPremiseIn,
  saysHowWell,
  unseenFacts,
  whyIn,
} from '../../src/core/text/words/unseen-facts';
import { factsIn, severalFacts } from '../../src/core/text/words/several-facts';
import { qualifiedRates, qualifierOf } from '../../src/core/text/words/qualified-rates';
import { isBoundedRate, measuredBy, rateWords } from '../../src/core/text/words/rate-words';
import { consequences, isConsequence } from '../../src/core/text/words/consequences';
import { countingWords, maySayTheSame } from '../../src/core/text/words/counting-words';
import { executionPoints, executionPointsIn } from '../../src/core/text/words/execution-points';
import { earlierValues, speaksOfElsewhere } from '../../src/core/text/words/earlier-values';
import { namesDistanceFrom, overruns, overrunShare } from '../../src/core/text/words/overruns';
import { isOnPurpose, otherYears } from '../../src/core/text/words/other-years';
import { synonyms, withUsualGrade, withUsualWords } from '../../src/core/text/words/synonyms';
import { vagueWord, vagueWords } from '../../src/core/text/words/vague-words';

describe('the word lists say of their own examples what they should', () => {
  it.each(typos.examples)('typo: $text', ({ text, wrong, right }) => {
    const [found] = findTypos(text);
    expect([found?.typo.wrong, found?.typo.right]).toEqual([wrong, right]);
  });
  it('no typo is a part of its own correction', () => {
    for (const { right } of typos.entries) expect(findTypos(right)).toEqual([]);
  });
  it.each(reduplication.examples)('repetition: $text', ({ text, words }) => {
    expect(findRepetitions(text).map(({ word }) => word)).toEqual(words);
  });
  it.each(gradeWords.examples)('grade: $text', ({ text, grade }) => expect(isGradeWord(text)).toBe(grade));
  it.each(gradeWords.worstExamples)('worst grade: $text', ({ text, worst }) =>
    expect(isWorstGrade(text)).toBe(worst),
  );
  it.each(gradeWords.contraryExamples)('contrary of the best: $labels', ({ labels, contrary }) =>
    expect(isContraryLast(labels)).toBe(contrary),
  );
  it.each(degreeWords.examples)('degrees of one thing: $a, $b', ({ a, b, same }) =>
    expect(withoutDegrees(a) === withoutDegrees(b)).toBe(same),
  );
  it.each(generalNames.examples)('general name: $name', ({ name, general }) =>
    expect(isGeneralName(name)).toBe(general),
  );
  it.each(shareOfGoalWords.examples)('share of the goal: $text', ({ text, ofGoal }) =>
    expect(saysShareOfGoal(text)).toBe(ofGoal),
  );
  it.each(dittoWords.examples)('ditto: $text', ({ text, ditto }) => expect(isDitto(text)).toBe(ditto));
  it.each(vagueWords.examples)('vague: $text', ({ text, vague }) => expect(vagueWord(text)).toBe(vague));
  it.each(placeholders.examples)('placeholder: $text', ({ text, found }) =>
    expect(findPlaceholder(text)).toBe(found),
  );
  it.each(measureWords.examples)('unit: $name $unit', ({ name, unit, fits }) =>
    expect(betterUnit(name, unit)).toBe(fits),
  );
  it.each(measureWords.countExamples)('counted: $name $unit', ({ name, unit, counts }) =>
    expect(namesCountedIn(name, unit)).toBe(counts),
  );
  it.each(measureWords.nameExamples)('unit by name and rule: $name $unit', ({ name, unit, inRule, fits }) =>
    expect(unitOfName(name, unit, inRule)).toBe(fits),
  );
  it.each(countedAttributes.examples)('what things are sorted by: $before', ({ before, sorts }) =>
    expect(sortsBy(before)).toBe(sorts),
  );
  it.each(directionWords.examples)('direction: $name', ({ name, better }) =>
    expect(betterSide(name)).toBe(better),
  );
  it.each(categoryWords.examples)('category: $name', ({ name, category }) =>
    expect(categoryOf(name)).toBe(category),
  );
  it.each(countingWords.examples)('counting words: $a, $b', ({ a, b, same }) => {
    expect(maySayTheSame(a, b)).toBe(same);
    expect(maySayTheSame(b, a)).toBe(same);
  });
  it.each(earlierValues.elsewhere)('a value that no cell of the row holds: %s', (words) =>
    expect(speaksOfElsewhere(words)).toBe(true),
  );
  it.each(earlierValues.here)('the row’s own: %s', (words) => expect(speaksOfElsewhere(words)).toBe(false));

  it.each(joinedFacts.several)('of each of several: %s', (before) =>
    expect(ofEachOfSeveral(before)).toBe(true),
  );
  it.each(joinedFacts.one)('of one: %s', (before) => expect(ofEachOfSeveral(before)).toBe(false));
  it.each(joinedFacts.examples)('a fact beside the number: $before…$behind', ({ before, behind, fact }) => {
    const found = joinedFact(before, behind);
    expect(found && (found.first ? before.slice(0, found.end) : behind.slice(found.start))).toBe(fact);
  });
  it.each(divisors.examples)('no target of a row: $noun', ({ noun, other }) =>
    expect(isOtherDivisor(noun)).toBe(other),
  );
  it.each(consequences.is)('no points: %s', (words) => expect(isConsequence(words)).toBe(true));
  it.each(consequences.isNot)('more than what becomes of somebody: %s', (words) =>
    expect(isConsequence(words)).toBe(false),
  );
  it.each(otherVetoes.vetoes)('points off for another fact: $text', ({ text, told, words }) =>
    expect(otherVetoIn(text, told)).toBe(words),
  );
  it.each(otherVetoes.notAssessed)('who is not assessed: $text', ({ text, words }) =>
    expect(notAssessedIn(text)).toBe(words),
  );
  it.each(exemptions.examples)('whom a rule spares: $text', ({ text, words }) =>
    expect(exemptionIn(text)).toBe(words),
  );
  it.each(levels.examples)('another level: $words, $name', ({ words, name, other }) =>
    expect(namesOtherLevel(words, name)).toBe(other),
  );
  it.each(severalFacts.examples)('facts of one label: $label', ({ label, facts }) =>
    expect(factsIn(label)).toEqual(facts),
  );
  it.each(unseenFacts.why)('why: $words', ({ words, found }) => expect(whyIn(words)).toBe(found));
  it.each(unseenFacts.eachTime)('each time: $words', ({ words, found }) =>
    expect(eachTimeIn(words)).toBe(found),
  );
  it.each(unseenFacts.howWell)('how well: $words', ({ words, is }) => expect(saysHowWell(words)).toBe(is));
  it.each(unseenFacts.beside)('a fact around the number: $words', ({ words, fact }) =>
    expect(factBesideNumber(words)?.words).toBe(fact),
  );
  it.each(unseenFacts.sentOnly)('sent in, not taken: $words of $name', ({ words, name, is }) =>
    expect(countsSentOnly(words, name)).toBe(is),
  );
  it.each(unseenFacts.premises)('asked for first: $text', ({ text, asked }) =>
    expect(premiseIn(text)).toBe(asked),
  );
  it.each(unseenFacts.saidPremises)('said premise: $text', ({ text, asked }) =>
    expect(saidPremiseIn(text)).toBe(asked),
  );
  it.each(qualifiedRates.examples)(
    'what makes another rate of it: $before完成率$behind',
    ({ before, behind, name, qualifier }) => expect(qualifierOf(before, behind, name, false)).toBe(qualifier),
  );
  it.each(overruns.examples)('a share of a plan that goes beyond it: $words', ({ words, share }) =>
    expect(overrunShare(words)).toBe(share),
  );
  it.each(dividedWords.examples)('begins a word: $words', ({ words, is }) =>
    expect(beginsWord(words)).toBe(is),
  );
  it.each(overruns.distances)('named after a distance: $name of $words', ({ name, words, measure }) =>
    expect(namesDistanceFrom(name, words)).toBe(measure),
  );
  it.each(otherYears.examples)('another year in a $place: $text', ({ text, place, onPurpose }) => {
    const year = /20\d\d年?度?/.exec(text)!;
    expect(isOnPurpose(place, text, year.index, year.index + year[0].length)).toBe(onPurpose);
  });
  it.each(executionPoints.examples)('points of the execution rate: $text', ({ text, points }) =>
    expect(executionPointsIn(text)).toBe(points),
  );
  it.each(rateWords.examples)('rate: $name', ({ name, measures, bounded }) => {
    expect([measuredBy(name), isBoundedRate(name)]).toEqual([measures, bounded]);
  });
  it.each(synonyms.examples)('one thing: $a, $b', ({ a, b, same }) =>
    expect(maybeSameIndicator(new NameParts(a), new NameParts(b))).toBe(same),
  );
  it.each(synonyms.gradeExamples)('one grade: $a, $b', ({ a, b, same }) =>
    expect(withUsualGrade(a) === withUsualGrade(b)).toBe(same),
  );
  it('the usual word of a group is its own usual word', () => {
    for (const [usual] of synonyms.groups) expect(withUsualWords(usual!)).toBe(usual);
  });
});
