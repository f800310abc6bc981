import { readComparator, readComparison } from '../../src/core/text/comparators';

/** Reads a comparator, where there is one, and what follows: its ends as mathematicians write them, and its unit. */
function interval(text: string): string {
  const comparator = readComparator(text, 0);
  const read = readComparison(text, comparator?.end ?? 0, comparator?.relation);
  if (!read) return 'none';
  const { min, max, unit, around, bare, damaged, end } = read;
  const left = min ? `${min.inclusive === undefined ? '?' : min.inclusive ? '[' : '('}${min.value}` : '(';
  const right = max ? `${max.value}${max.inclusive === undefined ? '?' : max.inclusive ? ']' : ')'}` : ')';
  const notes = [
    around && 'around',
    bare && 'bare',
    damaged && 'damaged',
    end < text.length && text.slice(end),
  ];
  return [`${left},${right}${unit ?? ''}`, ...notes.filter(Boolean)].join(' ');
}

describe('a comparison is read as the interval that it means', () => {
  it.each([
    // One side.
    ['≥95%', '[95,)%'],
    ['大于或等于95%', '[95,)%'],
    ['不少于3次', '[3,)次'],
    ['至少3次', '[3,)次'],
    ['>95%', '(95,)%'],
    ['超过了95%', '(95,)%'],
    ['优于3次', '(3,)次'],
    ['≤95%', '(,95]%'],
    ['不得超过3次', '(,3]次'],
    ['未突破3次', '(,3]次'],
    ['控制在3次', '(,3]次'],
    ['<95%', '(,95)%'],
    ['未达到95%', '(,95)%'],
    ['没有完成3次', '(,3)次'],
    ['=95%', '[95,95]%'],
    ['正好3次', '[3,3]次'],
    // Words behind the number.
    ['95%以上', '[95,)%'],
    ['95%及以上', '[95,)%'],
    ['95%(及)以上', '[95,)%'],
    ['95%以上(不含)', '(95,)%'],
    ['95%(含)以上', '[95,)%'],
    ['95%(含95%)以上', '[95,)%'],
    ['95%(含96%)以上', '[95,)% damaged'],
    ['95%之上', '[95,)%'],
    ['5次以下', '(,5]次'],
    ['5次及以下', '(,5]次'],
    ['5次以下(含5次)', '(,5]次'],
    ['5次以下(含6次)', '(,5]次 damaged'],
    ['5日内', '(,5]日'],
    ['5日内部', '[5,)日 bare 内部'],
    ['5日之内', '(,5]日'],
    ['第5名', 'none'],
    ['5名以后', '(5,)名'],
    ['5名及以后', '[5,)名'],
    ['大于95%以上', '(95,)%'],
    ['小于5次以下', '(,5)次'],
    ['低于95%以上', '[95,)% damaged'],
    ['不超过5次以内', '(,5]次'],
    // Two ends.
    ['85%-95%', '?85,95?%'],
    ['85%~95%', '?85,95?%'],
    ['85%至95%之间', '?85,95?%'],
    ['85%(含)-95%', '[85,95)%'],
    ['85%-95%(含)', '(85,95]%'],
    ['85%(不含)-95%', '(85,95]%'],
    ['85%-95%(不含)', '[85,95)%'],
    ['95%-85%', '?85,95?%'],
    ['95%(含)-85%', '(85,95]%'],
    ['0-5起(含5起)', '[0,5]起'],
    ['33-5天', '?5,33?天 damaged'],
    ['5-5天', '?5,5?天 damaged'],
    ['-5%-5%', '?-5,5?%'],
    ['-10%--5%', '?-10,-5?%'],
    ['3个(含)至5个百分点', '[3,5)个百分点'],
    ['3件至5个', '[3,)件 bare 至5个'],
    ['100-120万元', '?1000000,1200000?元'],
    ['8000-1万元', '?8000,10000?元'],
    ['3-120万元', '?30000,1200000?元'],
    // A name between two signs.
    ['92%≤归档率<98%', '[92,98)%'],
    ['92%<归档率≤98%', '(92,98]%'],
    ['98%>归档率≥92%', '[92,98)%'],
    ['98%≤归档率<92%', '[98,92)% damaged'],
    ['92%≤归档率，得5分', '[92,)% 归档率，得5分'],
    ['92%≥归档率', '(,92]% 归档率'],
    ['92%<归档率', '(92,)% 归档率'],
    ['92%≤归档率>98%', '[92,)% 归档率>98%'],
    // On either side of a middle.
    ['±5%', '(,5]% around'],
    ['±5%以内', '(,5]% around'],
    ['正负5%(不含)以内', '(,5)% around'],
    ['±5%以内(不含)', '(,5)% around'],
    ['上下浮动不超过0.1米', '(,0.1]米 around'],
    ['超过±5%', '(5,)% around'],
    ['≥±5%', '[5,)% around'],
    ['<±5%', '(,5)% around'],
    ['±5%以上', '?5,)% around'],
    ['±5%及以上', '[5,)% around'],
    ['±5%以外', '?5,)% around'],
    ['±5%-±10%', '?5,10?% around'],
    ['±5%(不含)至±10%', '(5,10]% around'],
    // A number alone.
    ['两次', '[2,)次 bare'],
    ['90%', '[90,)% bare'],
    ['90%(不含)', '(90,)% bare'],
    ['很多', 'none'],
  ])('%s is %s', (text, wanted) => expect(interval(text)).toBe(wanted));
});
