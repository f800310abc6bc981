import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { auditAction } from '../actions';
import { usePane } from '../pane-context';
import { ActionButton } from './action-button';
import { BlankState } from './blank-state';

/** What stands where a report would: opening, no table found and what was looked for, or why there is no report. */
export function NoReport() {
  const { state, words } = usePane();
  const { report, failure, work } = state;
  if (report) {
    const lines = report.reading.sheets.reduce((count, { unread }) => count + unread.length, 0);
    return (
      <BlankState icon={TableSearchRegular} title={words.states.empty}>
        <p>{words.states.lookedFor}</p>
        <p>{words.states.emptyAdvice}</p>
        <p>{lines === 0 ? words.states.emptyBook : words.states.linesSeen(lines)}</p>
        <ActionButton action={auditAction} appearance="primary" />
      </BlankState>
    );
  }
  if (failure !== undefined) {
    return (
      <BlankState icon={ErrorCircle48Regular} title={words.states.failed}>
        <p role="alert">{failure}</p>
        <ActionButton action={auditAction} appearance="primary" />
      </BlankState>
    );
  }
  if (!work) {
    return (
      <BlankState icon={TableSearchRegular} title={words.product}>
        <ActionButton action={auditAction} appearance="primary" />
      </BlankState>
    );
  }
  return (
    <BlankState
      icon={TableSearchRegular}
      title={work.phase ? words.work[work.phase] : words.states.welcome}
    />
  );
}
