export { scoreRequest } from './score-request';
export { systemScore } from './system-score';
export { workingLine } from './working-line';
