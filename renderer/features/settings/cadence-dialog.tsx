import type { NewCadence, NewCadenceRule } from '../../../shared/commands/cadence.ts';
import {
  aheadUnits,
  followUpKinds,
  milestones,
  offsetUnits,
  severities,
} from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';
import { useDraft } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { formOf, newRule, type ReadRule, type RuleForm, readRule, withRule } from './cadence-form.ts';

interface FieldsProps {
  readonly form: RuleForm;
  readonly read: ReadRule;
  readonly onChange: (form: RuleForm) => void;
}

/** How long after what, and from when it stands in the list. */
const WhenFields = ({ form, read, onChange }: FieldsProps) => {
  const t = useText();
  const set = (change: Partial<RuleForm>): void => onChange({ ...form, ...change });
  const isByDay = form.unit === 'day' || form.unit === 'month';
  return (
    <>
      <div className="cadence-row">
        <Select
          label={t('settings:cadence.after')}
          value={form.after}
          choices={milestones.map((value) => ({ value, label: t(`vocabulary:milestone.${value}`) }))}
          onChange={(after) => set({ after })}
        />
        <Select
          label={t('settings:cadence.direction')}
          value={form.isBefore ? 'before' : 'after'}
          choices={(['after', 'before'] as const).map((value) => ({
            value,
            label: t(`settings:cadence.${value === 'after' ? 'later' : 'earlier'}`),
          }))}
          onChange={(value) => set({ isBefore: value === 'before' })}
        />
        <TextField
          label={t('settings:cadence.count')}
          inputMode="numeric"
          maxLength={3}
          value={form.count}
          problem={read.isCountWrong ? t('settings:cadence.badCount') : null}
          onChange={(event) => set({ count: event.target.value })}
        />
        <Select
          label={t('settings:cadence.unit')}
          value={form.unit}
          choices={offsetUnits.map((value) => ({ value, label: t(`settings:cadence.units.${value}`) }))}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <div className="cadence-row">
        {isByDay ? (
          <TextField
            label={t('settings:cadence.time')}
            inputMode="numeric"
            maxLength={8}
            value={form.time}
            problem={read.isTimeWrong ? t('settings:shifts.badTime') : null}
            onChange={(event) => set({ time: event.target.value })}
          />
        ) : null}
        <TextField
          label={t('settings:cadence.ahead')}
          inputMode="numeric"
          maxLength={3}
          value={form.aheadCount}
          problem={read.isAheadWrong ? t('settings:cadence.badCount') : null}
          onChange={(event) => set({ aheadCount: event.target.value })}
        />
        <Select
          label={t('settings:cadence.aheadUnit')}
          value={form.aheadUnit}
          choices={aheadUnits.map((value) => ({ value, label: t(`settings:cadence.units.${value}`) }))}
          onChange={(aheadUnit) => set({ aheadUnit })}
        />
      </div>
    </>
  );
};

/** What then stands in the list. */
const WhatFields = ({ form, onChange }: Omit<FieldsProps, 'read'>) => {
  const t = useText();
  const set = (change: Partial<RuleForm>): void => onChange({ ...form, ...change });
  const check = (name: 'skipsRestDays' | 'active') => (
    <label className="panel-check">
      <input
        type="checkbox"
        checked={form[name]}
        onChange={(event) => set({ [name]: event.target.checked })}
      />
      {t(`settings:cadence.${name}`)}
    </label>
  );
  return (
    <>
      <TextField
        label={t('settings:cadence.text')}
        maxLength={120}
        value={form.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <div className="cadence-row">
        <Select
          label={t('settings:cadence.kind')}
          value={form.kind}
          choices={followUpKinds.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        <div className="field">
          <span className="field-label">{t('settings:cadence.severity')}</span>
          <Segmented
            label={t('settings:cadence.severity')}
            value={form.severity}
            choices={severities.map((value) => ({ value, label: t(`vocabulary:severity.${value}`) }))}
            onChange={(severity) => set({ severity })}
          />
        </div>
      </div>
      {check('skipsRestDays')}
      {check('active')}
    </>
  );
};

interface Typed {
  readonly form: RuleForm | null;
}
const NOTHING: Typed = { form: null };

interface CadenceDialogProps {
  readonly ruleId: string;
  /** `null` adds one. */
  readonly rule: NewCadenceRule | null;
  readonly cadence: NewCadence;
  readonly save: (next: NewCadence, text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One rule: so long after this, do that. */
export const CadenceDialog = ({ ruleId, rule, cadence, save, onClose }: CadenceDialogProps) => {
  const t = useText();
  const draft = useDraft<Typed>(`cadence-${rule === null ? 'new' : ruleId}`, NOTHING);
  const form = draft.value.form ?? (rule === null ? newRule(ruleId) : formOf(rule));
  const read = readRule(form);
  const setForm = (next: RuleForm): void => draft.set({ form: next });
  const leave = (): void => {
    draft.clear();
    onClose();
  };
  const submit = async (): Promise<void> => {
    if (read.rule === null) return;
    const written = await save(withRule(cadence, read.rule), read.rule.text);
    if (written) leave();
  };
  return (
    <Dialog
      title={t(rule === null ? 'settings:cadence.addTitle' : 'settings:cadence.editTitle')}
      onClose={onClose}
    >
      <Form className="settings-form cadence-form" onSubmit={submit}>
        <WhenFields form={form} read={read} onChange={setForm} />
        <WhatFields form={form} onChange={setForm} />
        <p className="faint">{t('settings:cadence.future')}</p>
        <div className="dialog-actions">
          <Button onClick={leave}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={read.rule === null}>
            {t(rule === null ? 'common:action.add' : 'common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
