import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { Pin16Regular } from '@fluentui/react-icons/svg/pin';
import { useEffect, useRef, useState } from 'react';
import { cellKey } from '../../core/model/cell';
import { revealed } from '../../core/text/invisible';
import { isBusy } from '../actions';
import { CellLink } from '../parts/cell-link';
import { SeverityIcon } from '../parts/severity-icon';
import { Tag } from '../parts/tag';
import { usePane } from '../pane-context';
import { FixPreview } from './fix-preview';
import { problemText, type Problem } from './problem-model';

interface Props {
  readonly problem: Problem;
  readonly open: boolean;
  /** Whether the tab key stops at this card. */
  readonly tabStop: boolean;
  readonly onOpen: () => void;
}

/** A problem: what is wrong, and when open also why it matters, on what basis, what is proposed, and what can be done. */
export function ProblemCard({ problem, open, tabStop, onOpen }: Props) {
  const styles = useStyles();
  const { words } = usePane();
  const { finding, a1, title, message } = problem;
  return (
    <article className={mergeClasses(styles.card, styles[finding.severity], open && styles.open)}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        tabIndex={tabStop ? 0 : -1}
        data-problem={problem.key}
        onClick={onOpen}
      >
        <span className={styles.line}>
          <SeverityIcon severity={finding.severity} label={words.severities[finding.severity]} />
          <span className={styles.cell}>{a1}</span>
          <span className={styles.title}>{title}</span>
          {finding.fix?.kind === 'safe' && !problem.kept && !open && (
            <Tag tone="success">{words.problems.safe}</Tag>
          )}
        </span>
        <span className={mergeClasses(styles.message, !open && styles.clamped)}>{message}</span>
      </button>
      {open && <ProblemDetails problem={problem} />}
    </article>
  );
}

function ProblemDetails({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const [keeping, setKeeping] = useState(false);
  const [note, setNote] = useState('');
  const keepArea = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Its buttons stand below the field that has the focus.
    if (keeping) keepArea.current?.scrollIntoView?.({ block: 'nearest' });
  }, [keeping]);
  const { finding, why, basis, kept } = problem;
  const { problems } = words;
  const busy = isBusy(state);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        <dt>{problems.why}</dt>
        <dd>{why}</dd>
        <dt>{problems.basis}</dt>
        <dd>{basis}</dd>
        {finding.related.length > 0 && (
          <>
            <dt>{problems.related}</dt>
            <dd>
              {finding.related.slice(0, 12).map((cell) => (
                <CellLink key={cellKey(cell)} cell={cell} withSheet={cell.sheet !== finding.cell.sheet} />
              ))}
            </dd>
          </>
        )}
        {kept && (
          <>
            <dt>{problems.keptNote}</dt>
            <dd>{revealed(kept.note) || words.none}</dd>
          </>
        )}
        <dt>{problems.proposal}</dt>
        <dd>
          {finding.fix ? (finding.fix.kind === 'safe' ? problems.safe : problems.suggested) : problems.manual}
        </dd>
      </dl>
      {finding.fix && <FixPreview edits={finding.fix.edits} />}
      {keeping && (
        <div ref={keepArea} className={styles.keep}>
          <Textarea
            // The person has just asked to type a note.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            size="small"
            maxLength={500}
            aria-label={problems.keepNote}
            placeholder={problems.keepNote}
            value={note}
            onChange={(_, { value }) => setNote(value)}
          />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={() => void session.keep(finding, note)}>
              {problems.keepDone}
            </Button>
            <Button size="small" onClick={() => setKeeping(false)}>
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
      {!keeping && (
        <div className={styles.buttons}>
          {finding.fix && !kept && (
            <Button
              size="small"
              appearance="primary"
              icon={<Checkmark16Regular />}
              disabledFocusable={busy}
              onClick={() => void session.applyFixes([finding])}
            >
              {problems.apply}
            </Button>
          )}
          {kept ? (
            <Button
              size="small"
              icon={<Pin16Regular />}
              disabledFocusable={busy}
              onClick={() => void session.release(kept)}
            >
              {problems.release}
            </Button>
          ) : (
            <Button
              size="small"
              icon={<Pin16Regular />}
              disabledFocusable={busy}
              onClick={() => setKeeping(true)}
            >
              {problems.keep}
            </Button>
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<Copy16Regular />}
            onClick={() => void session.copyText(problemText(problem, words))}
          >
            {problems.copy}
          </Button>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    margin: `0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
    // Shadows are not drawn there.
    '@media (forced-colors: active)': { outline: '1px solid CanvasText', outlineOffset: '-1px' },
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  open: {
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}, ${tokens.shadow4}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  head: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  title: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  message: { display: 'block', marginTop: '2px', overflowWrap: 'anywhere' },
  clamped: { display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  details: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  keep: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});
