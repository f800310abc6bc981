import { FileFault, reasonIn } from '../../hosts/files/file-fault';
import { ACCEPTED, openFile } from '../files/open-file';
import { MOST_COLUMNS, MOST_ROWS, type OpenedWorkbook } from '../files/opened-workbook';
import { AddinFrame } from '../frame/addin-frame';
import type { FunctionMetadata } from '../frame/custom-functions';
import { readManifest, type RibbonButton } from '../frame/manifest';
import { AddinFunctions } from '../grid/addin-functions';
import { repeatLostCalculations } from '../grid/calculation-guard';
import { showConditionalFormats } from '../grid/conditional-overlay';
import { forwardEvents, onSelection } from '../grid/grid-events';
import { GridWorkbook } from '../grid/grid-workbook';
import { pasteTexts } from '../grid/paste-text';
import { createGrid, type Grid } from '../grid/univer-grid';
import { SAMPLE } from '../sample';
import { Choices } from './choices';
import { acceptDrops } from './drop-target';
import { Pane } from './pane';
import { paneButton, setBusy, setEnabled, showRibbon } from './ribbon';
import { iconOf, showTools } from './tools';
import { WORDS, type Words } from './words';

/** One opened workbook with the add-in beside it. A new file brings a new one, as in Excel. */
export interface Session {
  readonly workbook: GridWorkbook;
  readonly frame: AddinFrame;
  readonly functions: AddinFunctions;
  /** Something is in it that no file holds. */
  isChanged: boolean;
  end(): void;
}

/** The page: a grid, a ribbon, and the add-in in its pane. */
export class Workbench {
  private readonly pane: Pane;
  session: Session;
  private openedName = SAMPLE.name;
  /** Said once the add-in is ready. */
  private news: string | undefined;
  /** Files are read and the add-in is loaded while the user goes on; only the last of each counts. */
  private readonly turns = { file: 0, start: 0 };
  /** What the add-in used and this host does not have; shown, logged and kept for the tests. */
  readonly faults: string[] = [];

  private constructor(
    readonly grid: Grid,
    private readonly choices: Choices,
  ) {
    this.pane = new Pane(part('work'), part('splitter'), (open) =>
      this.session.frame.paneVisibilityChanged(open),
    );
    part('pane-close').addEventListener('click', () => {
      this.pane.setOpen(false);
      paneButton(part('ribbon'))?.focus();
    });
    part('pane-close').append(iconOf('close'));
    this.session = this.begin();
    acceptDrops(part('work'), part('drop-here'), (file) => void this.openFile(file));
    window.addEventListener('beforeunload', (event) => {
      if (this.session.isChanged) event.preventDefault();
    });
    this.showWords();
  }

  /** Draws the page with the sample in it. */
  static async show(): Promise<Workbench> {
    const choices = new Choices();
    const grid = createGrid(part('grid'), SAMPLE, choices.language, choices.dark);
    await grid.drawn;
    repeatLostCalculations(grid.injector);
    return new Workbench(grid, choices);
  }

  private get words(): Words {
    return WORDS[this.choices.language];
  }

  async start(): Promise<void> {
    this.say(this.words.starting);
    try {
      await this.load();
    } catch (error) {
      this.noAddin(this.words.noServer);
      // Who develops the add-in wants to know what it was.
      // eslint-disable-next-line no-console
      console.error(error);
    }
  }

  private async load(): Promise<void> {
    const turn = ++this.turns.start;
    const { session } = this;
    const answer = await fetch('/manifest.xml');
    if (!answer.ok) {
      this.noAddin(this.words.noAddin);
      return;
    }
    const manifest = readManifest(
      new DOMParser().parseFromString(await answer.text(), 'application/xml'),
      this.choices.language,
    );
    if (turn !== this.turns.start) return;
    showRibbon(part('ribbon'), manifest, (button) => void this.press(button));
    session.frame.load(part('frame-slot'), manifest.pagePath, this.words.paneTitle);
    if (manifest.functionsPath === undefined) return;
    const { functions } = (await (await fetch(manifest.functionsPath)).json()) as {
      functions: FunctionMetadata[];
    };
    if (turn !== this.turns.start) return;
    session.frame.functions.onReady = () => session.functions.register(functions);
    if (session.frame.functions.isReady) session.functions.register(functions);
  }

  private noAddin(reason: string): void {
    part('frame-slot').replaceChildren(Object.assign(document.createElement('p'), { textContent: reason }));
    this.say(reason, 'fault');
  }

  async openFile(file: File): Promise<void> {
    const turn = ++this.turns.file;
    let opened: OpenedWorkbook;
    try {
      opened = await openFile(file);
    } catch (error) {
      const reason = error instanceof FileFault ? reasonIn(this.choices.language, error) : String(error);
      this.say(this.words.notOpened(file.name, reason), 'fault');
      return;
    }
    if (turn === this.turns.file) await this.open(opened);
  }

