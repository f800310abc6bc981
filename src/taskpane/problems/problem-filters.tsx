import { Button, Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { families, type Family } from '../../core/checks/registry';
import type { Severity } from '../../core/model/finding';
import { SeverityIcon } from '../parts/severity-icon';
import { usePane } from '../pane-context';
import { HANDLINGS, NO_FILTER, type Handling } from '../state/pane-state';
import { tableName } from '../table-at';
import { countBySeverity, isFiltering, type Problem } from './problem-model';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The three severities with their counts; each can be switched off and on. */
export function SeverityFilter() {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { severities } = state.filter;
  const counts = countBySeverity(state.report?.findings ?? []);
  return (
    <div className={styles.severities} role="group" aria-label={words.problems.severity}>
      {SEVERITIES.map((severity) => {
        const on = severities.includes(severity);
        return (
          <Button
            key={severity}
            size="small"
            className={mergeClasses(styles.toggle, !on && styles.off)}
            aria-pressed={on}
            appearance={on ? 'secondary' : 'subtle'}
            icon={<SeverityIcon severity={severity} />}
            onClick={() =>
              session.store.dispatch({
                type: 'filter-changed',
                filter: {
                  severities: SEVERITIES.filter((one) => (one === severity ? !on : severities.includes(one))),
                },
              })
            }
          >
            {words.severities[severity]} {counts[severity]}
          </Button>
        );
      })}
    </div>
  );
}

/** Family, table and state. */
export function MoreFilters({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles();
  const { session, state, words } = usePane();
  const { filter, report } = state;
  const key = state.settings.language === 'en-US' ? 'en' : 'zh';
  const present = new Set(problems.map(({ familyId }) => familyId));
  const change = (change: Partial<typeof filter>): void =>
    session.store.dispatch({ type: 'filter-changed', filter: change });
  return (
    <div className={styles.more}>
      <Field label={words.problems.state} size="small">
        <Select
          size="small"
          value={filter.handling}
          onChange={(_, { value }) => change({ handling: value as Handling })}
        >
          {HANDLINGS.map((handling) => (
            <option key={handling} value={handling}>
              {words.problems.handlings[handling]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.problems.family} size="small">
        <Select
          size="small"
          value={filter.family}
          onChange={(_, { value }) => change({ family: value as Family | '' })}
        >
          <option value="">{words.problems.allFamilies}</option>
          {Object.entries(families)
            .filter(([family]) => present.has(family as Family) || filter.family === family)
            .map(([family, name]) => (
              <option key={family} value={family}>
                {name[key]}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={words.problems.table} size="small">
        <Select
          size="small"
          value={String(filter.table)}
          onChange={(_, { value }) => change({ table: value === '' ? '' : Number(value) })}
        >
          <option value="">{words.problems.allTables}</option>
          {report?.tables.map(({ table }, index) => (
            <option key={index} value={index}>
              {tableName(table)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        appearance="subtle"
        className={styles.clear}
        disabledFocusable={!isFiltering(filter)}
        onClick={() => change(NO_FILTER)}
      >
        {words.problems.clearFilters}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  toggle: {
    minWidth: 'auto',
    paddingInline: tokens.spacingHorizontalSNudge,
    fontVariantNumeric: 'tabular-nums',
  },
  off: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  more: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  clear: { alignSelf: 'end', justifySelf: 'start' },
});
