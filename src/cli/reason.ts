import type { Words } from './words';

/** Why the disk refused, in the words of the chosen language; its own code where there are none for it. */
export function reasonOf(error: unknown, { diskReasons }: Words): string {
  const { code = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (Object.hasOwn(diskReasons, code)) return diskReasons[code]!;
  if (/^E[A-Z0-9]+$/.test(code)) return code;
  return error instanceof Error ? error.message : String(error);
}
