import fc from 'fast-check';
import { anyText } from './arbitrary-text';

const key = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', '0'),
  fc.constantFrom(
    'language',
    'profile',
    'norm',
    'checks',
    'whitelist',
    'columns',
    'acknowledgements',
    'decimals',
    'live',
  ),
  fc.constantFrom(
    'check',
    'text',
    'key',
    'note',
    'sheet',
    'header',
    'column',
    'role',
    'base',
    'totals',
    'typo',
  ),
  anyText(4),
);

/** Any JSON, with the keys that reach for a prototype and those that every object answers to. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      anyText(6),
      fc.constantFrom('zh-CN', 'auto', 'off', 'typo'),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(key, tie('value')), { maxLength: 5 })
      // As JSON.parse makes them: __proto__ is a key like others.
      .map((pairs) => Object.fromEntries(pairs) as unknown),
  ),
})).value;
