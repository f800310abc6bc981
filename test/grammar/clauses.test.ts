import { CLAUSES } from '../../src/core/grammar/clauses';
import type { Source } from '../../src/core/grammar/tokens/define-clause';
import { foldText, writtenAt } from '../../src/core/text/width';

const sourceOf = (written: string): Source => {
  const folded = foldText(written);
  return {
    text: folded.text,
    ranked: false,
    bothEnds: false,
    calculates: true,
    written: (at) => writtenAt(folded, at),
    startsSegment: (at) => at === 0,
    listNumberAt: () => undefined,
  };
};

describe.each(CLAUSES.map((clause) => [clause.id, clause] as const))('%s', (_, clause) => {
  test.each(clause.examples)('reads “%s” from end to end', (example) => {
    const { text } = foldText(example);
    const item = clause.parse(sourceOf(example), 0);
    expect(item && text.slice(item.start, item.end)).toBe(text);
  });

  test.each(clause.counterexamples)('leaves “%s” alone', (example) => {
    const { text } = foldText(example);
    const item = clause.parse(sourceOf(example), 0);
    expect(item && text.slice(item.start, item.end)).not.toBe(text);
  });

  test.each(clause.examples)('reads its own printing of “%s” the same', (example) => {
    const item = clause.parse(sourceOf(example), 0);
    const printed = item ? clause.print(item) : '';
    if (!item || printed === '') return;
    const again = clause.parse(sourceOf(printed), 0);
    expect({ ...again, start: 0, end: 0 }).toEqual({
      ...clause.parse(sourceOf(printed), 0),
      start: 0,
      end: 0,
    });
    expect(again && again.type).toBe(item.type);
  });

  test('can begin with each of its examples’ first characters', () => {
    if (clause.starts === '') return;
    for (const example of clause.examples) expect(clause.starts).toContain(foldText(example).text[0]);
  });
});

test('clauses have ids of their own', () => {
  expect(new Set(CLAUSES.map((clause) => clause.id)).size).toBe(CLAUSES.length);
  expect(CLAUSES.length).toBeGreaterThan(15);
});
