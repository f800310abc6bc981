/** Excel's own limits of a task pane, in pixels. */
const LEAST = 320;
const MOST = 720;
const FIRST = 368;
const KEY_STEP = 16;
/** What is left of the grid at least. */
const LEAST_GRID = 240;
/** Below this the pane takes the place of the grid instead of standing beside it. */
const NARROW = 700;

/** The task pane beside the grid: opened, closed, and made wider by mouse or keyboard. */
export class Pane {
  private width = FIRST;

  constructor(
    private readonly work: HTMLElement,
    private readonly splitter: HTMLElement,
    private readonly onVisibility: (open: boolean) => void,
  ) {
    this.resize(FIRST);
    // Where there is room for one of the two, the grid comes first.
    work.toggleAttribute('data-pane-closed', this.isNarrow());
    splitter.addEventListener('pointerdown', (event) => {
      if (event.button === 0) this.drag(event);
    });
    splitter.addEventListener('keydown', (event) => {
      const width = this.widthBy(event.key);
      if (width === undefined) return;
      event.preventDefault();
      this.resize(width);
    });
    window.addEventListener('resize', () => {
      if (!this.isNarrow() && this.width > this.most) this.resize(this.width);
    });
  }

  isOpen(): boolean {
    return !this.work.hasAttribute('data-pane-closed');
  }

  setOpen(open: boolean): void {
    if (open === this.isOpen()) return;
    this.work.toggleAttribute('data-pane-closed', !open);
    this.onVisibility(open);
    this.relayout();
  }

  /** The pane stands at the right: the splitter goes left to make it wider. */
  private widthBy(key: string): number | undefined {
    switch (key) {
      case 'ArrowLeft':
        return this.width + KEY_STEP;
      case 'ArrowRight':
        return this.width - KEY_STEP;
      case 'Home':
        return LEAST;
      case 'End':
        return MOST;
      default:
        return undefined;
    }
  }

  private get most(): number {
    return Math.min(MOST, Math.max(LEAST, window.innerWidth - LEAST_GRID));
  }

  private isNarrow(): boolean {
    return window.innerWidth < NARROW;
  }

  private drag(event: PointerEvent): void {
    this.splitter.setPointerCapture(event.pointerId);
    // The frame would swallow the moves.
    this.work.toggleAttribute('data-resizing', true);
    const move = ({ clientX }: PointerEvent) => this.resize(window.innerWidth - clientX);
    const end = () => {
      this.splitter.removeEventListener('pointermove', move);
      this.work.toggleAttribute('data-resizing', false);
    };
    this.splitter.addEventListener('pointermove', move);
    this.splitter.addEventListener('pointerup', end, { once: true });
    this.splitter.addEventListener('pointercancel', end, { once: true });
  }

  private resize(width: number): void {
    this.width = Math.min(this.most, Math.max(LEAST, width));
    this.work.style.setProperty('--pane-width', `${this.width}px`);
    this.splitter.setAttribute('aria-valuenow', String(this.width));
    this.splitter.setAttribute('aria-valuemin', String(LEAST));
    this.splitter.setAttribute('aria-valuemax', String(this.most));
    this.relayout();
  }

  /** The grid draws on a canvas and follows the window's size. */
  private relayout(): void {
    requestAnimationFrame(() => window.dispatchEvent(new Event('resize')));
  }
}
