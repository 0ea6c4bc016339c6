import './sign-in.css';
import { type ReactNode, useState } from 'react';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { likelyShift } from '../../../shared/time/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useSend, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Kbd } from '../../ui/small.tsx';
import { ShiftOptions } from './shift-options.tsx';
import { shiftsNow } from './shifts-now.ts';

interface ShiftChoiceProps {
  readonly me: StaffRow;
  /** For those who may work without a shift of their own; `null` for everybody else. */
  readonly onWithoutShift: (() => void) | null;
  /** What else one is told on the way in. */
  readonly children?: ReactNode;
}

/** Which shift: the likely one is chosen already, Enter checks in. */
export const ShiftChoice = ({ me, onWithoutShift, children }: ShiftChoiceProps) => {
  const t = useText();
  const { call, desk } = useServices();
  const send = useSend();
  const { calendar, templates } = useFrame();
  const { now, zone } = calendar;
  const [picked, setPicked] = useState<string | null>(null);
  const open = shiftsNow(templates, now, zone);
  const usable = templates.filter(({ retired }) => !retired);
  const chosen = picked ?? likelyShift(usable, now, zone);

  const submit = async (): Promise<void> => {
    if (chosen === null) return;
    const done = t('signIn:checkedIn', { name: me.name });
    await send({ name: 'checkIn', input: { shift: chosen } }, { done });
  };

  const leave = async (): Promise<void> => {
    const result = await call('session.signOut', {});
    if (result.ok) desk.takeSession(result.value);
  };

  return (
    <main className="full-page">
      <Form className="card gate" onSubmit={submit}>
        <h1>{open.length === 0 ? t('signIn:noShift') : t('signIn:shiftTitle', { name: me.name })}</h1>
        <p className="faint">{open.length === 0 ? t('signIn:noShiftText') : t('signIn:shiftLikely')}</p>
        <ShiftOptions shifts={open} chosen={chosen} onChoose={setPicked} />
        {open.length === 0 ? null : (
          <Button type="submit" look="primary" size="large" wide disabled={chosen === null}>
            {t('signIn:checkIn')} <Kbd>Enter</Kbd>
          </Button>
        )}
        {children}
        <div className="gate-foot">
          <Button look="quiet" onClick={() => void leave()}>
            {t('signIn:notMe')}
          </Button>
          {onWithoutShift === null ? null : (
            <Button look={open.length === 0 ? 'plain' : 'quiet'} onClick={onWithoutShift}>
              {t('signIn:withoutShift')}
            </Button>
          )}
        </div>
      </Form>
    </main>
  );
};
