import * as v from 'valibot';
import { checkById } from '../checks/registry';
import { COLUMN_NAMES } from '../model/column-names';
import { PROFILE_IDS } from '../norms';

const severity = v.picklist(
  ['error', 'warning', 'info', 'off'],
  '应为 error、warning、info 或 off (one of error, warning, info, off)',
);

/** What is wrong with the keys of an object, or that it is none. */
const objectFault = ({
  expected,
  received,
}: {
  readonly expected: string | null;
  readonly received: string;
}): string => {
  if (expected === 'Object') return '应为对象 (an object)';
  if (expected !== 'never') return '缺少这一项 (missing)';
  return received === '"__proto__"' ? '不允许的设置 (not allowed)' : '没有这项设置 (no such setting)';
};

const text = (most: number): v.GenericSchema<string> =>
  v.pipe(
    v.string('应为文字 (a text)'),
    v.minLength(1, '不能为空 (not empty)'),
    v.maxLength(most, `最多${most}字 (at most ${most} characters)`),
  );

const checkId = v.pipe(
  v.string('应为检查项编号 (the id of a check)'),
  v.check((id) => checkById(id) !== undefined, '没有这个检查项 (no such check)'),
);

/** A list is an object too, to a schema. */
const OF_CHECKS = '应为“检查项编号: 级别”的对象 (an object of check ids)';

const ROLES = [...(Object.keys(COLUMN_NAMES) as (keyof typeof COLUMN_NAMES)[]), 'other'] as const;

const points = v.pipe(
  v.number('应为数字 (a number)'),
  v.minValue(0, '不小于0 (0 or more)'),
  v.maxValue(1000, '不大于1000 (1000 at most)'),
);

const levelPoints = v.strictObject(
  {
    成本指标: v.optional(points),
    产出指标: v.optional(points),
    效益指标: v.optional(points),
    满意度指标: v.optional(points),
  },
  '应为“一级指标: 分值”的对象 (an object of first levels)',
);

/** One schema for the pane, the command line and the workbook: all keys may be left out, no other keys may be there. */
export const settingsSchema = v.strictObject(
  {
    /** 语言: of messages and reports. */
    language: v.optional(v.picklist(['zh-CN', 'en-US'], '应为 zh-CN 或 en-US (zh-CN or en-US)'), 'zh-CN'),
    /** 规范: auto takes the one that fits each table. */
    profile: v.optional(
      v.picklist(['auto', ...PROFILE_IDS], `应为 auto 或规范编号 (auto or one of ${PROFILE_IDS.join(', ')})`),
      'auto',
    ),
    /** 编辑副本: the custom norm as a copy of another with some numbers changed; used where the profile is custom. */
    norm: v.optional(
      v.strictObject(
        {
          base: v.picklist(PROFILE_IDS, `应为规范编号 (one of ${PROFILE_IDS.join(', ')})`),
          totals: v.optional(v.array(points, '应为列表 (a list)')),
          executionWeight: v.optional(points),
          withCost: v.optional(levelPoints),
          withoutCost: v.optional(levelPoints),
          outputAndBenefitAtLeast: v.optional(points),
          gradesAtLeast: v.optional(points),
          targetDecimals: v.optional(points),
          concentrationShare: v.optional(points),
        },
        objectFault,
      ),
    ),
    /** 检查项: another severity, or off. */
    checks: v.optional(
      v.pipe(
        v.custom<Readonly<Record<string, unknown>>>((value) => !Array.isArray(value), OF_CHECKS),
        v.record(checkId, severity, OF_CHECKS),
      ),
      {},
    ),
    /** 白名单: words that a check, or every check, leaves alone. */
    whitelist: v.optional(
      v.array(
        v.strictObject({ check: v.optional(checkId), text: text(2000) }, objectFault),
        '应为列表 (a list)',
      ),
      [],
    ),
    /** 列更正: what a column holds, by worksheet and header. */
    columns: v.optional(
      v.array(
        v.strictObject(
          {
            sheet: text(255),
            header: text(500),
            column: v.pipe(
              v.number('应为列号 (a column number)'),
              v.integer('应为整数 (a whole number)'),
              v.minValue(0, '不小于0 (0 or more)'),
            ),
            role: v.picklist(ROLES, `应为 ${ROLES.join('、')} 之一 (one of these)`),
          },
          objectFault,
        ),
        '应为列表 (a list)',
      ),
      [],
    ),
    /** 确认保留: findings that a person keeps as they are. */
    acknowledgements: v.optional(
      v.array(
        v.strictObject(
          {
            check: checkId,
            key: text(40),
            note: v.optional(
              v.pipe(v.string('应为文字 (a text)'), v.maxLength(500, '最多500字 (at most 500 characters)')),
              '',
            ),
          },
          objectFault,
        ),
        '应为列表 (a list)',
      ),
      [],
    ),
    /** 不足一步: in proportion, as a whole step, or not at all. */
    partialSteps: v.optional(
      v.picklist(['linear', 'up', 'down'], '应为 linear、up 或 down (linear, up or down)'),
      'linear',
    ),
    /** 每下降1%: percentage points, or percent of the threshold. */
    percentReading: v.optional(
      v.picklist(['point', 'relative'], '应为 point 或 relative (point or relative)'),
      'point',
    ),
    /** 小数位: scores are rounded half-up to so many decimals; not at all when left out. */
    decimals: v.optional(
      v.pipe(
        v.number('应为0到6的整数 (0 to 6)'),
        v.integer('应为整数 (a whole number)'),
        v.minValue(0, '不小于0 (0 or more)'),
        v.maxValue(6, '不大于6 (6 at most)'),
      ),
    ),
    /** 核查范围: all worksheets, or the one in front of the person; a file is always read whole. */
    scope: v.optional(
      v.picklist(['workbook', 'sheet'], '应为 workbook 或 sheet (workbook or sheet)'),
      'workbook',
    ),
    /** 即时核查: check again after each edit. */
    live: v.optional(v.boolean('应为 true 或 false (true or false)'), true),
  },
  objectFault,
);

export type Settings = v.InferOutput<typeof settingsSchema>;

/** What is wrong with one setting: its exact key (checks.weight-total, whitelist.0.text), and why. */
export interface SettingsProblem {
  readonly key: string;
  readonly reason: string;
}

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

/** Whether an object, at any depth, carries a key that would reach for a prototype. */
function forbiddenKey(value: unknown, path: string, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 8) return undefined;
  for (const key of Object.getOwnPropertyNames(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') return here;
    const inner = forbiddenKey((value as Record<string, unknown>)[key], here, depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/**
 * Reads settings from anything: a parsed file, a custom property of the workbook. Either all of it is good, or every
 * fault is named with its key; nothing is taken over in silence.
 */
export function parseSettings(
  input: unknown,
):
  | { readonly settings: Settings; readonly problems: readonly [] }
  | { readonly settings: undefined; readonly problems: readonly SettingsProblem[] } {
  const forbidden = forbiddenKey(input, '');
  if (forbidden !== undefined)
    return { settings: undefined, problems: [{ key: forbidden, reason: '不允许的设置 (not allowed)' }] };
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { settings: undefined, problems: [{ key: '', reason: '应为对象 (an object)' }] };
  }
  const result = v.safeParse(settingsSchema, input);
  if (result.success) return { settings: result.output, problems: [] };
  return {
    settings: undefined,
    problems: result.issues.map((issue) => ({
      key: v.getDotPath(issue) ?? '',
      reason: issue.message,
    })),
  };
}
