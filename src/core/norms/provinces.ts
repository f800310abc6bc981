import { perText } from '../text/per-text';

/** Words by which a form's bureau or title tells its province. */
interface Province {
  readonly name: '湖南' | '河南' | '湖北';
  readonly words: readonly string[];
}

const province = (name: Province['name'], words: string): Province => ({ name, words: words.split(' ') });

const provinces: readonly Province[] = [
  province('湖南', '湖南 湘财 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西'),
  province(
    '河南',
    '河南 豫财 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  ),
  province(
    '湖北',
    '湖北 鄂财 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架',
  ),
];

/** The province that the texts name first, with the word that told; texts are looked at in their order. */
export function provinceIn(
  texts: readonly string[],
): { province: Province['name']; word: string } | undefined {
  for (const text of texts) {
    const found = provinceOf(text.slice(0, 500));
    if (found) return found;
  }
  return undefined;
}

/** The second characters of the words by their first: nearly all texts hold no such pair. */
const pairs = new Map<number, string>();
for (const word of provinces.flatMap(({ words }) => words))
  pairs.set(word.charCodeAt(0), (pairs.get(word.charCodeAt(0)) ?? '') + word.charAt(1));

function mayNameProvince(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++)
    if (pairs.get(text.charCodeAt(at))?.includes(text.charAt(at + 1))) return true;
  return false;
}

const provinceOf = perText((head): { province: Province['name']; word: string } | undefined => {
  if (!mayNameProvince(head)) return undefined;
  for (const { name, words } of provinces) {
    const word = words.find((candidate) => head.includes(candidate));
    if (word) return { province: name, word };
  }
  return undefined;
});
