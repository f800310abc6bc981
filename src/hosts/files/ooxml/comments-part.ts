import { fittedToCell, fromA1, toA1 } from '../../../core/model/cell';
import { encodeCellText } from './cell-text';
import { documentOf, XML_HEAD, type OoxmlPackage } from './package';
import { runElements } from './rich-text';
import { runsOf } from './stored-cell';
import {
  appending,
  attributesOf,
  childOf,
  childrenOf,
  localName,
  prefixOf,
  spliced,
  textOf,
  type Child,
  type Splice,
} from './xml-scan';

/** A note on a cell. Rows and columns count from 0. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface NotesWritten {
  /** Cells that have a comment now and had none, with how many lines it has. */
  readonly added: readonly (Pick<CellNote, 'row' | 'column'> & { readonly lines: number })[];
  /** Cells whose comment was ours and is gone. */
  readonly removed: readonly Pick<CellNote, 'row' | 'column'>[];
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const AUTHOR = '绩核';
/** How our part of a comment begins that a person has written. */
const OWN_PART = '\n【绩核】\n';

/**
 * Writes the notes into the comments of a worksheet: a new comment of our own, or a last part of the one that a person has
 * written. What an earlier run wrote is replaced.
 */
export function writeNotes(pack: OoxmlPackage, sheet: string, notes: readonly CellNote[]): NotesWritten {
  const known = pack.related(sheet, '/comments');
  if (!known && notes.length === 0) return { added: [], removed: [] };
  const part = known?.target ?? pack.freeName('xl/comments', '.xml');
  if (!known) {
    pack.relate(sheet, '/comments', part);
    pack.addPart(
      part,
      `${XML_HEAD}<comments xmlns="${pack.mainNamespace}"><authors/><commentList/></comments>`,
      TYPE,
    );
  }
  const text = pack.text(part);
  const result = patched(text, documentOf(text, part), notes);
  pack.setText(part, result.text);
  return result;
}

function patched(
  text: string,
  root: Child,
  notes: readonly CellNote[],
): NotesWritten & { readonly text: string } {
  const prefix = prefixOf(root.tag);
  const splices: Splice[] = [];
  const authors = childOf(text, root.tag, 'authors');
  const list = childOf(text, root.tag, 'commentList');
  const names = authors ? [...childrenOf(text, authors.tag)].map((author) => textOf(text, author)) : [];
  const own = names.indexOf(AUTHOR);
  const open = new Map(notes.map((note) => [toA1(note), note]));
  const removed: { row: number; column: number }[] = [];
  for (const comment of list ? childrenOf(text, list.tag) : []) {
    const attributes = attributesOf(text, comment.tag);
    const cell = fromA1('', attributes.get('ref') ?? '');
    if (!cell) continue;
    const note = open.get(toA1(cell));
    open.delete(toA1(cell));
    const isOwn = own >= 0 && attributes.get('authorId') === String(own);
    if (isOwn && !note) {
      splices.push({ from: comment.tag.start, to: comment.end, text: '' });
      removed.push(cell);
    } else if (isOwn) {
      splices.push({ from: comment.tag.start, to: comment.end, text: commentOf(prefix, note!, own) });
    } else splices.push(...withOwnPart(text, comment, note));
  }
  const fresh = [...open.values()];
  const authorId = own >= 0 ? own : names.length;
  const author = `<${prefix}author>${encodeCellText(AUTHOR)}</${prefix}author>`;
  if (fresh.length > 0 && own < 0) {
    splices.push(
      authors
        ? appending(text, authors, author)
        : { from: root.tag.end, to: root.tag.end, text: `<${prefix}authors>${author}</${prefix}authors>` },
    );
  }
  const added = fresh.map((note) => commentOf(prefix, note, authorId)).join('');
  if (list) splices.push(appending(text, list, added));
  else splices.push(appending(text, root, `<${prefix}commentList>${added}</${prefix}commentList>`));
  return {
    text: spliced(text, splices),
    removed,
    added: fresh.map(({ row, column, text: note }) => ({ row, column, lines: note.split('\n').length })),
  };
}

function commentOf(prefix: string, note: CellNote, authorId: number): string {
  return `<${prefix}comment ref="${toA1(note)}" authorId="${authorId}"><${prefix}text>${runOf(prefix, note.text)}</${prefix}text></${prefix}comment>`;
}

function runOf(prefix: string, text: string): string {
  const look = `<rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/></rPr>`;
  return runElements(prefix, [{ text: fittedToCell(text), look }]);
}

/** The splices that put our part behind what a person has written, in place of an earlier one. */
function withOwnPart(text: string, comment: Child, note: CellNote | undefined): readonly Splice[] {
  const body = childOf(text, comment.tag, 'text');
  if (!body || body.tag.kind === 'empty') return [];
  const children = [...childrenOf(text, body.tag)];
  const earlier = children.find(
    ({ tag, end }) =>
      localName(tag) === 'r' &&
      runsOf(`<t>${text.slice(tag.start, end)}</t>`)[0]?.text.startsWith(OWN_PART) === true,
  );
  const prefix = prefixOf(comment.tag);
  const insert = note ? runOf(prefix, OWN_PART + note.text) : '';
  if (earlier) return [{ from: earlier.tag.start, to: earlier.end, text: insert }];
  if (!note) return [];
  const splices: Splice[] = [];
  for (const { tag, end } of children) {
    // A comment of one plain text becomes one of runs: both together are not read by every program.
    if (localName(tag) !== 't') continue;
    splices.push({ from: tag.start, to: tag.start, text: `<${prefix}r>` });
    splices.push({ from: end, to: end, text: `</${prefix}r>` });
  }
  // Readings above East Asian texts come last.
  const behind = children.find(({ tag }) => /^(?:rPh|phoneticPr)$/.test(localName(tag)));
  const at = behind?.tag.start ?? body.contentEnd;
  splices.push({ from: at, to: at, text: insert });
  return splices;
}

/** The cells of a worksheet that carry a thread of comments, which Excel keeps in a part of its own. */
export function threadedCells(pack: OoxmlPackage, sheet: string): ReadonlySet<string> {
  const part = pack.related(sheet, '/threadedComment')?.target;
  if (part === undefined || !pack.has(part)) return new Set();
  const text = pack.text(part);
  return new Set(
    [...childrenOf(text, documentOf(text, part).tag)].map(
      ({ tag }) => attributesOf(text, tag).get('ref') ?? '',
    ),
  );
}
