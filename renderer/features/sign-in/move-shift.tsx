import './sign-in.css';
import { useState } from 'react';
import type { AttendanceRow, StaffRow } from '../../../shared/projection/rows.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { ShiftOptions } from './shift-options.tsx';
import { shiftsNow } from './shifts-now.ts';

interface MoveShiftProps {
  readonly person: StaffRow;
  readonly attendance: AttendanceRow;
  readonly isMe: boolean;
  readonly onClose: () => void;
}

/** Checked in to the wrong shift: the right one is chosen, and what was written down goes along. */
export const MoveShift = ({ person, attendance, isMe, onClose }: MoveShiftProps) => {
  const t = useText();
  const send = useSend();
  const { calendar, templates } = useFrame();
  const { now, zone } = calendar;
  const others = shiftsNow(templates, now, zone).filter(({ shift }) => shift !== attendance.shift);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? others[0]?.shift ?? null;

  const submit = async (): Promise<void> => {
    if (chosen === null) return;
    const shift = shiftText(chosen, templates, calendar, t);
    const input = isMe ? { shift: chosen } : { shift: chosen, staffId: person.id };
    const done = t('signIn:move.done', { name: person.name, shift });
    const result = await send({ name: 'moveShift', input }, { done });
    if (result.ok) onClose();
  };

  const title = isMe ? t('signIn:move.title') : t('signIn:move.colleague', { name: person.name });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form className="way-form" onSubmit={submit}>
        <p className="faint">
          {t('signIn:move.text', { shift: shiftText(attendance.shift, templates, calendar, t) })}
        </p>
        {others.length === 0 ? <p className="notice">{t('signIn:move.none')}</p> : null}
        <ShiftOptions shifts={others} chosen={chosen} onChoose={setPicked} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" look="primary" disabled={chosen === null}>
            {t('signIn:move.go')} <Kbd>Enter</Kbd>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
