/** What a script was called with; a fault is said in one sentence, and the script ends with 2. */
import { parseArgs } from 'node:util';

const KINDS = {
  /** How much or how many of something: 5, 0.5. */
  amount: { fits: (value) => value > 0 && value < Infinity, wanted: 'a number above 0' },
  /** What a run by lot begins with; a failure may name one below 0. */
  seed: { fits: Number.isSafeInteger, wanted: 'a whole number' },
};

/**
 * @param {Record<string, { kind: keyof typeof KINDS, default?: string }>} options by name
 * @returns {{ values: Record<string, string | undefined>, positionals: string[] }}
 */
export function argumentsOf(options) {
  try {
    const texts = Object.entries(options).map(([name, { kind: _, ...rest }]) => [
      name,
      { type: 'string', ...rest },
    ]);
    const parsed = parseArgs({ allowPositionals: true, options: Object.fromEntries(texts) });
    for (const [name, value] of Object.entries(parsed.values)) {
      const { fits, wanted } = KINDS[options[name].kind];
      if (value.trim() === '' || !fits(Number(value))) throw new Error(`--${name} ${value} is not ${wanted}`);
    }
    return parsed;
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
