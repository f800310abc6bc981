import { FileFault } from '../file-fault';
import { addingChild } from './child-order';
import { documentOf, type OoxmlPackage } from './package';
import {
  appending,
  attributeOf,
  attributesOf,
  childOf,
  childrenOf,
  escapeXml,
  localName,
  prefixOf,
  spliced,
  wholeOf,
  withAttributes,
} from './xml-scan';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** Charts and dialogs have sheets of their own, without cells. */
  readonly hasCells: boolean;
}

const WORKSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The part that lists the worksheets. */
export class WorkbookPart {
  readonly part: string;

  /** @throws FileFault where the package is no workbook in XML */
  constructor(private readonly pack: OoxmlPackage) {
    const main = pack.related('', '/officeDocument');
    if (!main || !pack.has(main.target))
      throw new FileFault(
        'unsupported',
        '压缩包里没有 Excel 工作簿。',
        'The archive holds no Excel workbook.',
      );
    this.part = main.target;
    if (/\.bin$/i.test(this.part))
      throw new FileFault(
        'unsupported',
        '是二进制工作簿（.xlsb），请用 Excel 另存为 .xlsx。',
        'It is a binary workbook (.xlsb): save it as .xlsx in Excel.',
      );
    if (localName(documentOf(this.text, this.part).tag) !== 'workbook')
      throw new FileFault(
        'unsupported',
        '压缩包里没有 Excel 工作簿。',
        'The archive holds no Excel workbook.',
      );
  }

  get sheets(): readonly SheetEntry[] {
    const { text } = this;
    const targets = new Map(this.pack.relationships(this.part).map((each) => [each.id, each]));
    const list = childOf(text, wholeOf(text)!.tag, 'sheets');
    if (!list) return [];
    return [...childrenOf(text, list.tag)].flatMap(({ tag }) => {
      const relation = targets.get(attributeOf(text, tag, 'id') ?? '');
      if (!relation) return [];
      const hasCells = relation.type.endsWith('/worksheet');
      return [{ name: attributesOf(text, tag).get('name') ?? '', part: relation.target, hasCells }];
    });
  }

  /** Whether the list of worksheets is locked against changes in Excel. */
  get isLocked(): boolean {
    const { text } = this;
    const protection = childOf(text, wholeOf(text)!.tag, 'workbookProtection');
    return protection !== undefined && isTrue(attributesOf(text, protection.tag).get('lockStructure'));
  }

  /** Adds a worksheet behind the others. */
  addSheet(name: string, xml: string): string {
    const part = this.pack.freeName('xl/worksheets/sheet', '.xml');
    this.pack.addPart(part, xml, WORKSHEET_TYPE);
    const id = this.pack.relate(this.part, '/worksheet', part);
    const { text } = this;
    const root = wholeOf(text)!;
    const list = childOf(text, root.tag, 'sheets');
    if (!list)
      throw new FileFault(
        'damaged',
        '文件已损坏：工作簿没有工作表目录。',
        'The file is damaged: the workbook lists no worksheets.',
      );
    const numbers = [...childrenOf(text, list.tag)].map(({ tag }) =>
      Number(attributesOf(text, tag).get('sheetId') ?? 0),
    );
    const base = this.pack.relationshipBase;
    const declared = attributesOf(text, root.tag).get('xmlns:r') === base ? '' : ` xmlns:r="${base}"`;
    const entry = `<${prefixOf(list.tag)}sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...numbers) + 1}"${declared} r:id="${id}"/>`;
    this.set(spliced(text, [appending(text, list, entry)]));
    return part;
  }

  /** The order of calculation, which Excel makes anew; a wrong one it takes for damage. */
  dropCalculationOrder(): void {
    const chain = this.pack.related(this.part, '/calcChain');
    if (chain) this.pack.removePart(this.part, chain);
  }

  /** Has every formula calculated when the workbook is opened. */
  calculateOnOpening(): void {
    const { text } = this;
    const root = wholeOf(text)!;
    const settings = childOf(text, root.tag, 'calcPr');
    if (settings) {
      const { start, end } = settings.tag;
      const tag = withAttributes(text.slice(start, end), { fullCalcOnLoad: 1 });
      this.set(spliced(text, [{ from: start, to: end, text: tag }]));
    } else {
      const element = `<${prefixOf(root.tag)}calcPr fullCalcOnLoad="1"/>`;
      this.set(spliced(text, [addingChild(text, root, 'workbook', 'calcPr', element)]));
    }
  }

  private get text(): string {
    return this.pack.text(this.part);
  }

  private set(text: string): void {
    this.pack.setText(this.part, text);
  }
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