  /** In the place of what is open now, unless the user wants to keep that. */
  private async open(opened: OpenedWorkbook): Promise<void> {
    if (this.session.isChanged && !window.confirm(this.words.discard(this.openedName))) return;
    this.session.end();
    this.grid.open(opened);
    this.openedName = opened.name;
    this.session = this.begin();
    this.showWords();
    const cut = opened.sheets.filter(({ isCut }) => isCut).map(({ name }) => `“${name}”`);
    this.news =
      this.words.opened(opened.name, opened.sheets.length) +
      (cut.length > 0 ? this.words.cut(cut.join(' '), MOST_ROWS, MOST_COLUMNS) : '');
    await this.start();
  }

  private async save(): Promise<void> {
    const name = `${this.openedName.replace(/\.[^.]+$/, '')}.xlsx`;
    const { session } = this;
    try {
      const { xlsxOf } = await import('../files/save-xlsx');
      download(name, xlsxOf(session.workbook));
      session.isChanged = false;
      this.say(this.words.saved(name));
    } catch (error) {
      this.say(this.words.notSaved(String(error)), 'fault');
    }
  }

  private begin(): Session {
    const workbook = new GridWorkbook(this.grid.api, this.grid.injector, this.grid.workbook);
    const onFault = (fault: string) => this.fault(fault);
    const frame = new AddinFrame({
      workbook,
      language: () => this.choices.language,
      pane: { isOpen: () => this.pane.isOpen(), setOpen: (open) => this.pane.setOpen(open) },
      afterBatch: () => workbook.flush('add-in'),
      onReady: () => {
        setEnabled(part('ribbon'), true);
        document.documentElement.dataset['addin'] = 'ready';
        this.say(this.news ?? this.words.started);
        this.news = undefined;
      },
      onFault,
    });
    const functions = new AddinFunctions(this.grid.injector, (metadata, args, address) =>
      frame.functions.invoke(metadata, args, address),
    );
    const endEvents = forwardEvents(this.grid.api, workbook, frame.host, () => (session.isChanged = true));
    const endPaste = pasteTexts(this.grid.api, workbook);
    const overlay = showConditionalFormats(workbook, onFault);
    const reasons = onSelection(workbook, (sheet, { top, left }) =>
      this.note(functions.reasonAt(sheet.id, top, left)),
    );
    const session: Session = {
      workbook,
      frame,
      functions,
      isChanged: false,
      end: () => {
        endEvents();
        endPaste();
        overlay.dispose();
        reasons.unsubscribe();
        functions.unregister();
        frame.end();
        delete document.documentElement.dataset['addin'];
        setEnabled(part('ribbon'), false);
      },
    };
    return session;
  }

  private async press({ id, label, action }: RibbonButton): Promise<void> {
    if (action.kind === 'showPane') {
      this.pane.setOpen(true);
      this.session.frame.focus();
      return;
    }
    setBusy(part('ribbon'), id, true);
    this.say(this.words.running(label));
    const completed = await this.session.frame.invokeCommand(action.functionName, id);
    setBusy(part('ribbon'), id, false);
    if (completed) this.say(this.words.ran(label));
    else this.say(this.words.commandFailed(label), 'fault');
  }

  private showWords(): void {
    const { words } = this;
    document.documentElement.lang = this.choices.language;
    document.title = `${this.openedName} – ${words.title}`;
    part('title').textContent = words.title;
    part('file-name').textContent = this.openedName;
    part('pane-title').textContent = words.paneTitle;
    part('pane-close').setAttribute('aria-label', words.closePane);
    part('pane-close').title = words.closePane;
    part('splitter').setAttribute('aria-label', words.resizePane);
    part('drop-here').textContent = words.drop;
    part('grid').setAttribute('aria-label', words.sheet);
    this.note(undefined);
    showTools(part('tools'), words, this.choices.dark, {
      open: () => this.chooseFile(),
      save: () => void this.save(),
      sample: () => void this.open(SAMPLE),
      undo: () => void this.grid.api.undo(),
      redo: () => void this.grid.api.redo(),
      switchTheme: () => {
        this.choices.dark = !this.choices.dark;
        this.grid.setDark(this.choices.dark);
        this.showWords();
      },
      switchLanguage: () => {
        this.choices.language = this.choices.language === 'zh-CN' ? 'en-US' : 'zh-CN';
        this.grid.setLanguage(this.choices.language);
        this.showWords();
        // The host's language is fixed for as long as the add-in lives.
        this.session.functions.unregister();
        delete document.documentElement.dataset['addin'];
        void this.start();
      },
    });
  }

  private chooseFile(): void {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: ACCEPTED });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.openFile(file);
    });
    input.click();
  }

  private fault(fault: string): void {
    this.faults.push(fault);
    // A member that this host lacks must be seen at once by who develops against it.
    // eslint-disable-next-line no-console
    console.error(`[office host] ${fault}`);
    this.say(this.words.unknownMember(fault), 'fault');
  }

  private say(text: string, kind: 'news' | 'fault' = 'news'): void {
    part('status').textContent = text;
    part('status').dataset['kind'] = kind;
  }

  /** Why the selected cell shows an error; else that nothing leaves the machine. */
  private note(reason: string | undefined): void {
    part('status-note').textContent = reason ?? this.words.localOnly;
  }
}

/** Hands a file to the browser, to be kept where it keeps what it loads. */
function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The click has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}
