import { useState } from 'react';
import type { ScheduleTime } from '../../../shared/ipc/schedule.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { readClock } from './clock-text.ts';

const days = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'] as const;

interface ScheduleFormProps {
  readonly now: ScheduleTime;
  readonly onSave: (time: ScheduleTime) => Promise<boolean>;
}

/** On which day and at what time of the shop; typed as people type times. */
export const ScheduleForm = ({ now, onSave }: ScheduleFormProps) => {
  const t = useText();
  const [day, setDay] = useState<(typeof days)[number]>(days[now.weekday - 1] ?? 'w1');
  const [typed, setTyped] = useState(now.time);
  const time = readClock(typed, false);
  const weekday = days.indexOf(day) + 1;
  const isChanged = time !== null && (time !== now.time || weekday !== now.weekday);
  const save = async (): Promise<void> => {
    if (isChanged && (await onSave({ weekday, time }))) setTyped(time);
  };
  return (
    <Form className="quiet-form" onSubmit={save}>
      <Select
        label={t('schedule:weekday')}
        labelHidden
        value={day}
        choices={days.map((value) => ({ value, label: t(`common:time.${value}`) }))}
        onChange={setDay}
      />
      <TextField
        label={t('schedule:clock')}
        labelHidden
        inputMode="numeric"
        maxLength={8}
        value={typed}
        problem={time === null && typed.trim().length >= 3 ? t('settings:shifts.badTime') : null}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => time !== null && setTyped(time)}
      />
      <Button type="submit" disabled={!isChanged}>
        {t('common:action.save')}
      </Button>
    </Form>
  );
};
