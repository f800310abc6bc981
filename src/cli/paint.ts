import type { Paint } from '../core/report/text';
import { PLAIN } from '../core/report/text';

const CODES = { red: 31, yellow: 33, blue: 34, grey: 90, bold: 1 } as const;

/** Colours for a terminal; none where the output goes to a file or a pipe, or NO_COLOR is set. */
export function painter(output: NodeJS.WriteStream, environment: NodeJS.ProcessEnv = process.env): Paint {
  const { NO_COLOR: off } = environment;
  if (!output.isTTY || (off !== undefined && off !== '')) return PLAIN;
  return (text, colour) => `\u001b[${CODES[colour]}m${text}\u001b[0m`;
}
