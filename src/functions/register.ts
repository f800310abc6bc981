import { check, explain, perfscore, rule } from './functions';

/** Hooks the functions up under the ids of functions.json. */
export function registerFunctions(): void {
  CustomFunctions.associate('PERFSCORE', perfscore);
  CustomFunctions.associate('PERFSCORE.EXPLAIN', explain);
  CustomFunctions.associate('PERFSCORE.RULE', rule);
  CustomFunctions.associate('PERFSCORE.CHECK', check);
}
