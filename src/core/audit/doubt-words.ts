import type { Language } from '../checks/define-check';
import { firstUnits } from '../model/first-units';
import type { Doubt, DoubtKind, RuleReading } from '../model/rule-reading';
import { revealed } from '../text/invisible';

/** More of the words that stopped the reading than this is not quoted. */
const MOST_QUOTED = 40;

/** What keeps a person from being spared, by kind; the words of the rule stand in their own language. */
const ENGLISH: Readonly<Record<DoubtKind, string>> = {
  leftover: 'This was not understood well enough to be scored',
  cut: 'The rule is cut short here',
  'damaged-number': 'A number here is not certain or cannot be right',
  discretionary: 'The points are left to somebody’s judgement',
  choice: 'A range of points is given to choose from',
  'several-facts': 'This needs more than one actual value',
  'outside-fact': 'This needs a fact that the row does not hold',
  'no-scoring': 'The rule does not say how points are earned or lost',
  'too-long': 'The rule is too long to be read',
  contradiction: 'This contradicts another part of the rule, or can be taken in two ways',
};

/** Why a doubt keeps a rule from being scored. */
export function doubtReason({ kind, text, message }: Doubt, language: Language): string {
  if (language !== 'en-US') return message;
  const words = revealed(text.trim());
  const quoted = words.length > MOST_QUOTED ? `${firstUnits(words, MOST_QUOTED)}…` : words;
  return quoted === '' ? ENGLISH[kind] : `${ENGLISH[kind]}: “${quoted}”`;
}

/** Why a person has to look at a rule. */
export function reviewReason({ doubts: [first] }: RuleReading, language: Language): string {
  if (first) return doubtReason(first, language);
  return language === 'en-US' ? 'A part of the scoring rule was not understood' : '评分标准有一部分没有读懂';
}
