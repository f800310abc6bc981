import type { FieldLimits } from '../../norms';
import { defineCheck } from '../define-check';
import type { FieldRole } from '../table-fields';

/** Characters and bytes as the budget system counts them: a Chinese character is 3 bytes. */
function measure(text: string): { characters: number; bytes: number } {
  let characters = 0;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    if (code > 32 && code !== 0x3000 && code !== 0xa0) characters++;
  }
  return { characters, bytes };
}

/** The fields that the budget system limits, in the order of the form. */
const BYTES: readonly (readonly [FieldRole, keyof FieldLimits])[] = [
  ['name', 'nameBytes'],
  ['target', 'targetBytes'],
  ['unit', 'unitBytes'],
  ['rule', 'ruleBytes'],
];

export default defineCheck({
  id: 'text-too-long',
  scope: 'table',
  title: { zh: '文字超长', en: 'Text is too long' },
  severity: 'error',
  basis: { zh: '预算管理系统字段长度限制', en: 'Field lengths of the budget system' },
  why: { zh: '超过系统长度的文字会被截断，后半段丢失。', en: 'The budget system cuts what is longer.' },
  fix: 'none',
  restsOnNorm: true,
  messages: {
    characters: {
      zh: '有{length}字，系统最多接受{limit}字。',
      en: '{length} characters; the system takes {limit}.',
    },
    bytes: {
      zh: '有{length}字节，系统最多接受{limit}字节（一个汉字3字节）。',
      en: '{length} bytes; the system takes {limit} (a Chinese character is 3 bytes).',
    },
  },
  examples: [
    {
      name: '指标名称超过100字',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | ${'沿河步道照明设施改造工程'.repeat(9)}完成数 | ≥7处 | 30 |`,
      expect: ['C2 characters'],
    },
    {
      name: '长度正常',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
        | 产出指标 | 数量指标 | 沿河步道照明设施改造工程完成数 | ≥7处 | 30 |`,
      expect: [],
    },
    {
      name: '计量单位的字节超过上限',
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 计量单位 | 分值 |
        | 产出指标 | 数量指标 | 步道照明改造处数 | ≥7 | ${'处'.repeat(70)} | 30 |`,
      expect: ['E2 bytes'],
    },
  ],

  run(table, report, { profile, texts }) {
    const limits = profile.fieldLimits.value;
    // Three bytes a character at most: where every text is short there is nothing to count.
    const shortest = Math.min(limits.nameCharacters, limits.unitBytes / 3);
    if (texts(table).every(({ text }) => text.length <= shortest)) return;
    for (const goal of table.goals) {
      if (goal.kind !== 'annual') continue;
      const { characters, bytes } = measure(goal.text);
      if (characters > limits.goalCharacters) {
        report({
          message: 'characters',
          at: goal,
          slots: { length: characters, limit: limits.goalCharacters },
        });
      } else if (bytes > limits.goalBytes) {
        report({ message: 'bytes', at: goal, slots: { length: bytes, limit: limits.goalBytes } });
      }
    }
    for (const indicator of table.indicators) {
      for (const [role, key] of BYTES) {
        const field = indicator[role];
        // Three bytes a character at most: short texts need no count.
        if (!field || field.text.length * 3 <= Math.min(limits[key], limits.nameCharacters * 3)) continue;
        const { characters, bytes } = measure(field.text);
        if (role === 'name' && characters > limits.nameCharacters) {
          report({
            message: 'characters',
            at: field,
            slots: { length: characters, limit: limits.nameCharacters },
          });
        } else if (bytes > limits[key]) {
          report({ message: 'bytes', at: field, slots: { length: bytes, limit: limits[key] } });
        }
      }
    }
  },
});
