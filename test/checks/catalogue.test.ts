import { readFileSync } from 'node:fs';
import { checks, families, familyOf } from '../../src/core/checks/registry';
import { describeShared } from '../support/shared';

/** A fix where the catalogue has none: the row itself says the other term, and the rule its points. */
const FIXED_BESIDES = new Map([
  ['term-inconsistent', 'suggested'],
  ['weight-invalid', 'suggested'],
]);

describeShared('the check catalogue', 'design/check-catalogue.md', (file) => {
  const rows: { family: string; id: string; severity: string; fix: string }[] = [];
  let family = '';
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    family = /^## (\w+)/.exec(line)?.[1] ?? family;
    const [, id, severity, , fix] = line.split('|').map((cell) => cell.trim());
    if (id && severity && /^(?:error|warning|info)$/.test(severity))
      rows.push({ family, id, severity, fix: fix!.split(' ')[0]! });
  }

  it('is read', () => expect(rows.length).toBeGreaterThan(80));

  it('holds the checks of the product, family by family', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    expect([...new Set(rows.map((row) => row.family))].sort()).toEqual(Object.keys(families).sort());
  });

  it.each(rows)(
    '$id has the severity and the fix of the catalogue',
    ({ family: expected, id, severity, fix }) => {
      const check = checks.find((one) => one.id === id)!;
      expect({ family: familyOf(id), severity: check.severity, fix: check.fix }).toEqual({
        family: expected,
        severity,
        fix: FIXED_BESIDES.get(id) ?? fix,
      });
    },
  );
});
