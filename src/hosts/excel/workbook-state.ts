import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../../core/audit';
import { revealedJson } from '../../core/text/invisible';
import { excelRun, supports, syncAndLook } from './excel-run';

/** Names our part among the custom XML parts of a workbook; the number is the version of what it holds. */
const NAMESPACE = 'urn:perfscore:state:1';
const LATER_VERSION = /^urn:perfscore:state:\d+$/;

export interface LoadedState {
  readonly settings: Settings;
  /** A sentence where the kept state was damaged or newer than this add-in; it is put aside, not lost. */
  readonly notice: string | undefined;
}

/** The API set that knows custom XML parts. */
export const STATE_NEEDS = '1.5';

/**
 * Reads profile, column corrections, acknowledgements and settings from the workbook; the usual ones where this Excel
 * cannot keep any. @throws ExcelFault
 */
export async function loadState(): Promise<LoadedState> {
  if (!supports(STATE_NEEDS)) return { settings: DEFAULT_SETTINGS, notice: undefined };
  return excelRun(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load('items/id,items/namespaceUri');
    await context.sync();
    const own = parts.items.filter(({ namespaceUri }) => namespaceUri === NAMESPACE);
    const newer = parts.items.some(
      ({ namespaceUri }) => namespaceUri !== NAMESPACE && LATER_VERSION.test(namespaceUri),
    );
    const xml = own.at(-1)?.getXml();
    if (xml === undefined) {
      const notice = newer ? '工作簿中的设置由更新版本的绩核保存，本版本未使用，也未改动。' : undefined;
      return { settings: DEFAULT_SETTINGS, notice };
    }
    await context.sync();
    const settings = readState(xml.value);
    if (settings !== undefined) return { settings, notice: undefined };
    // Kept under another name, so that nothing is lost and the next save starts afresh.
    parts.add(xml.value.replace(`xmlns="${NAMESPACE}"`, `xmlns="${NAMESPACE}:damaged"`));
    own.at(-1)!.delete();
    const setAside = await context.sync().then(
      () => true,
      () => false,
    );
    const kept = setAside ? '已另存备查' : '没有改动';
    return {
      settings: DEFAULT_SETTINGS,
      notice: `工作簿中保存的绩核设置已损坏，${kept}，本次使用默认设置。`,
    };
  });
}

/** Keeps the settings in the workbook. @throws ExcelFault */
export function saveState(settings: Settings): Promise<void> {
  return excelRun(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load('items/id,items/namespaceUri');
    await context.sync();
    const own = parts.items.filter(({ namespaceUri }) => namespaceUri === NAMESPACE);
    const xml = stateXml(settings);
    if (own.length === 0) parts.add(xml);
    else own.at(-1)!.setXml(xml);
    // Two people who save at the same moment leave two parts; the later one counts.
    for (const stale of own.slice(0, -1)) stale.delete();
    await syncAndLook(context, () => keeps(xml));
  });
}

/** Whether the workbook keeps just this; Excel may write the same XML otherwise. */
function keeps(xml: string): Promise<boolean> {
  return excelRun(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.load('items/id,items/namespaceUri');
    await context.sync();
    const own = parts.items.filter(({ namespaceUri }) => namespaceUri === NAMESPACE);
    const kept = own.at(-1)?.getXml();
    if (kept === undefined || own.length > 1) return false;
    await context.sync();
    return JSON.stringify(readState(kept.value)) === JSON.stringify(readState(xml));
  });
}

/**
 * The settings as JSON in one text element: escaped, so that no note of a user can become markup. Characters that an XML
 * reader may refuse or take for line breaks stand as escapes of JSON.
 */
export function stateXml(settings: Settings): string {
  const text = revealedJson(settings).replace(/[&<>]/g, (character) => ESCAPES[character]!);
  return `<perfscore xmlns="${NAMESPACE}">${text}</perfscore>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `undefined` where the part is not what {@link stateXml} writes. */
export function readState(xml: string): Settings | undefined {
  const from = xml.indexOf('>', xml.indexOf('<perfscore'));
  const to = xml.lastIndexOf('</perfscore>');
  if (from < 0 || to < from) return undefined;
  const text = xml
    .slice(from + 1, to)
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
  try {
    return parseSettings(JSON.parse(text)).settings;
  } catch {
    return undefined;
  }
}
