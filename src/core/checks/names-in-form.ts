import type { CellAddress } from '../model/cell';
import type { DeclarationTable } from '../model/declaration';
import {
  areJoinedOtherwise,
  areOldAndNew,
  areOfOtherPlaces,
  areOfTwoLevels,
  areOneFieldApart,
  areOneSlipApart,
  areOneTaskApart,
  areTwoBureaus,
  bureauInTitle,
  differ,
  mayBeShort,
} from '../text/bureau-names';
import { slipsInLists } from './listed-units';

export interface Named {
  readonly kind: 'bureau' | 'project' | 'supervisor';
  readonly value: string;
  readonly cell: CellAddress;
}

/** Whom and what a table's form names. */
export interface NamesInForm {
  readonly names: readonly Named[];
  /** The project of the funding line. */
  readonly funding: string | undefined;
  /** 项目单位, 项目实施单位: the declaring bureau, or a body below it. */
  readonly owner: (Pick<Named, 'value' | 'cell'> & { readonly declares: boolean }) | undefined;
  /** The bureau of the title, where the form names another one. */
  readonly title: Named | undefined;
  /** The unit of an entry in a list, where the entry's own rows name it; units of one list are many. */
  readonly listed: Pick<Named, 'value' | 'cell'> | undefined;
}

const OWNER = /^项目(?:申报|填报|所属)?(?:单位|部门)/;

export function namesInForm(table: DeclarationTable): NamesInForm {
  const { list, headings: own } = table;
  const ofEntry = own.filter((heading) => list && !list.shared.headings.includes(heading));
  const listed = ofEntry.find(({ kind }) => kind !== 'project' && kind !== 'other');
  // The names over a list are told of in its first entry.
  const headings = own.filter((heading) => heading !== listed);
  return {
    names: headings.flatMap(({ kind, value, cell }) =>
      (kind === 'bureau' || kind === 'project' || kind === 'supervisor') && value.trim() !== ''
        ? [{ kind, value: value.trim(), cell }]
        : [],
    ),
    funding: table.fundingLine?.project.trim(),
    owner: ownerIn(headings),
    title: otherBodyInTitle({ ...table, headings }),
    listed: listed?.content && { value: listed.value.trim(), cell: listed.cell },
  };
}

function ownerIn(headings: DeclarationTable['headings']): NamesInForm['owner'] {
  const implementers = headings.filter(({ kind }) => kind === 'implementer');
  const declaring = implementers.find(({ label }) => OWNER.test(label));
  const owner = declaring ?? implementers[0];
  return owner && { value: owner.value.trim(), cell: owner.cell, declares: declaring !== undefined };
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

/** Projects have departments in charge of their own; only the same one of another place was copied. */
const CONFLICTS = [
  ['bureau', differ],
  [
    'supervisor',
    (own: string, other: string) =>
      areOfOtherPlaces(own, other) ||
      areOneFieldApart(own, other) ||
      areJoinedOtherwise(own, other) ||
      areOneTaskApart(own, other) ||
      areOldAndNew(own, other),
  ],
] as const;

/** Two names that should be one. */
export interface NameConflict {
  readonly message: 'title' | 'bureau' | 'supervisor' | 'project' | 'listed';
  readonly own: Pick<Named, 'value' | 'cell'>;
  readonly other: { readonly value: string; readonly cell: CellAddress | undefined };
  /** Another bureau of the same place may carry a project out. */
  readonly minor?: true;
}

/**
 * The department in charge that most projects name, where it is that of the department's own form or named more than
 * once; `undefined` where none stands out.
 */
function usualSupervisor(
  forms: readonly NamesInForm[],
): { readonly named: Named; readonly ofDepartment: boolean } | undefined {
  const supervisors = forms.flatMap(({ names }) => names.filter(({ kind }) => kind === 'supervisor'));
  const bureau = forms.flatMap(({ names }) => names).find(({ kind }) => kind === 'bureau');
  const own = supervisors.find(({ value }) => value === bureau?.value);
  if (own) return { named: own, ofDepartment: true };
  const times = new Map<string, number>();
  for (const { value } of supervisors) times.set(value, (times.get(value) ?? 0) + 1);
  const [most, second] = [...times].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < 2 || most[1] === second?.[1]) return undefined;
  return { named: supervisors.find(({ value }) => value === most[0])!, ofDepartment: false };
}

/** The names that differ within one form, and from those of the forms before it. */
export function* nameConflicts(forms: readonly NamesInForm[]): Iterable<NameConflict> {
  const first = new Map<Named['kind'], Named>();
  const usual = usualSupervisor(forms);
  yield* slipsInLists(forms);
  for (const { title, names, funding, owner } of forms) {
    const ofKind = (kind: Named['kind']): Named | undefined => names.find((each) => each.kind === kind);
    if (title) yield { message: 'title', own: title, other: ofKind('bureau')! };
    for (const [kind, conflict] of CONFLICTS) {
      const own = ofKind(kind);
      const before = (kind === 'supervisor' ? usual?.named : undefined) ?? first.get(kind) ?? own;
      if (!own || !before) continue;
      first.set(kind, before);
      // Of all projects of a department one names another bureau of the place.
      const odd = kind === 'supervisor' && usual?.ofDepartment && areTwoBureaus(own.value, before.value);
      if (odd || conflict(own.value, before.value)) yield { message: kind, own, other: before };
      // The department in charge of a project is mostly the bureau that declares: 松凤市林业局 is a slip of it.
      const above = first.get(kind === 'bureau' ? 'supervisor' : 'bureau');
      if (
        own === before &&
        above &&
        (areOneSlipApart(own.value, above.value) ||
          areJoinedOtherwise(own.value, above.value) ||
          areOneFieldApart(own.value, above.value) ||
          areOldAndNew(own.value, above.value))
      )
        yield { message: kind, own, other: above };
    }
    const bureau = first.get('bureau');
    const above = bureau ?? first.get('supervisor');
    // 青禾县农业局 carries out what 青禾县农业农村局 declares: it is the same bureau, by the name that it had.
    if (
      owner &&
      above &&
      (areOneSlipApart(owner.value, above.value) ||
        areJoinedOtherwise(owner.value, above.value) ||
        areOldAndNew(owner.value, above.value))
    )
      yield { message: 'bureau', own: owner, other: above };
    // A county may carry out what the city of its name declares, and a body of the bureau what the bureau does.
    else if (
      owner &&
      bureau &&
      (areOfTwoLevels(owner.value, bureau.value) ||
        (owner.declares && areTwoBureaus(owner.value, bureau.value)))
    )
      yield { message: 'bureau', own: owner, other: bureau, minor: true };
    const project = ofKind('project');
    if (project && funding && differ(project.value, funding))
      yield { message: 'project', own: project, other: { value: funding, cell: undefined } };
  }
}
