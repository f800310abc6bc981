import { workingPart } from '../../scripts/workings-page';
import { describeRulesOnPage } from '../support/rules-on-page';

// A person reads the working before signing a score.
describeRulesOnPage('workings.md', 'says what the scorer says', (rules) =>
  rules.map((one) => [one.rule, () => workingPart(one)]),
);
