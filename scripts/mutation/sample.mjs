/** A sample of the mutants of an area, the same for the same seed. */
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { shouldIgnore } from './not-mutated.mjs';

/**
 * Names a mutant by where it stands and what it becomes.
 *
 * @param fileName from the root of the project
 */
export const mutantKey = (fileName, { location: { start, end }, mutatorName, replacement }) =>
  [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join(':');

/**
 * @param files paths from the root of the project
 * @param wanted how many mutants to draw
 * @returns the keys of the drawn mutants, the stretches of code that hold them, as Stryker wants them, and of how many they were
 * drawn
 */
export async function drawSample(root, files, wanted, seed) {
  const logger = { debug: () => undefined, info: () => undefined, isDebugEnabled: () => false };
  const sources = files.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(resolve(root, name), 'utf8'),
  }));
  const options = { excludedMutations: [], ignorers: [{ shouldIgnore }], plugins: null };
  const { mutants } = await new Instrumenter(logger).instrument(sources, options);
  const order = (key) => createHash('sha256').update(`${seed}:${key}`).digest('hex');
  const all = mutants
    .filter(({ status }) => status !== 'Ignored')
    .map((mutant) => ({ mutant, key: mutantKey(mutant.fileName, mutant) }))
    .map((one) => ({ ...one, order: order(one.key) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const drawn = all.slice(0, wanted);
  return {
    drawn: drawn.map(({ key }) => key),
    ranges: drawn.map(({ mutant: { fileName, location } }) => `${fileName}:${range(location)}`),
    of: all.length,
  };
}

const range = ({ start, end }) => `${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
