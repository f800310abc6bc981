import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionsMetadata } from '../support/office-host/functions';
import type { FunctionMetadata } from '../../src/workbench/frame/custom-functions';

const golden = (file: string) => readFileSync(resolve(__dirname, '../golden', file), 'utf8');
const { zh, en } = functionsMetadata();
const read = (text: string) =>
  (JSON.parse(text) as { functions: readonly (FunctionMetadata & { readonly result: unknown })[] }).functions;

describe('functions.json', () => {
  it('is what a person has read and approved', () => {
    expect(zh).toBe(golden('functions.json'));
    expect(en).toBe(golden('functions.en-US.json'));
  });

  it('names the functions as cells do, the same in both languages', () => {
    const ids = ['PERFSCORE', 'PERFSCORE.EXPLAIN', 'PERFSCORE.RULE', 'PERFSCORE.CHECK'];
    expect(read(zh).map(({ id }) => id)).toEqual(ids);
    expect(read(en).map(({ id }) => id)).toEqual(ids);
    for (const { id, name } of [...read(zh), ...read(en)]) expect(name).toBe(id);
  });

  it('explains every argument in the language of the file', () => {
    for (const { description, parameters } of read(zh)) {
      for (const text of [description, ...parameters.map((each) => each.description)]) {
        expect(text).toMatch(/[\u4e00-\u9fff]/);
        expect(text).not.toMatch(/\s$/);
      }
      for (const { name } of parameters) expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
    }
    for (const { description, parameters } of read(en)) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      for (const { name } of parameters) expect(name).toMatch(/^[a-z]+$/);
    }
  });

  it('marks as optional what may be left out', () => {
    const optional = (id: string) =>
      read(zh)
        .find((each) => each.id === id)!
        .parameters.map((each) => each.optional === true);
    expect(optional('PERFSCORE')).toEqual([false, false, true, true, true, true]);
    expect(optional('PERFSCORE.EXPLAIN')).toEqual([false, false, true, true, true, true]);
    expect(optional('PERFSCORE.RULE')).toEqual([false]);
    expect(read(zh)[3]!.parameters[0]!.dimensionality).toBe('matrix');
  });
});
