import { ErrorCircle48Regular } from '@fluentui/react-icons/svg/error-circle';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import { usePane } from '../pane-context';
import { BlankState } from './blank-state';
import { CheckButton } from './check-button';
import { NotReadNote } from './not-read-note';

/** What stands where a report would: opening, no table found and what was looked for, or why there is no report. */
export function NoReport() {
  const { state, words } = usePane();
  const { report, failure, work } = state;
  if (report) {
    const { sheets, unreadSheets } = report.reading;
    const lines = sheets.reduce((count, { unread }) => count + unread.length, 0);
    const { linesSeen, emptyBook, emptySheets } = words.states;
    const empty = unreadSheets.length === 0 ? emptyBook : sheets.length > 0 ? emptySheets : undefined;
    return (
      <BlankState icon={TableSearchRegular} title={words.states.empty}>
        <p>{words.states.lookedFor}</p>
        <p>{words.states.emptyAdvice}</p>
        <p>{lines === 0 ? empty : linesSeen(lines)}</p>
        <NotReadNote report={report} />
        <CheckButton appearance="primary" />
      </BlankState>
    );
  }
  if (failure !== undefined) {
    return (
      <BlankState icon={ErrorCircle48Regular} title={words.states.failed}>
        <p role="alert">{failure}</p>
        <CheckButton appearance="primary" />
      </BlankState>
    );
  }
  if (!work) {
    return (
      <BlankState icon={TableSearchRegular} title={words.product}>
        <CheckButton appearance="primary" />
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
