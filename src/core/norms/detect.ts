import { columnOf, formOf, liveIndicators, perTable, type DeclarationTable } from '../model/declaration';
import { executionPointsIn } from '../text/words/execution-points';
import type { FirstLevel, LevelWeights, NormProfile } from './profile';
import { custom } from './profiles/custom';
import { henan2020 } from './profiles/henan-2020';
import { hubei } from './profiles/hubei';
import { hunan2024Department, hunan2024Project } from './profiles/hunan-2024';
import { mof2020 } from './profiles/mof-2020';
import { mof2021 } from './profiles/mof-2021';
import { levelTerms } from './level-names';
import { provinceIn } from './provinces';

/** A profile and the reason that it was taken, for people. */
export interface DetectedProfile {
  readonly profile: NormProfile;
  /** In zh-CN: 表头为“评/扣分标准”，无分值列 … */
  readonly why: string;
  readonly whyEn: string;
}

/**
 * The profile that fits a table best, from its layout, its level names, its cost indicators and the province that its
 * heading names. The user's choice comes before it.
 */
export function detectProfile(table: DeclarationTable): DetectedProfile {
  const named = provinceIn(namingTexts(table));
  return (
    evaluationSystem(table) ??
    byExecution(table) ??
    otherProvince(named) ??
    hunanLayout(table, named) ??
    costBelowOutput(table) ??
    byCost(table)
  );
}

/** The first levels of evaluation index systems. */
const EVALUATION: ReadonlySet<string> = new Set(
  levelTerms
    .filter(({ depth, framework }) => depth === 1 && framework === 'evaluation')
    .map(({ name }) => name),
);

function evaluationSystem(table: DeclarationTable): DetectedProfile | undefined {
  const level = table.indicators.find(
    ({ level1 }) => level1?.standard !== undefined && EVALUATION.has(level1.standard),
  )?.level1;
  return (
    level && {
      profile: custom,
      why: `一级指标有“${level.name}”，属绩效评价指标体系，各类权重由评价方自定`,
      whyEn: `First level “${level.name}”: an evaluation index system with weights of its own`,
    }
  );
}

/** What names the declaring body, nearest first. */
function namingTexts(table: DeclarationTable): readonly string[] {
  const { title, headings } = formOf(table);
  return [title?.text ?? '', ...headings.filter(({ kind }) => kind !== 'other').map(({ value }) => value)];
}

/** Notes and labelled texts, where a form says what stands outside its indicators. */
function remarksOf(table: DeclarationTable): readonly string[] {
  const { headings, notes } = formOf(table);
  return [...notes.map(({ text }) => text), ...headings.map(({ value }) => value)];
}

/** The points of 预算执行率 that the table's own words or its funding block set aside; `undefined` where none do. */
export const statedExecution = perTable((table): number | undefined => {
  for (const text of remarksOf(table)) {
    const points = executionPointsIn(text);
    if (points !== undefined) return points;
  }
  return table.funding.find(({ kind, weight }) => kind === 'total' && weight?.value)?.weight?.value;
});

/** Of the known divisions only that of Hubei sets 20 points aside. */
function byExecution(table: DeclarationTable): DetectedProfile | undefined {
  const points = statedExecution(table);
  return points !== undefined && points === hubei.executionWeight.value
    ? {
        profile: hubei,
        why: `表中说明预算执行率${points}分另计`,
        whyEn: `The form sets ${points} points aside for budget execution`,
      }
    : undefined;
}

type NamedProvince = ReturnType<typeof provinceIn>;

function otherProvince(found: NamedProvince): DetectedProfile | undefined {
  if (!found || found.province === '湖南') return undefined;
  return {
    profile: found.province === '河南' ? henan2020 : hubei,
    why: `表头或单位名称含“${found.word}”`,
    whyEn: `Title or bureau names “${found.word}”`,
  };
}

