import fc from 'fast-check';
import { parseSettings } from '../../src/core/audit';
import { readState, stateXml } from '../../src/hosts/excel/workbook-state';
import { anyJson } from '../support/arbitrary-json';
import { anySettings } from '../support/arbitrary-settings';
import { anyText, mutantOf } from '../support/arbitrary-text';
import { documentOfText } from '../support/workbook-package';
import { holds } from '../support/runs';

const settings = anySettings.map((given) => parseSettings(given).settings!);
const xml = settings.map(stateXml);
const wrapped = (text: string) => `<perfscore xmlns="urn:perfscore:state:1">${text}</perfscore>`;

/** Nothing, or settings that are right. */
function expectAnswer(text: string): void {
  const state = readState(text);
  if (state !== undefined) expect(parseSettings(state)).toEqual({ settings: state, problems: [] });
  expect(({} as Record<string, unknown>)['live']).toBeUndefined();
}

describe('the state that a workbook keeps', () => {
  it('is one element of text, and comes back as it was', () =>
    holds(
      'state',
      800,
      fc.property(settings, (given) => {
        const text = stateXml(given);
        const root = documentOfText(text).documentElement!;
        expect([root.localName, [...root.childNodes].every(({ nodeType }) => nodeType === 3)]).toEqual([
          'perfscore',
          true,
        ]);
        expect(parseSettings(JSON.parse(root.textContent!)).settings).toEqual(given);
        expect(readState(text)).toEqual(given);
        expect(readState(`<?xml version="1.0" encoding="utf-8"?>\r\n${text}\n`)).toEqual(given);
      }),
    ));

  it('is refused or right, whatever stands there', () =>
    holds(
      'state',
      1500,
      fc.property(
        fc.oneof(
          anyText(80),
          anyText(40).map(wrapped),
          anyJson.map((value) => wrapped(JSON.stringify(value))),
          mutantOf(xml),
          mutantOf(
            xml,
            fc.constantFrom('<', '>', '&amp;', '&a;', '<!--', ']]>', '"', '\\u0000', '</perfscore>'),
          ),
        ),
        expectAnswer,
      ),
    ));

  it.each([
    ['cut off', (text: string) => text.slice(0, -14)],
    [
      'of entities in entities',
      (text: string) => `<!DOCTYPE a [<!ENTITY b "${'&c;'.repeat(50)}">]>${text.replace('{', '&b;{')}`,
    ],
    [
      'with a key that reaches for a prototype',
      (text: string) => text.replace('{', '{"__proto__":{"live":false},'),
    ],
    ['of a later form', (text: string) => text.replace('{', '{"theme":"dark",')],
    ['empty', () => wrapped('')],
    ['nothing', () => ''],
  ])('%s is refused', (_, change) => {
    expect(readState(change(stateXml(parseSettings({ decimals: 2 }).settings!)))).toBeUndefined();
  });
});
