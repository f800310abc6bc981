import { scoresPart } from '../../scripts/scores-page';
import { describeRulesOnPage } from '../support/rules-on-page';

// Between the values that were worked out by hand a score may change too.
describeRulesOnPage('scores.md', 'holds the scores', (rules) =>
  rules.map((one) => [one.rule, () => scoresPart(one)]),
);
