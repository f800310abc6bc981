import fc from 'fast-check';
import type { Settings } from '../../src/core/audit';
import { checks } from '../../src/core/checks/registry';
import { PROFILE_IDS } from '../../src/core/norms';
import { anyText } from './arbitrary-text';

const checkId = fc.constantFrom(...checks.map(({ id }) => id));
const filled = (most: number) => anyText(12).map((text) => (text === '' ? '甲' : text.slice(0, most)));
const points = fc.double({ min: 0, max: 1000, noNaN: true });

/** Settings as a file or a workbook may hold them: every key may be left out. */
export const anySettings: fc.Arbitrary<Partial<Settings>> = fc.record(
  {
    language: fc.constantFrom('zh-CN', 'en-US'),
    profile: fc.constantFrom('auto', ...PROFILE_IDS),
    norm: fc.record(
      {
        base: fc.constantFrom(...PROFILE_IDS),
        totals: fc.array(points, { maxLength: 3 }),
        executionWeight: points,
        withCost: fc.record({ 成本指标: points, 产出指标: points }, { requiredKeys: [] }),
        targetDecimals: points,
      },
      { requiredKeys: ['base'] },
    ),
    checks: fc.dictionary(checkId, fc.constantFrom('error', 'warning', 'info', 'off'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
    whitelist: fc.array(fc.record({ check: checkId, text: filled(2000) }, { requiredKeys: ['text'] }), {
      maxLength: 3,
    }),
    columns: fc.array(
      fc.record({
        sheet: filled(255),
        header: filled(500),
        column: fc.nat(16_383),
        role: fc.constantFrom('rule', 'unit', 'weight', 'other', 'actual'),
      }),
      { maxLength: 3 },
    ),
    acknowledgements: fc.array(fc.record({ check: checkId, key: filled(40), note: anyText(30) }), {
      maxLength: 3,
    }),
    partialSteps: fc.constantFrom('linear', 'up', 'down'),
    percentReading: fc.constantFrom('point', 'relative'),
    decimals: fc.integer({ min: 0, max: 6 }),
    scope: fc.constantFrom('workbook', 'sheet'),
    live: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);
