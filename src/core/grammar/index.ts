export { readChange } from './tokens/changes';
export { parseRule, readInRow } from './parse-rule';
export { printRule } from './print-rule';
