import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NormProfile } from '../../core/norms';
import { usePane } from '../pane-context';
import { draftOf, editsOf, LEVELS, SINGLES, type NormDraft } from './norm-draft';

interface Props {
  /** The norm as it is shown, with earlier edits. */
  readonly profile: NormProfile;
  /** The published norm that the copy is of. */
  readonly original: NormProfile;
  readonly onClose: () => void;
}

/** A form with the numbers of a norm; saving makes the copy the norm in use. */
export function NormEditor({ profile, original, onClose }: Props) {
  const styles = useStyles();
  const { session, words } = usePane();
  const { norms } = words;
  const [draft, setDraft] = useState<NormDraft>(() => draftOf(profile, original.id));
  const edits = editsOf(draft, original);
  const change = (part: Partial<NormDraft>): void => setDraft({ ...draft, ...part });
  const save = (): void => {
    if (!edits) return;
    void session.changeSettings({
      profile: 'custom',
      norm: edits as NonNullable<ReturnType<typeof session.store.state>['settings']['norm']>,
    });
    onClose();
  };
  return (
    <form
      className={styles.form}
      aria-label={norms.edit}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.note}>{norms.editHelp}</p>
      <Field label={norms.editTotals} size="small">
        <Input size="small" value={draft.totals} onChange={(_, { value }) => change({ totals: value })} />
      </Field>
      {(['withCost', 'withoutCost'] as const).map((which) => (
        <fieldset key={which} className={styles.levels}>
          <legend className={styles.legend}>{norms.facts[which]}</legend>
          {LEVELS.map((level) => (
            <Field key={level} label={level} size="small">
              <Input
                size="small"
                className={styles.number}
                inputMode="decimal"
                value={draft[which][level]}
                onChange={(_, { value }) => change({ [which]: { ...draft[which], [level]: value } })}
              />
            </Field>
          ))}
        </fieldset>
      ))}
      <div className={styles.levels}>
        {SINGLES.map((name) => (
          <Field key={name} label={norms.facts[name]} size="small">
            <Input
              size="small"
              className={styles.number}
              inputMode="decimal"
              value={draft[name]}
              onChange={(_, { value }) => change({ [name]: value })}
            />
          </Field>
        ))}
      </div>
      {!edits && (
        <p className={styles.invalid} role="alert">
          {norms.invalid}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={!edits}>
          {norms.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  levels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  number: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  invalid: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
