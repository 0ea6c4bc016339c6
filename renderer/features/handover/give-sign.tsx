import { useState } from 'react';
import type { AttendanceRow, FollowUpRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { PREPARE_MINUTES } from '../../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { minutesBetween } from '../../../shared/time/zone.ts';
import { exactSpanText } from '../../format/moments.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useServices } from '../../services.ts';
import { SignDialog } from '../../signing/sign-dialog.tsx';
import { type Signature, useSign } from '../../signing/use-sign.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Tag } from '../../ui/small.tsx';
import { lackingOf } from './sections.ts';

const Lacking = ({
  rows,
  onFill,
}: {
  readonly rows: readonly FollowUpRow[];
  readonly onFill: (id: string) => void;
}) => {
  const t = useText();
  const lacking = lackingOf(rows);
  if (lacking.length === 0) return null;
  return (
    <div className="sign-lacking">
      <p>{t('handover:give.lacking', { count: lacking.length })}</p>
      <ul>
        {lacking.map((row) => (
          <li key={row.id}>
            <span className="sign-what">
              {row.customer?.name === undefined ? '' : `${row.customer.name} · `}
              {maskPhonesIn(row.summary)}
            </span>
            {missingOf(row).map((gap) => (
              <Tag key={gap} tone={row.severity === 'red' ? 'red' : 'amber'}>
                {t('handover:give.lacks', { field: t(`vocabulary:missing.${gap}`) })}
              </Tag>
            ))}
            <Button size="small" onClick={() => onFill(row.id)}>
              {t('handover:give.fill')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface WhyEarlyProps {
  readonly why: string;
  readonly minutes: number;
  readonly onChange: (why: string) => void;
}

const reasons = ['ill', 'called', 'moved'] as const;

/** A handover long before the end is an exception, and says why. */
const WhyEarly = ({ why, minutes, onChange }: WhyEarlyProps) => {
  const t = useText();
  return (
    <div className="sign-early">
      <TextField
        label={t('handover:give.early', { span: exactSpanText(minutes, t) })}
        maxLength={300}
        value={why}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="ho-chips">
        {reasons.map((reason) => {
          const text = t(`handover:give.earlyWhy.${reason}`);
          return (
            <button
              key={reason}
              type="button"
              className="chip"
              aria-pressed={why === text}
              onClick={(event) => {
                onChange(text);
                event.currentTarget.form?.querySelector<HTMLInputElement>('.sign-pin')?.focus();
              }}
            >
              {text}
            </button>
          );
        })}
      </div>
    </div>
  );
};

interface GiveSignProps {
  readonly attendance: AttendanceRow;
  readonly open: readonly FollowUpRow[];
  readonly signers: readonly string[];
  readonly remarks: string;
  readonly onSigned: () => void;
  readonly onFill: (followUpId: string) => void;
  readonly onClose: () => void;
}

/** What the outgoing signature says, and what has to be said with it. */
export const GiveSign = (props: GiveSignProps) => {
  const { attendance, open, signers, remarks, onSigned, onFill, onClose } = props;
  const t = useText();
  const { now } = useFrame().calendar;
  const sign = useSign();
  const { toasts } = useServices();
  const [nothingOpen, setNothingOpen] = useState(false);
  const [why, setWhy] = useState('');
  const left = minutesBetween(now, attendance.endsAt);
  const isEarly = left > PREPARE_MINUTES;
  const isEmpty = open.length === 0;
  const ready = (!isEmpty || nothingOpen) && (!isEarly || why.trim() !== '');

  const submit = async (signature: Signature) => {
    const input = {
      ...(remarks.trim() === '' ? {} : { remarks: remarks.trim() }),
      ...(isEmpty ? { nothingOpen: true as const } : {}),
      ...(isEarly ? { unscheduled: why.trim() } : {}),
    };
    const result = await sign(signature, { name: 'signHandover', input });
    if (!result.ok) return result.error;
    toasts.done(t('handover:give.saved'));
    onSigned();
    return null;
  };

  return (
    <SignDialog
      title={t('handover:give.signTitle')}
      signers={signers}
      ready={ready}
      onSign={submit}
      onClose={onClose}
    >
      <p>{t('handover:give.signText')}</p>
      {isEmpty ? (
        <label className="sign-statement">
          <input
            type="checkbox"
            checked={nothingOpen}
            onChange={(event) => setNothingOpen(event.target.checked)}
          />
          {t('handover:give.nothingOpen')}
        </label>
      ) : null}
      <Lacking rows={open} onFill={onFill} />
      {isEarly ? <WhyEarly why={why} minutes={left} onChange={setWhy} /> : null}
    </SignDialog>
  );
};