function hunanLayout(table: DeclarationTable, found: NamedProvince): DetectedProfile | undefined {
  const rule = columnOf(table, 'rule')?.header ?? '';
  const deductionHeader = /评\s{0,4}(?:[/／(（]\s{0,4})?扣/.test(rule);
  const operator = columnOf(table, 'operator')?.header ?? '';
  const byName = found?.province === '湖南' ? `表头或单位名称含“${found.word}”` : undefined;
  if (!byName && !(deductionHeader && /指标值类型/.test(operator) && hasCostLevel(table))) return undefined;
  const profile = table.kind === 'department' ? hunan2024Department : hunan2024Project;
  return {
    profile,
    why: byName ?? `表样：有“${rule.trim()}”和“指标值类型”两列`,
    whyEn: byName
      ? `Title or bureau names “${found?.word ?? ''}”`
      : 'Layout: columns 评/扣分标准 and 指标值类型',
  };
}

/** The Hunan forms print the cost level even where nothing stands in it. */
function hasCostLevel(table: DeclarationTable): boolean {
  return table.indicators.some(({ level1 }) => level1?.standard === '成本指标');
}

function costBelowOutput(table: DeclarationTable): DetectedProfile | undefined {
  const below = table.indicators.some(
    ({ level1, level2 }) => level1?.standard === '产出指标' && level2?.standard === '成本指标',
  );
  return below
    ? {
        profile: mof2020,
        why: '成本指标列在产出指标之下，沿用2021年以前的表样',
        whyEn: 'Cost stands below output, as in forms before 2021',
      }
    : undefined;
}

function byCost(table: DeclarationTable): DetectedProfile {
  const hasCost = liveIndicators(table).some(({ level1 }) => level1?.standard === '成本指标');
  if (table.kind === 'department' && hasCost) {
    const own = sums(table);
    const hunan = hunan2024Department.levelWeights.withCost?.value;
    const ministry = mof2021.levelWeights.withCost?.value;
    // One weight that is a point off leaves the other levels as they are: the nearer division is meant.
    if (own && hunan && ministry && alike(own, hunan) > alike(own, ministry)) {
      return {
        profile: hunan2024Department,
        why: '部门整体表，各类合计最接近成本10、产出40、效益30、满意度10',
        whyEn: 'Whole department, levels add up to 10/40/30/10 or nearly so',
      };
    }
  }
  if (!hasCost && table.selfEvaluation) {
    return {
      profile: mof2020,
      why: '自评表，没有成本一级指标',
      whyEn: 'A self-evaluation without cost as a first level',
    };
  }
  return {
    profile: mof2021,
    why: hasCost ? '设有成本指标，未见地方表样特征' : '未设成本指标，未见地方表样特征',
    whyEn: hasCost
      ? 'Has cost indicators, no mark of a local form'
      : 'No cost indicators, no mark of a local form',
  };
}

/** 共计4分: the points that a rule says for itself. */
const OWN_POINTS = /共计\s?(\d{1,3}(?:\.\d{1,2})?)\s?分/;

/** Points per first level, from the weight column or from what the rules say; `undefined` where neither tells any. */
function sums(table: DeclarationTable): LevelWeights | undefined {
  const column = columnOf(table, 'weight');
  const totals: Partial<Record<FirstLevel, number>> = {};
  for (const { level1, weight, rule } of liveIndicators(table)) {
    const name = level1?.standard as FirstLevel | undefined;
    const points = column ? weight?.value : Number(OWN_POINTS.exec(rule?.text ?? '')?.[1] ?? 0);
    if (name) totals[name] = (totals[name] ?? 0) + (points ?? 0);
  }
  return column || Object.values(totals).some((points) => points > 0) ? totals : undefined;
}

/** How many levels add up to what is asked of them. */
function alike(own: LevelWeights, asked: LevelWeights): number {
  return (Object.keys(asked) as FirstLevel[]).filter(
    (level) => Math.abs((own[level] ?? 0) - (asked[level] ?? 0)) < 1e-9,
  ).length;
}
