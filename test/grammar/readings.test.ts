import { readingPart } from '../../scripts/readings-page';
import { describeRulesOnPage } from '../support/rules-on-page';

// What a rule means is read by a person.
describeRulesOnPage('readings.md', 'says how rules are read', (rules) =>
  [...new Set(rules.map(({ rule }) => rule))].map((rule) => [rule, () => readingPart(rule)]),
);
