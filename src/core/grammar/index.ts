export { SEVERAL_NUMBERS } from './draft/assemble';
export { areSlopes } from './draft/stretches';
export { readChange } from './tokens/changes';
export { parseRule, readInRow } from './parse-rule';
export { printRule } from './print-rule';
