import { FluentProvider } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import { NormsView } from './norms/norms-view';
import { OverviewView } from './overview/overview-view';
import { SessionContext, usePane } from './pane-context';
import { Frame } from './parts/frame';
import { NoReport } from './parts/no-report';
import { NoticeBar } from './parts/notice-bar';
import { SelectionBar } from './parts/selection-bar';
import { Tabs } from './parts/tabs';
import { WorkLine } from './parts/work-line';
import { ProblemsView } from './problems/problems-view';
import { ScoresView } from './scores/scores-view';
import type { PaneSession } from './session';
import { SettingsView } from './settings/settings-view';
import { VIEWS } from './state/views';
import { useTheme } from './theme';

/** The whole task pane: the session's state in the theme of the host. */
export function Pane({ session }: { readonly session: PaneSession }) {
  const theme = useTheme(session.host);
  return (
    <SessionContext.Provider value={session}>
      <FluentProvider theme={theme}>
        <PaneFrame />
      </FluentProvider>
    </SessionContext.Provider>
  );
}

function PaneFrame() {
  const { session, state, words } = usePane();
  const { view, settings, report } = state;
  useEffect(() => {
    document.documentElement.lang = settings.language;
  }, [settings.language]);
  return (
    <Frame
      view={view}
      top={
        <>
          <Tabs
            label={words.viewsLabel}
            chosen={view}
            onChoose={(chosen) => session.store.dispatch({ type: 'view-chosen', view: chosen })}
            tabs={VIEWS.map((id) => ({
              id,
              label: words.views[id],
              ...(id === 'problems' && report ? { count: report.findings.length } : {}),
            }))}
          />
          <WorkLine />
          <NoticeBar />
        </>
      }
      bottom={<SelectionBar />}
    >
      <ChosenView />
    </Frame>
  );
}

function ChosenView(): ReactNode {
  const { state } = usePane();
  const { view, report } = state;
  if (view === 'settings') return <SettingsView />;
  if (view === 'norms') return <NormsView />;
  if (!report || report.tables.length === 0) return <NoReport />;
  if (view === 'problems') return <ProblemsView report={report} />;
  if (view === 'scores') return <ScoresView report={report} />;
  return <OverviewView report={report} />;
}
