import { HOSTILE, hostileRows } from './hostile';
import { bytesOf, pack } from './workbook-package';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
    .replace(/[\n\t]/g, (one) => `&#${one.charCodeAt(0)};`);

/** A text as Excel keeps it in a cell: what XML cannot hold as an escape of its own. */
const stored = (text: string) =>
  escaped(
    text
      .slice(0, 32_767)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );

/** The name of the worksheet with this hostile text, as far as an attribute of XML holds it. */
export const sheetNameOf = (index: number): string => {
  const [name, text] = HOSTILE[index]!;
  return `${text.slice(0, 60).replace(/[\u0000-\u001f\ufffe\uffff\ud800-\udfff]/g, '')} ${name}`;
};

/** The hostile declarations as a workbook file, made without the product. */
export function hostileXlsx(): Uint8Array {
  const numbers = HOSTILE.map((_, i) => i + 1);
  const sheet = (text: string) =>
    `<worksheet xmlns="${MAIN}"><sheetData>${hostileRows(text)
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row
            .map((cell, c) => {
              const at = `${String.fromCharCode(65 + c)}${r + 1}`;
              if (cell === '') return '';
              if (/^\d+$/.test(cell)) return `<c r="${at}"><v>${cell}</v></c>`;
              return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${stored(cell)}</t></is></c>`;
            })
            .join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${numbers.map((n) => part(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="${escaped(sheetNameOf(n - 1))}" sheetId="${n}" r:id="r${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="r${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
  };
  HOSTILE.forEach(([, text], i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = sheet(text)));
  return pack(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        name,
        bytesOf(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`),
      ]),
    ),
  );
}
