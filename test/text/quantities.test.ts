import { readQuantity } from '../../src/core/text/quantities';
import {
  baseUnit,
  countsWorkdays,
  isCounted,
  isPercent,
  isPercentagePoint,
  isUnit,
  readUnit,
  unitFactor,
} from '../../src/core/text/units';

/** The number and its unit, whether it cannot be trusted, and what is left of the text. */
function quantity(text: string): string {
  const read = readQuantity(text, 0);
  if (!read) return 'none';
  const rest = text.slice(read.end);
  return [`${read.value} ${read.unit ?? '-'}`, read.damaged && 'damaged', rest && `| ${rest}`]
    .filter(Boolean)
    .join(' ');
}

describe('a number with its unit', () => {
  it.each([
    ['12公里', '12 公里'],
    ['12公里/日', '12 公里/日'],
    ['12元/件次', '12 元/件次'],
    ['12公里/无', '12 公里 | /无'],
    ['3个半月', '3.5 月'],
    ['3个半小时', '3.5 小时'],
    ['3个半', '3.5 个'],
    ['3个月', '3 个月'],
    ['一半', '50 %'],
    ['九成五', '95 %'],
    ['九成', '90 %'],
    ['8成', '80 %'],
    ['百分之五', '5 %'],

    ['万分之二', '2 ‱'],
    ['四分之三', '75 %'],
    ['十万分之三', '3 /10万'],
    ['3/10万', '3 /10万'],
    ['3/10万人', '3 /10万'],
    ['3/1000', '3 ‰'],
    ['3/10万元', '3 - | /10万元'],
    ['9例/10万', '9 例/10万'],
    ['6.2张/千人', '6.2 张/千人'],
    ['5元/万人次', '5 元/万人次'],
    ['3/4', '75 %'],
    ['3/4次', '3 - | /4次'],
    ['4/3', '4 - | /3'],
    ['30余件', '30 件 damaged'],
    ['30多件', '30 件 damaged'],
    ['30多得', '30 - | 多得'],
    ['501%', '501 % damaged'],
    ['500%', '500 %'],
    ['3元万', '3 元 damaged | 万'],
    ['4A级景区', 'none'],
    ['5G基站', 'none'],
    ['5Gbps', '5 Gbps'],
    ['12航次，得', '12 航次 | ，得'],
    ['12航次数得', '12 航次数 | 得'],
    ['12优，得', '12 - | 优，得'],
    ['12km', '12 km'],
    ['12lm', '12 - damaged | lm'],
    ['12x', '12 - | x'],
    ['一次性', '1 - | 次性'],
    ['三人员', '3 - | 人员'],
    ['公里', 'none'],
  ])('%s', (text, wanted) => expect(quantity(text)).toBe(wanted));
});

describe('units', () => {
  it.each([
    ['个点位', '个'],
    ['个点', '个点'],
    ['次要', undefined],
    ['人均', undefined],
    ['百分点', '百分点'],
    ['平方公里', '平方公里'],
    ['台套', '台套'],
    ['站次以上', '站次'],
    ['万站次', undefined],
    ['校次', '校次'],
    ['站点', '站点'],
    ['站次干道', '站'],
    ['户次月拨付', '户'],
    ['所次年', '所'],
    ['件次品', '件'],
    ['人次年', '人次'],
  ])('at the head of %s stands %s', (text, unit) => expect(readUnit(text, 0)?.unit).toBe(unit));

  it.each([
    ['%', true, false],
    ['百分点', true, true],
    ['个百分点', true, true],
    ['百分比', true, false],
    ['‰', false, false],
    [undefined, false, false],
  ])('%s is a percentage: %s, and a difference of such: %s', (unit, percent, point) => {
    expect(isPercent(unit)).toBe(percent);
    expect(isPercentagePoint(unit)).toBe(point);
  });

  it.each([
    ['册', true],
    ['人', true],
    ['人次', true],
    ['次', true],
    ['万人', false],
    ['元/册', false],
    ['公里', false],
    ['%', false],
    ['日', false],
    [undefined, false],
  ])('%s counts whole things: %s', (unit, counted) => expect(isCounted(unit)).toBe(counted));

  it.each([
    ['天', '工作日', true],
    ['个自然日', '个工作日', true],
    ['工作日', '天', false],
    ['小时', '工作日', false],
    [undefined, '工作日', false],
    ['天', undefined, false],
  ])('a step of %s under a limit in %s counts work days: %s', (step, limit, wanted) =>
    expect(countsWorkdays(step, limit)).toBe(wanted),
  );

  it.each([
    ['百万元', '元', 1e6],
    ['千米', '公里', 1],
    ['千克', '公斤', 1],
    ['千瓦', '千瓦', 1],
    ['十万人', '人', 1e5],
    ['公顷', '平方米', 1e4],
    ['平方米', '公顷', 1e-4],
    ['周', '日', 7],
    ['秒', '小时', 1 / 3600],
    ['元', '元/人', 1],
    ['万元/人', '元', 1e4],
    ['元/人', '元/人', 1],
    ['名次', '名', 1],
    ['名', '位次', 1],
    ['册', '项', 1],
    ['个', '项', 1],
    ['元/人', '人', undefined],
    ['册/人', '册', undefined],
    ['公里', '项', undefined],
    ['个', '公里', undefined],
    ['名次', '次', undefined],
  ])('one %s in %s: %s', (from, to, factor) => {
    const read = unitFactor(from, to)?.factor;
    if (factor === undefined) expect(read).toBeUndefined();
    else expect(read).toBeCloseTo(factor, 12);
  });

  it.each([
    ['元', '元', false],
    ['册', '个', true],
    ['册', '项', true],
    ['万元', '元', false],
  ])('%s and %s are different counting words of which one counts anything: %s', (from, to, generic) =>
    expect(unitFactor(from, to)?.generic).toBe(generic),
  );

  it.each([
    ['万元', true],
    [' 元 ', true],
    ['百分数', true],
    ['元/人', true],
    ['元整', false],
    ['万', false],
    ['', false],
  ])('%j is a unit: %s', (text, wanted) => expect(isUnit(text)).toBe(wanted));

  it('a multiple of a unit is that many of it', () => {
    expect(baseUnit('亿元')).toEqual({ base: '元', factor: 1e8 });
    expect(baseUnit(' 万株 ')).toEqual({ base: '株', factor: 1e4 });
    expect(baseUnit('个百分点')).toEqual({ base: '%', factor: 1 });
    expect(baseUnit('万')).toEqual({ base: '万', factor: 1 });
  });
});
