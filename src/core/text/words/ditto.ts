/** What a hurried hand writes for “the same as in the row above”. */
const DITTO = /^\s*(?:同上(?:一?[行条项格列]|[一述]?指标|述?标准)?|同前|〃|″|["＂]|,,|〞)[。.]?\s*$/u;

export const dittoWords = {
  examples: [
    { text: '同上', ditto: true },
    { text: ' 同上。', ditto: true },
    { text: '同上一行', ditto: true },
    { text: '同上一指标', ditto: true },
    { text: '〃', ditto: true },
    { text: '同前', ditto: true },
    { text: '同上年', ditto: false },
    { text: '同上年相比提高2个百分点', ditto: false },
    { text: '同上得满分', ditto: false },
    { text: '/', ditto: false },
    { text: '', ditto: false },
  ],
} as const;

/** Whether a cell says no more than that it holds what the cell above holds. */
export function isDitto(text: string): boolean {
  return text.length <= 12 && DITTO.test(text);
}
