import { useState } from 'react';
import type { NewPlan, NewPlanItem } from '../../../../shared/commands/plan.ts';
import { MOST_PLAN_WEEKS } from '../../../../shared/events/plan-bodies.ts';
import type { Chapter } from '../../../../shared/manual/chapter.ts';
import { planKinds } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { formOf, hasCount, type ItemForm, newForm, readItem, withItem, withoutItem } from './plan-form.ts';

interface Typed {
  readonly form: ItemForm | null;
}
const NOTHING: Typed = { form: null };

interface DialogProps {
  readonly itemId: string;
  /** `null` adds one to `week`. */
  readonly item: NewPlanItem | null;
  readonly week: number;
  readonly plan: NewPlan;
  readonly chapters: readonly Chapter[];
  readonly save: (next: NewPlan, done: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** One item of the plan: in which week, and what. */
export const PlanDialog = ({ itemId, item, week, plan, chapters, save, onClose }: DialogProps) => {
  const t = useText();
  const draft = useDraft<Typed>(`plan-${item === null ? 'new' : itemId}`, NOTHING);
  const [busy, setBusy] = useState(false);
  const form = draft.value.form ?? (item === null ? newForm(itemId, week) : formOf(item));
  const set = (change: Partial<ItemForm>): void => draft.set({ form: { ...form, ...change } });
  const read = readItem({ ...form, itemId });
  const leave = (): void => {
    draft.clear();
    onClose();
  };
  const write = async (next: NewPlan, done: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const written = await save(next, done);
    setBusy(false);
    if (written) leave();
  };
  const weeks = Array.from({ length: MOST_PLAN_WEEKS }, (_, place) => String(place + 1));
  return (
    <Dialog title={t(item === null ? 'learning:edit.addTitle' : 'learning:edit.editTitle')} onClose={onClose}>
      <Form
        className="plan-form"
        onSubmit={() => (read === null ? null : write(withItem(plan, read), t('learning:edit.saved')))}
      >
        <Select
          label={t('learning:edit.week')}
          value={form.week}
          choices={weeks.map((value) => ({ value, label: t('learning:plan.week', { week: value }) }))}
          onChange={(value) => set({ week: value })}
        />
        <Select
          label={t('learning:edit.kind')}
          hint={t(`learning:edit.kindHint.${form.kind}`)}
          value={form.kind}
          choices={planKinds.map((value) => ({ value, label: t(`learning:edit.kinds.${value}`) }))}
          onChange={(kind) => set({ kind })}
        />
        {form.kind === 'chapter' ? (
          <Select
            label={t('learning:edit.chapter')}
            value={form.chapter}
            choices={[
              { value: '', label: t('learning:edit.choose') },
              ...chapters.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(chapter) => set({ chapter })}
          />
        ) : null}
        {form.kind === 'practice' ? (
          <TextField
            label={t('learning:edit.text')}
            maxLength={160}
            value={form.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        ) : null}
        {hasCount(form.kind) ? (
          <TextField
            label={t('learning:edit.count')}
            inputMode="numeric"
            maxLength={3}
            value={form.count}
            problem={read === null ? t('learning:edit.badCount') : null}
            onChange={(event) => set({ count: event.target.value })}
          />
        ) : null}
        <div className="dialog-actions">
          {item === null ? null : (
            <Button
              look="quiet"
              onClick={() => void write(withoutItem(plan, itemId), t('learning:edit.removed'))}
            >
              {t('learning:edit.remove')}
            </Button>
          )}
          <Button onClick={leave}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={read === null || busy}>
            {t(item === null ? 'common:action.add' : 'common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
