import type { Settings } from '../../core/audit';
import { enUS } from './en-us';
import { zhCN, type Words } from './zh-cn';

export type { Words };

export function wordsFor(language: Settings['language']): Words {
  return language === 'en-US' ? enUS : zhCN;
}
