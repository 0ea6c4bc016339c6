import { useState } from 'react';
import { spanOn } from '../../../../shared/rules/template-hours.ts';
import { shiftIdOf } from '../../../../shared/time/shifts.ts';
import type { LocalDate } from '../../../../shared/time/zone.ts';
import { toWallClock } from '../../../format/wall-clock.ts';
import { useFrame } from '../../../frame.tsx';
import { refusalText } from '../../../i18n/refusal-text.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

interface Typed {
  /** `null`: not touched, what the plan says stands there. */
  readonly shift: string | null;
  readonly inAt: string | null;
  readonly outAt: string | null;
  readonly reason: string;
}

const EMPTY: Typed = { shift: null, inAt: null, outAt: null, reason: '' };

interface EnterDialogProps {
  readonly staffId: string;
  readonly name: string;
  readonly date: LocalDate;
  /** The shift that is missing, where one is. */
  readonly templateId: string | null;
  readonly onClose: () => void;
}

const useHours = ({ date, templateId }: Pick<EnterDialogProps, 'date' | 'templateId'>) => {
  const { templates, calendar } = useFrame();
  const worked = templates.filter(({ id, retired }) => !retired || id === templateId);
  const first = worked.find(({ id }) => id === templateId) ?? worked[0];
  const hoursOf = (id: string) => {
    const template = worked.find((one) => one.id === id);
    if (template === undefined) return { inAt: '', outAt: '' };
    const { startsAt, endsAt } = spanOn(template, date, calendar.zone);
    const over = endsAt <= calendar.now;
    return {
      inAt: toWallClock(startsAt, calendar.zone),
      outAt: over ? toWallClock(endsAt, calendar.zone) : '',
    };
  };
  return { worked, first: first?.id ?? '', hoursOf };
};

/** A lead writes in that somebody was there; it will always show who did, and why (S4). */
export const EnterDialog = ({ staffId, name, date, templateId, onClose }: EnterDialogProps) => {
  const t = useText();
  const send = useSend();
  const { worked, first, hoursOf } = useHours({ date, templateId });
  const draft = useDraft(`came-${date}-${staffId}`, EMPTY);
  const { reason } = draft.value;
  const shift = draft.value.shift ?? first;
  const usual = hoursOf(shift);
  const hours = { inAt: draft.value.inAt ?? usual.inAt, outAt: draft.value.outAt ?? usual.outAt };
  const [problem, setProblem] = useState<string | null>(null);
  const ready = shift !== '' && hours.inAt !== '' && reason.trim() !== '';
  const save = async (): Promise<void> => {
    if (!ready) return;
    const out = hours.outAt === '' ? {} : { outAt: hours.outAt };
    const input = { staffId, shift: shiftIdOf(date, shift), inAt: hours.inAt, ...out, reason: reason.trim() };
    const done = t('attendance:enter.done');
    const result = await send({ name: 'enterAttendance', input }, { done, toastRefusal: false });
    if (!result.ok) return setProblem(refusalText(result.error, t));
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={`${t('attendance:enter.title')} · ${name}`} onClose={onClose}>
      <Form className="attendance-form" onBlur={draft.flush} onSubmit={save}>
        <Select
          label={t('attendance:enter.shift')}
          value={shift}
          choices={worked.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(next) => draft.set({ ...EMPTY, shift: next, reason })}
        />
        <TextField
          label={t('attendance:enter.in')}
          type="datetime-local"
          value={hours.inAt}
          onChange={(event) => draft.set({ ...draft.value, inAt: event.target.value })}
        />
        <TextField
          label={t('attendance:enter.out')}
          hint={t('attendance:enter.outHint')}
          type="datetime-local"
          value={hours.outAt}
          onChange={(event) => draft.set({ ...draft.value, outAt: event.target.value })}
        />
        <TextField
          label={t('attendance:enter.reason')}
          problem={problem}
          autoFocus
          maxLength={300}
          value={reason}
          onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
        />
        <p className="faint">{t('attendance:enter.note')}</p>
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('attendance:enter.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
