/**
 * The metadata of the custom functions, from the comments in src/functions/functions.ts: zh-CN as written there,
 * en-US with the texts below. Ids are the same in all languages.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)('custom-functions-metadata');

const ZH_NAMES = {
  rule: '规则',
  actual: '实际值',
  weight: '分值',
  target: '目标值',
  unit: '计量单位',
  options: '选项',
  range: '区域',
};

const EN_FUNCTIONS = {
  PERFSCORE: 'Computes the score from a scoring rule written in Chinese.',
  'PERFSCORE.EXPLAIN': 'Explains in one line how the score comes about.',
  'PERFSCORE.RULE': 'Rewrites a scoring rule in canonical wording.',
  'PERFSCORE.CHECK': 'Checks a declaration table; one line of findings per row.',
};
const EN_PARAMETERS = {
  rule: 'The scoring rule as it stands in the sheet',
  actual: 'The actual value: a number, a percentage or a grade',
  weight: 'Points of the indicator',
  target: 'The target, with or without its operator (≥90)',
  unit: 'The unit',
  options: 'Options: 整步, 不足不扣, 相对, 2位 …, separated by commas',
  range: 'The whole declaration table with its header',
};

/** @returns {Promise<{ zh: string, en: string }>} the two files as JSON text */
export async function functionsMetadata() {
  const source = resolve(import.meta.dirname, '../src/functions/functions.ts');
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(source, true);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson);
  const localised = (describe, parameter) =>
    `${JSON.stringify({ functions: functions.map((each) => ({ ...each, description: describe(each), parameters: each.parameters.map(parameter) })) }, null, 2)}\n`;
  return {
    zh: localised(
      ({ description }) => description,
      (each) => ({ ...each, name: known(ZH_NAMES, each.name) }),
    ),
    en: localised(
      ({ id }) => known(EN_FUNCTIONS, id),
      (each) => ({ ...each, description: known(EN_PARAMETERS, each.name) }),
    ),
  };
}

function known(texts, key) {
  if (!Object.hasOwn(texts, key)) throw new Error(`No text for ${key} in scripts/functions-metadata.mjs`);
  return texts[key];
}
