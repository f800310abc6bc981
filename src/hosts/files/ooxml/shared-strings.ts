import { documentOf, type OoxmlPackage } from './package';
import { attributesOf, childrenOf, localName, spliced, withAttributes } from './xml-scan';

/** The texts that cells share. Never changed but for how often they are used: what points to them counts on their order. */
export class SharedStrings {
  private readonly part: string | undefined;
  private elements: readonly string[] | undefined;

  constructor(
    private readonly pack: OoxmlPackage,
    workbook: string,
  ) {
    const part = pack.related(workbook, '/sharedStrings')?.target;
    this.part = part !== undefined && pack.has(part) ? part : undefined;
  }

  /** The `<si>` with a number. */
  at(index: number): string | undefined {
    return (this.elements ??= this.read())[index];
  }

  /** Says that so many cells point to them no more. */
  release(cells: number): void {
    if (cells === 0 || this.part === undefined) return;
    const text = this.pack.text(this.part);
    const { tag } = documentOf(text, this.part);
    const count = Number(attributesOf(text, tag).get('count') ?? NaN);
    if (!(count >= cells)) return;
    const counted = withAttributes(text.slice(tag.start, tag.end), { count: count - cells });
    this.pack.setText(this.part, spliced(text, [{ from: tag.start, to: tag.end, text: counted }]));
  }

  private read(): readonly string[] {
    if (this.part === undefined) return [];
    const text = this.pack.text(this.part);
    return [...childrenOf(text, documentOf(text, this.part).tag)]
      .filter(({ tag }) => localName(tag) === 'si')
      .map(({ tag, end }) => text.slice(tag.start, end));
  }
}
