import type { Paint } from '../core/report/text';

const CODES = { red: 31, green: 32, yellow: 33, blue: 34, grey: 90, bold: 1 } as const;

export const COLOURED: Paint = (text, colour) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;

/** Colours are for terminals; none where the output goes to a file or a pipe, or NO_COLOR is set. */
export function wantsColour(output: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR: off } = environment;
  return output.isTTY === true && (off === undefined || off === '');
}
