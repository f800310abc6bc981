import {
  areOfTwoLevels,
  areOneFieldApart,
  areOneSlipApart,
  areOneTaskApart,
} from '../../src/core/text/bureau-names';

it.each([
  ['松凤县林业局', '松风县林业局', true],
  ['松风县 林业局', '松凤县林业局', true],
  ['青州市市场监督管理局', '青川市市场监督管理局', true],
  // Two levels of one place, another kind of bureau, another place, and places of one character.
  ['松风市林业局', '松风县林业局', false],
  ['松风市市场监督管理局', '松风县市场监督管理局', false],
  ['松凤县水利局', '松风县林业局', false],
  ['柏溪县林业局', '松风县林业局', false],
  ['大松风县林业局', '松风县林业局', false],
  ['松县林业局', '柏县林业局', false],
  ['临溪上城区教育局', '临溪下城区教育局', false],
  ['松凤县档案馆', '松风县档案馆', true],
  ['松凤县东山乡大院', '松风县东山乡大院', false],
  ['松风县林业局', '松风县林业局', false],
])('%s and %s: one slip apart is %s', (a, b, slip) => {
  expect(areOneSlipApart(a, b)).toBe(slip);
});

it.each([
  ['松风市市场监督管理局', '松风县市场监督管理局', true],
  ['松风县林业局', '松风市林业局', true],
  ['松风县林业局', '松风市水利局', false],
  ['柏溪县林业局', '松风市林业局', false],
  ['松风县苗圃', '松风市苗圃', false],
  ['松风县林业局', '松风县林业局', false],
])('%s and %s: two levels of one place is %s', (a, b, levels) => {
  expect(areOfTwoLevels(a, b)).toBe(levels);
});

it.each([
  ['松风县教育局', '松风县教育体育局', true],
  ['松风县文化广电和旅游局', '松风县文化和旅游局', true],
  ['松风县农业局', '松风县农业农村局', true],
  ['松风县体育局', '松风县教育体育局', true],
  // Short for the other, of another place, another field altogether, and one inside the other's name.
  ['松风县住建局', '松风县住房和城乡建设局', false],
  ['松风县应急局', '松风县应急管理局', false],
  ['松风县交通局', '松风县交通运输局', false],
  ['松风县市场监管局', '松风县市场监督管理局', false],
  ['柏溪县教育局', '松风县教育体育局', false],
  ['松风县教育局', '松风县水利局', false],
  // A bureau of a part of the place, below the other.
  ['松风县教育局', '松风县开发区教育局', false],
  ['松风县教育局', '松风县青石镇教育局', false],
  ['松风县林业局', '松风县直属林业局', false],
  ['教育局', '松风县教育局', false],
  ['松风县教育中心', '松风县教育体育中心', false],
])('%s and %s: one field apart is %s', (a, b, field) => {
  expect(areOneFieldApart(a, b)).toBe(field);
});

it.each([
  ['松风县退役军人管理局', '松风县退役军人事务局', true],
  // Another field, another place, and one name.
  ['松风县应急管理局', '松风县城市管理局', false],
  ['松风县应急管理局', '柏溪县应急保障局', false],
  ['松风县应急管理局', '松风县应急管理局', false],
])('%s and %s: one task apart %s', (a, b, apart) => {
  expect(areOneTaskApart(a, b)).toBe(apart);
});
