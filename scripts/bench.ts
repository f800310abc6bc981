/**
 * One table of ratios from one run. Machines are noisy, so nothing is compared with a clock: each figure is held against
 * another that ran in the same process, alternating, and the median of the ratios is printed.
 *
 *   npm run bench             all topics
 *   npm run bench -- audits   only these: rules, generated-grammar, functions, audits, copies, excel, click, files, startup
 */
import { audits } from './bench/audits';
import { copies } from './bench/copies';
import { click } from './bench/click';
import { excel } from './bench/excel';
import { files } from './bench/files';
import { functions } from './bench/functions';
import { generatedGrammar } from './bench/generated-grammar';
import { printReport, reported } from './bench/measure';
import { rules } from './bench/rules';
import { startup } from './bench/startup';
import { keepFigures } from './figures';

const topics: Readonly<Record<string, () => void | Promise<void>>> = {
  rules,
  'generated-grammar': generatedGrammar,
  functions,
  audits,
  copies,
  excel,
  click,
  files,
  startup,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(topics, name));
if (unknown.length > 0) {
  console.error(`No such topic: ${unknown.join(', ')}. Topics: ${Object.keys(topics).join(', ')}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : Object.keys(topics)) {
  const before = reported().length;
  await topics[name]!();
  keepFigures(`bench-${name}`, reported().slice(before));
}
printReport();
