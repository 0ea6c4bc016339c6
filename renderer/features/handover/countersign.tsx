import { useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { openCountersigns } from '../../../shared/rules/gate.ts';
import { mayCountersign, signerOf } from '../../../shared/rules/mentor.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { type HandoverSide, handoverSides } from '../../../shared/vocabulary.ts';
import { type Calendar, momentText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useGateRows } from '../../queries/gate.ts';
import { useOnDuty } from '../../queries/people.ts';
import { useServices, useSession } from '../../services.ts';
import { SignDialog } from '../../signing/sign-dialog.tsx';
import { type Signature, useSign } from '../../signing/use-sign.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useAuthText } from './auth-text.ts';

interface CountersignProps {
  readonly handover: HandoverRow;
  readonly calendar: Calendar;
}

/** Who may sign beside the trainee at this PC, their mentor first, then those at work. */
const useMentors = (handover: HandoverRow, side: HandoverSide): readonly string[] => {
  const { staff, calendar } = useFrame();
  const { withPin } = useSession();
  const rows = useGateRows();
  const duty = new Set((useOnDuty() ?? []).map(({ staffId }) => staffId));
  const mentor = staff.find(({ id }) => id === signerOf(handover, side))?.mentor;
  const rank = (id: string): number => (id === mentor ? 2 : Number(duty.has(id)));
  return staff
    .filter((person) => {
      const { id, active, role } = person;
      if (rows === undefined || !active || !hasRole(role, 'agent') || !withPin.includes(id)) return false;
      return mayCountersign(rows, handover, side, person, calendar.now) === 'yes';
    })
    .map(({ id }) => id)
    .sort((a, b) => rank(b) - rank(a));
};

interface MentorDialogProps {
  readonly handover: HandoverRow;
  readonly side: HandoverSide;
  readonly onClose: () => void;
}

const MentorDialog = ({ handover, side, onClose }: MentorDialogProps) => {
  const t = useText();
  const sign = useSign();
  const { names } = useFrame();
  const { toasts } = useServices();
  const [comment, setComment] = useState('');
  const signer = signerOf(handover, side);
  const mentors = useMentors(handover, side);
  const submit = async (signature: Signature) => {
    const said = comment.trim() === '' ? {} : { comment: comment.trim() };
    const input = { handoverId: handover.id, side, ...said };
    const result = await sign(signature, { name: 'countersignHandover', input });
    if (!result.ok) return result.error;
    toasts.done(t('handover:countersign.saved'));
    onClose();
    return null;
  };
  return (
    <SignDialog title={t('handover:countersign.title')} signers={mentors} onSign={submit} onClose={onClose}>
      <p>{t(`handover:countersign.text.${side}`, { name: names(signer ?? '') })}</p>
      <TextField
        label={t('handover:countersign.comment')}
        hint={t('common:optional')}
        maxLength={300}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </SignDialog>
  );
};

/** A trainee's side has a mentor's signature beside it, or a place for one. */
export const Countersign = ({ handover, calendar }: CountersignProps) => {
  const t = useText();
  const { names } = useFrame();
  const auth = useAuthText();
  const [signing, setSigning] = useState<HandoverSide | null>(null);
  const open = openCountersigns(handover);
  const sides = handoverSides.filter((side) => open.includes(side) || handover.countersigned[side] !== null);
  if (sides.length === 0) return null;
  return (
    <section className="record-block countersigns">
      {sides.map((side) => {
        const signature = handover.countersigned[side];
        const name = names(signerOf(handover, side) ?? '');
        return (
          <div key={side} className={signature === null ? 'ho-notice ho-notice-amber' : 'countersign'}>
            <p>
              <strong>{t(`handover:countersign.side.${side}`, { name })}</strong>{' '}
              {signature === null
                ? t('handover:countersign.waiting')
                : t('handover:countersign.by', {
                    name: names(signature.by),
                    moment: momentText(signature.at, calendar, t),
                  })}
              {signature === null ? null : (
                <>
                  <span className="faint"> · {auth(signature.auth)}</span>
                  <span className="signature-meaning">{t('handover:record.meaning.approved')}</span>
                </>
              )}
            </p>
            {signature?.comment ? <p className="remarks-text">{maskPhonesIn(signature.comment)}</p> : null}
            {signature === null ? (
              <Button size="small" onClick={() => setSigning(side)}>
                {t('handover:countersign.sign')}
              </Button>
            ) : null}
          </div>
        );
      })}
      {signing === null ? null : (
        <MentorDialog handover={handover} side={signing} onClose={() => setSigning(null)} />
      )}
    </section>
  );
};
