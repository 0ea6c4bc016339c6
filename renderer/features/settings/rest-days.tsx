import { useState } from 'react';
import type { NewCadence } from '../../../shared/commands/cadence.ts';
import { isLocalDate } from '../../../shared/time/zone.ts';
import { dayText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type Rest = NewCadence['restDays'];

interface RestDaysProps {
  readonly rest: Rest;
  /** `null` for who may not. */
  readonly onChange: ((rest: Rest) => Promise<boolean>) | null;
}

/** On which days of the week and on which dates the shop rests. */
export const RestDays = ({ rest, onChange }: RestDaysProps) => {
  const t = useText();
  const calendar = useCalendar();
  const [date, setDate] = useState('');
  const toggle = (day: number): void => {
    const isRest = rest.weekdays.includes(day);
    const next = isRest ? rest.weekdays.filter((one) => one !== day) : [...rest.weekdays, day].sort();
    void onChange?.({ ...rest, weekdays: next });
  };
  const add = async (): Promise<void> => {
    if (!isLocalDate(date) || rest.dates.includes(date)) return;
    if ((await onChange?.({ ...rest, dates: [...rest.dates, date].sort() })) === true) setDate('');
  };
  const remove = (gone: string): void =>
    void onChange?.({ ...rest, dates: rest.dates.filter((one) => one !== gone) });
  return (
    <fieldset className="rest-days">
      <legend className="field-label">{t('settings:cadence.restDays')}</legend>
      <div className="rest-chips">
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className="chip"
            aria-pressed={rest.weekdays.includes(day)}
            // A shop that rests on all seven days has closed.
            disabled={onChange === null || (rest.weekdays.length === 6 && !rest.weekdays.includes(day))}
            onClick={() => toggle(day)}
          >
            {t(`common:time.w${day}`)}
          </button>
        ))}
      </div>
      {rest.dates.length === 0 ? null : (
        <div className="rest-chips">
          {rest.dates.map((day) => (
            <button
              key={day}
              type="button"
              className="chip"
              aria-label={t('settings:cadence.removeDate', { day: dayText(day, calendar, t) })}
              disabled={onChange === null}
              onClick={() => remove(day)}
            >
              {dayText(day, calendar, t)} ×
            </button>
          ))}
        </div>
      )}
      {onChange === null ? null : (
        <Form className="settings-inline rest-add" onSubmit={add}>
          <TextField
            label={t('settings:cadence.date')}
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
          <Button type="submit" disabled={!isLocalDate(date)}>
            {t('settings:cadence.addDate')}
          </Button>
        </Form>
      )}
    </fieldset>
  );
};
