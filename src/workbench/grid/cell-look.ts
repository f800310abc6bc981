import {
  BooleanNumber,
  BORDER_KEYS,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { CellLook } from '../office-host/host-workbook';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const LINK_COLOUR = '#0F6CBD';

/** What Office.js calls a format, from the grid's style. */
export function lookOf(style: IStyleData | null | undefined, hyperlink: string | undefined): CellLook {
  const look: CellLook = {};
  if (style?.bg?.rgb) look.fillColor = hexOf(style.bg.rgb);
  if (style?.cl?.rgb) look.fontColor = hexOf(style.cl.rgb);
  if (style?.bl) look.bold = true;
  if (style?.tb === WrapStrategy.WRAP) look.wrapText = true;
  const horizontal = nameOf(HORIZONTAL, style?.ht);
  if (horizontal !== undefined && horizontal !== 'General') look.horizontalAlignment = horizontal;
  const vertical = nameOf(VERTICAL, style?.vt);
  if (vertical !== undefined) look.verticalAlignment = vertical;
  if (style?.bd) look.borders = bordersOf(style.bd);
  if (hyperlink !== undefined) look.hyperlink = hyperlink;
  return look;
}

/** The change to the grid's style that a change of format is; a member that is there but undefined takes the format off. */
export function styleOf(change: Partial<Record<keyof CellLook, unknown>>): IStyleData {
  const style: IStyleData = {};
  const { fillColor, fontColor, bold, wrapText, horizontalAlignment, verticalAlignment } =
    change as Partial<CellLook>;
  if ('fillColor' in change) style.bg = fillColor === undefined ? null : { rgb: fillColor };
  if ('fontColor' in change) style.cl = fontColor === undefined ? null : { rgb: fontColor };
  if ('bold' in change) style.bl = bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if ('wrapText' in change) style.tb = wrapText ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if ('horizontalAlignment' in change)
    style.ht = HORIZONTAL[horizontalAlignment ?? 'General'] ?? HorizontalAlign.UNSPECIFIED;
  if ('verticalAlignment' in change)
    style.vt = VERTICAL[verticalAlignment ?? 'Bottom'] ?? VerticalAlign.UNSPECIFIED;
  if ('borders' in change) style.bd = borderStyleOf(change.borders as Record<string, string> | undefined);
  if ('hyperlink' in change && change.hyperlink !== undefined) {
    style.ul = { s: BooleanNumber.TRUE };
    style.cl ??= { rgb: LINK_COLOUR };
  }
  return style;
}

/** Lies over a cell for as long as a conditional format holds there. */
export function overlayOf(format: {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly underline?: string;
}): IStyleData {
  const style: IStyleData = {};
  if (format.fillColor) style.bg = { rgb: format.fillColor };
  if (format.fontColor) style.cl = { rgb: format.fontColor };
  if (format.bold) style.bl = BooleanNumber.TRUE;
  if (format.underline)
    style.ul = {
      s: BooleanNumber.TRUE,
      t: format.underline === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
    };
  return style;
}

/** Each side as its line style and colour: 1 #C8CDD3. The protocol hands it on as it is. */
function bordersOf(border: IBorderData): Record<string, string> {
  const sides: Record<string, string> = {};
  for (const key of BORDER_KEYS) {
    const side = border[key];
    if (side) sides[key] = `${side.s} ${side.cl.rgb ?? '#000000'}`;
  }
  return sides;
}

function borderStyleOf(sides: Record<string, string> | undefined): IBorderData {
  const border: IBorderData = {};
  for (const key of BORDER_KEYS) {
    const [style, rgb] = sides?.[key]?.split(' ') ?? [];
    border[key] = style === undefined || rgb === undefined ? null : { s: Number(style), cl: { rgb } };
  }
  return border;
}

function nameOf<T>(names: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined {
  return Object.entries(names).find(([, each]) => each === value)?.[0];
}

/** The grid also writes rgb(228,237,246) and short forms. */
function hexOf(colour: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts)
    return `#${[1, 2, 3].map((i) => Number(parts[i]).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (
    short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : colour
  ).toUpperCase();
}
