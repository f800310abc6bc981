import { childrenOf, localName, type Child, type Splice, appending } from './xml-scan';

/** The order that the format prescribes for the children of the elements that we add to (ECMA-376 part 1, 18.2, 18.3, 18.8). */
const ORDER = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
    'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
    'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
    'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems ' +
    'tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
    'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr ' +
    'webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
} as const;

/** The splice that puts a new child where the format wants it: behind the last one that comes before its like. */
export function addingChild(
  text: string,
  root: Child,
  parent: keyof typeof ORDER,
  name: string,
  element: string,
): Splice {
  const order = ORDER[parent].split(' ');
  const rank = order.indexOf(name);
  let at = root.tag.end;
  for (const child of childrenOf(text, root.tag)) {
    const own = order.indexOf(localName(child.tag));
    // Elements of other makers stand where their maker put them.
    if (own > rank) break;
    if (own >= 0) at = child.end;
  }
  return root.tag.kind === 'empty' ? appending(text, root, element) : { from: at, to: at, text: element };
}
