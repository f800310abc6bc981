import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { isBusy } from '../actions';
import { usePane } from '../pane-context';
import { ProblemCard } from './problem-card';
import type { Problem, ProblemRow } from './problem-model';

interface Props {
  readonly rows: readonly ProblemRow[];
  readonly open: string | undefined;
  readonly onOpen: (problem: Problem) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Keys that move through the list; Excel users know F8 from spelling and errors, others j and k. */
const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

/** The problems as cards, only those in sight in the page: 5,000 scroll like 50. */
export function ProblemList({ rows, open, onOpen, onStep }: Props) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  /** Set by a key: the card that opens next takes the focus. */
  const focusNext = useRef(false);
  /** Whether the focus is in the list, or was on a card that is gone now. */
  const focusInside = useRef(false);
  // The React compiler, which this warns of, is not used here.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]!.kind === 'group' ? 44 : 84),
    getItemKey: (index) => rows[index]!.key,
    overscan: 6,
    initialRect: { width: 320, height: 640 },
  });

  const openAt = rows.findIndex(({ kind, key }) => kind === 'problem' && key === open);
  useEffect(() => {
    if (openAt < 0) return;
    virtual.scrollToIndex(openAt, { align: 'auto' });
    const lost = focusInside.current && document.activeElement === document.body;
    const takesFocus = focusNext.current || lost;
    focusNext.current = false;
    // The card is in the page, and has its height, only after the list has scrolled to it.
    requestAnimationFrame(() => {
      const cards = scroller.current?.querySelectorAll<HTMLElement>('[data-problem]') ?? [];
      const card = [...cards].find(({ dataset }) => dataset['problem'] === open);
      if (takesFocus) card?.focus({ preventScroll: true });
      if (card && scroller.current) bringIntoSight(card.closest('article') ?? card, scroller.current);
    });
    // Scrolling follows the open card alone, not each measurement.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, openAt]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (target.tagName === 'TEXTAREA' || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'F8' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusNext.current = true;
      onStep(step);
      return;
    }
    const row = openAt < 0 ? undefined : rows[openAt];
    if (row?.kind !== 'problem' || target.dataset['problem'] !== row.key) return;
    const { finding, kept } = row.problem;
    if (event.key === 'Enter') {
      event.preventDefault();
      void session.goTo([finding.cell]);
    } else if ((event.key === 'a' || event.key === 'A') && finding.fix && !kept) {
      event.preventDefault();
      // A key held down must not repair one problem after the other, nor one twice while it is being repaired.
      if (!event.repeat && !isBusy(state)) void session.applyFixes([finding]);
    }
  };

  const stop = openAt < 0 ? rows.findIndex(({ kind }) => kind === 'problem') : openAt;
  return (
    // The cards take the focus; the list only hears their keys. It can itself be scrolled with the keyboard.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={scroller}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onFocus={() => (focusInside.current = true)}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) focusInside.current = false;
      }}
    >
      <div
        role="list"
        aria-label={words.problems.listLabel}
        style={{ height: virtual.getTotalSize() }}
        className={styles.list}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'group' ? (
                <GroupHeading row={row} />
              ) : (
                <ProblemCard
                  problem={row.problem}
                  open={index === openAt}
                  tabStop={index === stop}
                  onOpen={() => onOpen(row.problem)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls as little as shows the whole card; its top stays in sight where the card is higher than the list. */
function bringIntoSight(card: Element, list: Element): void {
  const [inner, outer] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  const room = inner.top - outer.top;
  list.scrollTop += room < 0 ? room : Math.min(room, Math.max(0, inner.bottom - outer.bottom));
}

function GroupHeading({ row }: { readonly row: Extract<ProblemRow, { kind: 'group' }> }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  return (
    <div className={styles.group}>
      <h2 className={styles.name} title={row.place}>
        {row.name}
        <span className={styles.count}>{row.count}</span>
      </h2>
      {row.safe.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          icon={<Wrench16Regular />}
          disabledFocusable={isBusy(state)}
          onClick={() => void session.applyFixes(row.safe)}
        >
          {words.actions.applySafeInTable(row.safe.length)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', contain: 'strict' },
  list: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    paddingBottom: tokens.spacingVerticalS,
    boxSizing: 'border-box',
  },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
  name: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  count: {
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
});
