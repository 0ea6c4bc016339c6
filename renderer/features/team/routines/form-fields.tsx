import { routineCadences, routineProofs, routineScopes } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { Select, TextField } from '../../../ui/field.tsx';
import type { ReadRoutine, RoutineForm } from './routine-form.ts';

interface FieldsProps {
  readonly form: RoutineForm;
  readonly wrong: ReadRoutine['wrong'];
  readonly onChange: (change: Partial<RoutineForm>) => void;
}

/** When it comes round and of whom it is asked. */
export const RhythmFields = ({ form, wrong, onChange }: FieldsProps) => {
  const t = useText();
  return (
    <div className="routine-fields">
      <Select
        label={t('routines:edit.cadence')}
        value={form.cadence}
        choices={routineCadences.map((value) => ({ value, label: t(`routines:cadence.${value}`) }))}
        onChange={(cadence) => onChange({ cadence })}
      />
      {form.cadence === 'month' ? (
        <TextField
          label={t('routines:edit.day')}
          inputMode="numeric"
          maxLength={2}
          placeholder="15"
          value={form.day}
          problem={wrong.day ? t('routines:edit.dayWrong') : null}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      ) : null}
      <Select
        label={t('routines:edit.scope')}
        value={form.scope}
        choices={routineScopes.map((value) => ({ value, label: t(`routines:scope.${value}`) }))}
        onChange={(scope) => onChange({ scope })}
      />
    </div>
  );
};

/** How many are wanted, what shows that it was done, and what is said when it was not. */
export const GoalFields = ({ form, wrong, onChange }: FieldsProps) => {
  const t = useText();
  return (
    <>
      <div className="routine-fields">
        <TextField
          label={t('routines:edit.least')}
          inputMode="numeric"
          maxLength={3}
          value={form.least}
          problem={wrong.least ? t('routines:edit.leastWrong') : null}
          onChange={(event) => onChange({ least: event.target.value })}
        />
        <TextField
          label={t('routines:edit.most')}
          inputMode="numeric"
          maxLength={3}
          placeholder={form.least}
          value={form.most}
          problem={wrong.most ? t('routines:edit.mostWrong') : null}
          onChange={(event) => onChange({ most: event.target.value })}
        />
        <Select
          label={t('routines:edit.proof')}
          value={form.proof}
          choices={routineProofs.map((value) => ({ value, label: t(`routines:edit.proofs.${value}`) }))}
          onChange={(proof) => onChange({ proof })}
        />
      </div>
      {form.proof === 'none' ? null : (
        <TextField
          label={t('routines:edit.proofHint')}
          maxLength={80}
          value={form.proofHint}
          onChange={(event) => onChange({ proofHint: event.target.value })}
        />
      )}
      <TextField
        label={t('routines:edit.whenMissed')}
        hint={t('routines:edit.whenMissedHint')}
        maxLength={200}
        value={form.whenMissed}
        onChange={(event) => onChange({ whenMissed: event.target.value })}
      />
    </>
  );
};
