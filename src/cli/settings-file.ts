import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/audit';
import { decodeText } from '../hosts/files/decode-text';
import { reasonOf } from './reason';
import { UsageFault } from './usage-fault';
import type { Words } from './words';

/**
 * The settings of a run: those of the file, or the product's own, with the profile that was asked for.
 * @throws UsageFault that names every wrong key with its reason
 */
export function settingsFrom(file: string | undefined, profile: string | undefined, words: Words): Settings {
  const base = file === undefined ? DEFAULT_SETTINGS : readSettings(file, words);
  return profile === undefined ? base : { ...base, profile: profile as Settings['profile'] };
}

function readSettings(file: string, words: Words): Settings {
  let text: string;
  try {
    text = decodeText(readFileSync(file));
  } catch (error) {
    throw new UsageFault(words.cannotRead(file, reasonOf(error, words)));
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageFault(words.badSettings(file, words.notJson(reasonOf(error, words))));
  }
  const { settings, problems } = parseSettings(data);
  if (settings) return settings;
  const faults = problems.map(({ key, reason }) => `${key || words.wholeFile} ${reason}`);
  throw new UsageFault(words.badSettings(file, faults.join('；')));
}
