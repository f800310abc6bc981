import fc from 'fast-check';

/** Any UTF-16 unit, halves of pairs among them. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** What breaks readers: control, bidi and zero-width characters, full-width forms, halves of pairs, names of objects. */
const hardPieces = fc.constantFrom(
  ...'\u0000 \u0001 \u0007 \u001b \u007f \u0085 \u00a0 \u200b \u202e \u2066 \u2028 \ufeff \ufffe \uffff \ud83d \ude00 \u3000'.split(
    ' ',
  ),
  ...['\t', '\n', '\r', '\r\n', ' ', '"', "'", '\\', '`', '<', '>', '&', ']]>', '&amp;', '&#0;', '_x0041_'],
  ...['９８％', '（', '）', '＝', '－', '①', '㎡', '𠮷', '👨‍👩‍👧', 'é', 'İ', 'ß'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '=1+1', '@SUM(1)', '-2', '+3', '#REF!'],
);

/** Any text at all, up to about so many characters. */
export function anyText(most = 40): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: most }),
    fc.array(unit, { maxLength: most }).map((units) => units.join('')),
    fc
      .array(fc.oneof(hardPieces, fc.string({ maxLength: 4 })), { maxLength: Math.ceil(most / 3) })
      .map((pieces) => pieces.join('')),
  );
}

/** Pieces of the samples, and whole ones, one after the other in any order. */
export function soupOf(samples: readonly string[], most = 24): fc.Arbitrary<string> {
  const piece = fc
    .tuple(fc.constantFrom(...samples), fc.nat(200), fc.integer({ min: 1, max: 8 }))
    .map(([sample, at, length]) => sample.slice(at % (sample.length + 1)).slice(0, length));
  return fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(''));
}

type Change = (text: string) => string;

/** A sample after some slips: characters dropped, doubled, changed, moved, or the end cut off. */
export function mutantOf(
  samples: fc.Arbitrary<string>,
  foreign: fc.Arbitrary<string> = anyText(6),
): fc.Arbitrary<string> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const length = fc.integer({ min: 1, max: 6 });
  const at = (text: string, share: number) => Math.floor(share * text.length);
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(place, length).map(
      ([p, n]): Change =>
        (text) =>
          text.slice(0, at(text, p)) + text.slice(at(text, p) + n),
    ),
    fc.tuple(place, length).map(
      ([p, n]): Change =>
        (text) =>
          text.slice(0, at(text, p) + n) + text.slice(at(text, p)),
    ),
    fc.tuple(place, foreign).map(
      ([p, piece]): Change =>
        (text) =>
          text.slice(0, at(text, p)) + piece + text.slice(at(text, p)),
    ),
    fc.tuple(place, foreign).map(
      ([p, piece]): Change =>
        (text) =>
          text.slice(0, at(text, p)) + piece + text.slice(at(text, p) + piece.length),
    ),
    fc.tuple(place, place, length).map(([p, q, n]): Change => (text) => {
      const piece = text.slice(at(text, p), at(text, p) + n);
      const rest = text.slice(0, at(text, p)) + text.slice(at(text, p) + n);
      return rest.slice(0, at(rest, q)) + piece + rest.slice(at(rest, q));
    }),
    place.map(
      (p): Change =>
        (text) =>
          text.slice(0, at(text, p)),
    ),
  );
  return fc
    .tuple(samples, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([sample, changes]) => changes.reduce((text, apply) => apply(text), sample));
}
