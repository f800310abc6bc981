import { bureauInTitle, differ, mayBeShort } from '../../src/core/text/bureau-names';
import { findInvisible, withoutInvisible } from '../../src/core/text/invisible';
import { findMarkup, withoutMarkup } from '../../src/core/text/markup';
import { widenPunctuation } from '../../src/core/text/punctuation';
import { foldText, originalSpan, writtenAt } from '../../src/core/text/width';

describe('markup that came along from a web page', () => {
  it.each([
    ['<p>修渠</p><p>补坝</p>', '修渠\n补坝'],
    ['修渠<br>补坝<br/>', '修渠\n补坝'],
    ['<div class="a">修渠</div>\n\n\n<span>补坝</span>', '修渠\n\n补坝'],
    ['<B>修渠</B>', '修渠'],
    ['&nbsp;修渠&#160;12&#xa0;公里', '修渠 12 公里'],
    ['修渠&ge;12公里&#44;补坝', '修渠≥12公里,补坝'],
    ['&#x4fee;渠&ldquo;三段&rdquo;', '修渠“三段”'],
    ['&lt;p&gt;修渠&lt;/p&gt;', '修渠'],
    ['&amp;lt;b&amp;gt;修渠', '修渠'],
    ['12<修渠长度<20', '12<修渠长度<20'],
    ['A&B;C', 'A&B;C'],
    ['&unknown;&#0;&#xd800;', '&unknown;&#0;&#xd800;'],
  ])('%s', (text, clean) => expect(withoutMarkup(text)).toBe(clean));

  it.each([
    ['修渠<br/>补坝', { at: 2, markup: '<br/>' }],
    ['修渠&gt;3<b>', { at: 7, markup: '<b>' }],
    ['修渠&foo;&gt;', { at: 7, markup: '&gt;' }],
    ['修渠<12公里', undefined],
    ['修渠&foo;', undefined],
  ])('the first in %s', (text, found) => expect(findMarkup(text)).toEqual(found));
});

describe('characters that nobody sees', () => {
  it.each([
    ['修\u200b渠', 'zeroWidth', 1, '修渠'],
    ['\ufeff修渠', 'zeroWidth', 0, '修渠'],
    ['修渠\u202e', 'zeroWidth', 2, '修渠'],
    ['修\u0007渠', 'control', 1, '修渠'],
    ['修\u0085渠', 'control', 1, '修渠'],
    ['修\u00a0渠', 'nonBreaking', 1, '修渠'],
    ['修渠，\u00a0\u00a0补坝', 'nonBreaking', 3, '修渠，补坝'],
    ['修渠\u00a012公里', 'nonBreaking', 2, '修渠 12公里'],
    ['修\u00a0\u200b渠', 'zeroWidth', 2, '修渠'],
  ] as const)('%j holds %s', (text, kind, at, clean) => {
    expect(findInvisible(text)).toEqual({ kind, at });
    expect(withoutInvisible(text)).toBe(clean);
  });

  it.each(['修渠', '修渠\t12\n公里\r\n', '修　渠'])('%j holds none', (text) => {
    expect(findInvisible(text)).toBeUndefined();
    expect(withoutInvisible(text)).toBe(text);
  });
});

describe('punctuation of Chinese', () => {
  it.each([
    ['修渠,补坝;清淤!', '修渠，补坝；清淤！', ',;!'],
    ['修渠, 补坝', '修渠，补坝', ','],
    ['修渠:\n补坝', '修渠：\n补坝', ':'],
    ['目标(年度) 完成', '目标（年度） 完成', '()'],
    ['12公里,5座', '12公里，5座', ','],
    ['好吗?', '好吗？', '?'],
    ['1,200公里', '1,200公里', ''],
    ['8:30开工', '8:30开工', ''],
    ['比例为1:2', '比例为1:2', ''],
    ['(A+B)', '(A+B)', ''],
    ['修渠&nbsp;补坝', '修渠&nbsp;补坝', ''],
    ['修渠&#160;补坝', '修渠&#160;补坝', ''],
    ['98%,补坝', '98%，补坝', ','],
  ])('%s', (text, wide, changed) =>
    expect(widenPunctuation(text)).toEqual({ text: wide, changed: [...changed] }),
  );
});

describe('names of bodies', () => {
  it.each([
    ['松风县林业局2026年度部门整体绩效目标申报表', { name: '松风县林业局', body: '林业局' }],
    ['2026年度 柏溪市 卫健委部门整体绩效目标', { name: '柏溪市卫健委', body: '卫健委' }],
    ['云溪区人民法院项目绩效目标', { name: '云溪区人民法院', body: '人民法院' }],
    ['项目绩效目标申报表', undefined],
    ['林业局部门整体绩效目标申报表', undefined],
  ])('at the head of %s', (title, found) => expect(bureauInTitle(title)).toEqual(found));

  it.each([
    ['松风县林业局', '松风县农业局', true],
    ['松风县林业局', '林业局', false],
    ['林业局', '松风县林业局', false],
    ['松风县林业局', '', false],
    ['', '松风县林业局', false],
  ])('%s and %s differ: %s', (a, b, wanted) => expect(differ(a, b)).toBe(wanted));

  it.each([
    ['松风县住建局', '松风县住房和城乡建设局', true],
    ['松风县住房和城乡建设局', '松风县住建局', true],
    ['松风县住建局', '松风县交通运输局', false],
    ['住建局', '住房和城乡建设局', false],
    ['松风县住建委', '松风县住房和城乡建设局', false],
  ])('%s may be short for %s or the other way round: %s', (a, b, wanted) =>
    expect(mayBeShort(a, b)).toBe(wanted),
  );
});

describe('a folded text', () => {
  it.each([
    ['【单位：万元】', '(单位:万元)'],
    ['［８０％，９０％）', '(80%，90%)'],
    ['≧３－５次﹤６', '≥3-5次<6'],
    ['1,2 件', '1,2件'],
    ['件,2', '件，2'],
    ['2,', '2，'],
    ['扣分。   2.演练', '扣分。\n2.演练'],
    ['   扣分', '扣分'],
    ['扣分   ', '扣分'],
    ['1  2', '1 2'],
    ['扣\n分', '扣\n分'],
  ])('%s', (text, folded) => expect(foldText(text).text).toBe(folded));

  it('knows how each place was written, and where the text ends', () => {
    const folded = foldText('得 ９ 分');
    expect([0, 1, 2, 3].map((at) => writtenAt(folded, at))).toEqual(['得', '９', '分', '']);
    expect(originalSpan(folded, 1, 3)).toEqual([2, 5]);
    expect(originalSpan(folded, 2, 2)).toEqual([4, 4]);
    const plain = foldText('得9分');
    expect(plain.offsets).toBeUndefined();
    expect(originalSpan(plain, 1, 3)).toEqual([1, 3]);
  });

  it('may be longer than what fits on the stack', () => {
    const long = '甲，'.repeat(10_000);
    expect(foldText(long).text).toBe(long);
  });
});
