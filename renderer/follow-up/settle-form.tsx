import { useState } from 'react';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { refusedByShift } from '../../shared/rules/decide-question.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { shiftText } from '../format/shifts.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useOnDuty } from '../queries/people.ts';
import { useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { rulingInput, STAYS } from './settle.ts';

const EMPTY = { reason: '', takenBy: '' };

/** A lead decides who takes what a receiver refused; people at work come first in the list. Nothing is chosen for them. */
export const SettleForm = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const send = useSend();
  const { staff, templates, calendar } = useFrame();
  const present = new Set((useOnDuty() ?? []).map(({ staffId }) => staffId));
  const draft = useDraft(`settle-${row.id}`, EMPTY);
  const [tried, setTried] = useState(false);
  const refusing = refusedByShift(row);
  const people = staff
    .filter(({ active }) => active)
    .sort((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)));

  const submit = async (): Promise<void> => {
    setTried(true);
    const input = rulingInput(row.id, draft.value);
    if (input === null) return;
    const done = t('lead:settle.done', { summary: maskPhonesIn(row.summary) });
    const result = await send({ name: 'settleRefusal', input }, { done });
    if (result.ok) draft.clear();
  };

  return (
    <Form className="settle-form" onBlur={draft.flush} onSubmit={submit}>
      <Select
        label={t('lead:settle.takenBy')}
        value={draft.value.takenBy}
        choices={[
          { value: '', label: t('lead:settle.choose') },
          ...people.map(({ id, name }) => ({
            value: id,
            label: present.has(id) ? t('lead:settle.present', { name }) : name,
          })),
          ...(refusing === null
            ? []
            : [
                {
                  value: STAYS,
                  label: t('lead:settle.stays', { shift: shiftText(refusing, templates, calendar, t) }),
                },
              ]),
        ]}
        problem={tried && draft.value.takenBy === '' ? t('lead:settle.chooseNeeded') : null}
        onChange={(takenBy) => draft.set({ ...draft.value, takenBy })}
      />
      <TextField
        label={t('lead:settle.reason')}
        placeholder={t('lead:settle.reasonPlaceholder')}
        maxLength={300}
        value={draft.value.reason}
        problem={tried && draft.value.reason.trim() === '' ? t('lead:settle.reasonNeeded') : null}
        onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
      />
      <Button type="submit">{t('lead:settle.go')}</Button>
    </Form>
  );
};
