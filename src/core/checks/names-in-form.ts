import type { CellAddress } from '../model/cell';
import type { DeclarationTable } from '../model/declaration';
import { bureauInTitle, differ, mayBeShort } from '../text/bureau-names';

export interface Named {
  readonly kind: 'bureau' | 'project';
  readonly value: string;
  readonly cell: CellAddress;
}

/** Whom and what a table's form names. */
export interface NamesInForm {
  readonly names: readonly Named[];
  /** The project of the funding line. */
  readonly funding: string | undefined;
  /** The bureau of the title, where the form names another one. */
  readonly title: Named | undefined;
}

export function namesInForm(table: DeclarationTable): NamesInForm {
  return {
    names: table.headings.flatMap(({ kind, value, cell }) =>
      (kind === 'bureau' || kind === 'project') && value.trim() !== ''
        ? [{ kind, value: value.trim(), cell }]
        : [],
    ),
    funding: table.fundingLine?.project.trim(),
    title: otherBodyInTitle(table),
  };
}

/** The bureau that the title names, where it is none of those in the form: another place's, or another one altogether. */
function otherBodyInTitle({ title, headings, kind }: DeclarationTable): Named | undefined {
  const found = title && bureauInTitle(title.value);
  // The finance bureau issues forms for all others.
  if (!found || found.body.includes('财政')) return undefined;
  const bodies = headings.filter(
    (each) => ['bureau', 'supervisor', 'implementer'].includes(each.kind) && each.value.trim() !== '',
  );
  const { name, body } = found;
  if (
    !bodies.some((each) => each.kind === 'bureau') ||
    bodies.some(({ value }) => !differ(value, name) || mayBeShort(value, name))
  )
    return undefined;
  // A project's form may carry the name of a bureau above.
  if (kind !== 'department' && !bodies.some(({ value }) => value.includes(body))) return undefined;
  return { kind: 'bureau', value: name, cell: title.cell };
}
