export { mayBeSpared } from './remarks';
export { scoreRequest } from './recent-scores';
export { systemScore } from './system-score';
export { workingLine } from './working-line';
