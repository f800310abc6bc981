import { earns, rangesOf } from '../../model/meaning';
import { addDoubt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/** 介于两档之间的，按较高档计分: who lies between two levels has the upper one. */
const HIGHER_BETWEEN =
  /(?:相邻)?两[档级]之间的?，?(?:均|都|一律|统一)?(?:按照?|归入|归|取|从|就|以|计入)?(?:较|相邻较?)?的?高(?:一?[档级]|者)/;

/**
 * 达到100%得9分，达到95%得6分；介于两档之间的，按高档计分: a level with one end is read as reached or not, and 97% would have that of 95%.
 * Where bands touch there is nothing between them but their end, of which the words tell who has it.
 */
export function doubtBetweenLevels(draft: Draft): void {
  const { located, cases } = draft;
  const found = located.text.includes('之间') ? HIGHER_BETWEEN.exec(located.text) : null;
  if (!found) return;
  const open = cases.filter(
    (one) => earns(one) && rangesOf(one.when).some(({ min, max, bare }) => bare || !min || !max),
  );
  // Of bands only the first and the last have one end, each on its own side.
  const upper = open.filter((one) => rangesOf(one.when).some(({ min, bare }) => bare || min));
  const lower = open.filter((one) => rangesOf(one.when).some(({ max, bare }) => bare || max));
  if (upper.length < 2 && lower.length < 2) return;
  const [start, end] = [found.index, found.index + found[0].length];
  addDoubt(
    draft,
    'several-facts',
    { text: found[0], span: located.span(start, end) },
    `“${found[0]}”：介于两档之间的另有算法，须人工核对`,
  );
}
