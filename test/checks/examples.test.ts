import { checks } from '../../src/core/checks/registry';
import { testExamples } from '../support/check-examples';

// CHECK=id,id runs only those: handy while writing one.
const wanted = process.env['CHECK']?.split(',');

for (const check of checks) if (!wanted || wanted.includes(check.id)) testExamples(check);
