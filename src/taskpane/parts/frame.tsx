import { makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { View } from '../state/views';

interface Props {
  readonly view: View;
  /** Tabs, and what is said about work. */
  readonly top: ReactNode;
  readonly bottom?: ReactNode;
  readonly children: ReactNode;
}

/** The outline of the pane: it fills the window, and only the view in the middle scrolls. */
export function Frame({ view, top, bottom, children }: Props) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  /** How far each view was scrolled when it was left. */
  const left = useRef<Partial<Record<View, number>>>({});
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = left.current[view] ?? 0;
  }, [view]);
  return (
    <main className={styles.frame}>
      {top}
      <div className={styles.main}>
        <div
          ref={scroller}
          id="view"
          role="tabpanel"
          aria-labelledby={`tab-${view}`}
          className={styles.view}
          onScroll={({ currentTarget }) => (left.current[view] = currentTarget.scrollTop)}
        >
          {children}
        </div>
      </div>
      {bottom}
    </main>
  );
}

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { flexGrow: 1, minHeight: 0 },
  view: { height: '100%', overflowY: 'auto' },
});
