/** What became of the mutants of one area, as numbers. */

/** 95 % of a normal distribution lies within so many standard deviations. */
const Z = 1.96;

/**
 * @param results Stryker's mutants; those of a sample are `drawn`
 * @returns counts, the score in percent, and for a sample its 95 % interval (Wilson), in percent
 */
export function tally(results, sample) {
  const count = (status) => results.filter((one) => one.status === status).length;
  const leftOut = {};
  for (const { status, statusReason } of results)
    if (status === 'Ignored') leftOut[statusReason] = (leftOut[statusReason] ?? 0) + 1;
  const [killed, survived, timeout, noCoverage] = ['Killed', 'Survived', 'Timeout', 'NoCoverage'].map(count);
  const tested = killed + survived + timeout + noCoverage;
  const share = tested === 0 ? 0 : (killed + timeout) / tested;
  return {
    tested,
    killed,
    timeout,
    survived,
    noCoverage,
    errors: count('RuntimeError'),
    leftOut,
    score: percent(share),
    ...(sample && { sample: { ...sample, interval: wilson(share, tested).map(percent) } }),
  };
}

const percent = (share) => Math.round(share * 1000) / 10;

function wilson(share, n) {
  if (n === 0) return [0, 1];
  const middle = (share + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
