import {
  groupLabel,
  headerNameOf,
  headerNames,
  repeatsUpper,
  speaksOfPoints,
} from '../../src/core/reader/header-names';
import { goalLabel, inlineGoal } from '../../src/core/reader/goal-label';
import { fold, labelKey } from '../../src/core/reader/label';

describe('header names', () => {
  it('stand in one entry each', () => {
    const keys = headerNames.flatMap(({ names }) => names.map((name) => labelKey(name)));
    expect(keys.length).toBeGreaterThan(300);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(keys.filter((key) => key === '')).toEqual([]);
  });

  it.each([
    ['* 三级指标', 'name'],
    ['★ 三级 指标（年度）', 'name'],
    ['评/扣分标准', 'rule'],
    ['评（扣）分标准', 'rule'],
    ['评（扣分标准）', 'rule'],
    ['目标值(标准)', 'target'],
    ['2025年指标值', 'target'],
    ['指标值（包含数字及文字描述）', 'target'],
    ['全年实际值（B）', 'actual'],
    ['分值（100分）：', 'weight'],
    ['指标值（年度（当年））', 'target'],
    ['分值（得分＜100）', 'weight'],
    ['偏差原因分析及改进措施', 'reason'],
    ['單位', 'unit'],
    ['上年完成值', 'other'],
    ['评分标准\nScoring rule', 'rule'],
    ['目标值 Target', 'target'],
    ['Indicator 三级指标', 'name'],
  ])('%s', (text, role) => {
    expect(headerNameOf(fold(text))?.roles[0]).toBe(role);
  });

  it.each(['', '产出指标', '巡查次数', '云溪市水务局', 'constructor', 'Target', 'VOCs排放值'])(
    'do not hold %j',
    (text) => {
      expect(headerNameOf(fold(text))).toBeUndefined();
    },
  );

  it.each([
    ['长期目标（2026—2028年）', 'long-term'],
    ['实施期目标', 'long-term'],
    ['年度目标（2026年）', 'annual'],
    ['当年绩效指标', 'annual'],
    ['分解指标', undefined],
    ['绩效指标', undefined],
  ])('%s heads a group', (text, term) => {
    expect(groupLabel(text)).toEqual({ term });
  });

  it.each(['产出指标', '年度', '三级指标值', '年度目标完成三项'])('%s heads no group', (text) => {
    expect(groupLabel(text)).toBeUndefined();
  });

  it('tell sub-headers and points of levels', () => {
    expect(repeatsUpper('名 称')).toBe(true);
    expect(repeatsUpper('项目名称')).toBe(false);
    expect(['分值', '一级指标权重', '权重（%）'].every(speaksOfPoints)).toBe(true);
    expect(speaksOfPoints('三级分值')).toBe(false);
  });
});

describe('goal labels', () => {
  it.each([
    ['* 年度目标：', 'annual'],
    ['年度总体目标', 'annual'],
    ['*年度绩效总目标', 'annual'],
    ['年初设定目标', 'annual'],
    ['2025年度绩效目标', 'annual'],
    ['总体目标', 'annual'],
    ['*长期总目标', 'long-term'],
    ['实施期目标（2024年—2026年）', 'long-term'],
    ['部门（单位）职责', 'duties'],
    ['*部门职能职责概述', 'duties'],
    ['年度总体目标完成情况综述', 'completion'],
    ['实际完成情况', 'completion'],
  ])('%s is %s', (text, kind) => {
    expect(goalLabel(text)).toBe(kind);
  });

  it.each(['', '目标值', '年度指标值', '完成目标可能性', '保障司法公正的目标已经实现', '项目名称'])(
    '%j is none',
    (text) => {
      expect(goalLabel(text)).toBeUndefined();
    },
  );

  it('stand before their text in one cell', () => {
    expect(inlineGoal('年度目标：修路十公里。')).toMatchObject({
      kind: 'annual',
      heading: '年度目标',
      from: 5,
    });
    expect(inlineGoal('年度目标：')).toBeUndefined();
    expect(inlineGoal('会议时间：周一')).toBeUndefined();
  });
});
