import { perText } from './per-text';

/** 台(套), 人(次), 台(件/套), 台、套, 台或套, 万台(套); 台/套 is read as a unit of its own. */
const ALTERNATIVES =
  /^(?=.{3,12}$)(十万|百万|千万|[百千万亿])?([^()/、或]{1,4})(?:\(([^()]{1,7})\)|[、或]([^()]{1,7}))$/u;

/**
 * What a unit may be that leaves open which: 台 and 套 of 台(套); 人, 次 and 人次 of 人(次). Whether all of them are units is
 * for the caller to ask.
 */
export const unitAlternatives = perText((unit): readonly string[] | undefined => {
  const [, many = '', first, inside, joined] = ALTERNATIVES.exec(unit) ?? [];
  if (first === undefined) return undefined;
  const all = [first, ...(inside ?? joined)!.split(/[/、或]/)].map((one) => `${many}${one}`);
  return inside === undefined ? all : [...all, `${many}${first}${inside}`];
});
