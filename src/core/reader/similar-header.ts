import { headerNameOfKey, knownHeaderKeys, type HeaderName } from './header-names';
import { labelKey, labelKeyOutsideBrackets } from './label';

export interface SimilarHeader {
  readonly header: HeaderName;
  /** 0–1, shared characters against all characters. */
  readonly similarity: number;
}

/** The known header name that a text is nearest to; `undefined` where it shares too little with any. */
export function similarHeader(text: string): SimilarHeader | undefined {
  const direct = nearest(labelKey(text));
  const outside = nearest(labelKeyOutsideBrackets(text));
  if (!direct) return outside;
  return outside && outside.similarity > direct.similarity ? outside : direct;
}

function nearest(key: string): SimilarHeader | undefined {
  if (key.length < 2 || key.length > 24) return undefined;
  let best: SimilarHeader | undefined;
  for (const known of knownHeaderKeys) {
    const similarity = sharedCharacters(key, known);
    if (similarity < 0.5 || (best && similarity <= best.similarity)) continue;
    const header = headerNameOfKey(known);
    if (header) best = { header, similarity };
  }
  return best;
}

/** Twice the characters that both have, against the characters of both (Dice). The last character counts once more: it is the noun. */
function sharedCharacters(a: string, b: string): number {
  const left = [...b];
  let shared = 0;
  for (const character of a) {
    const at = left.indexOf(character);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  const sameEnd = a.at(-1) === b.at(-1) ? 1 : 0;
  return (2 * shared + sameEnd) / (a.length + b.length + 1);
}
