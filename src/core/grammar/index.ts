export { parseRule } from './parse-rule';
export { printRule } from './print-rule';
