import { useState } from 'react';
import type { QuietHours } from '../../../shared/rules/quiet-hours.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { readClock } from './clock-text.ts';

interface QuietFormProps {
  readonly now: QuietHours;
  readonly onSave: (hours: QuietHours) => Promise<boolean>;
}

/** From when to when nothing pops up; typed as people type times, over midnight too. */
export const QuietForm = ({ now, onSave }: QuietFormProps) => {
  const t = useText();
  const [typed, setTyped] = useState<QuietHours>(now);
  const [from, to] = [readClock(typed.from, false), readClock(typed.to, false)];
  // One sentence at a time: each is longer than its field.
  const isSame = from !== null && from === to;
  const isChanged = from !== null && to !== null && (from !== now.from || to !== now.to);
  const wrong = (text: string, time: string | null): string | null =>
    time === null && text.trim().length >= 3 ? t('settings:shifts.badTime') : null;
  const save = async (): Promise<void> => {
    if (!isChanged || isSame) return;
    if (await onSave({ from, to })) setTyped({ from, to });
  };
  return (
    <Form className="quiet-form" onSubmit={save}>
      <TextField
        label={t('settings:reminders.from')}
        labelHidden
        inputMode="numeric"
        maxLength={8}
        value={typed.from}
        problem={wrong(typed.from, from)}
        onChange={(event) => setTyped({ ...typed, from: event.target.value })}
        onBlur={() => from !== null && setTyped({ ...typed, from })}
      />
      <span>{t('settings:reminders.until')}</span>
      <TextField
        label={t('settings:reminders.to')}
        labelHidden
        inputMode="numeric"
        maxLength={8}
        value={typed.to}
        problem={isSame ? t('settings:reminders.same') : from === null ? null : wrong(typed.to, to)}
        onChange={(event) => setTyped({ ...typed, to: event.target.value })}
        onBlur={() => to !== null && setTyped({ ...typed, to })}
      />
      <Button type="submit" disabled={!isChanged || isSame}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
};
