import { useMemo, useState } from 'react';
import type { AttendanceRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { doneInShift } from '../../../shared/rules/handover.ts';
import { momentText } from '../../format/moments.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isSubmitCtrlEnter, useShortcuts } from '../../keyboard.ts';
import { type Me, useOnDuty } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useClosedFollowUps, useOpenFollowUps } from '../../queries/work.ts';
import { useDraft, useServices } from '../../services.ts';
import { SignDialog } from '../../signing/sign-dialog.tsx';
import { type Signature, useSign } from '../../signing/use-sign.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { EmptyState, Kbd } from '../../ui/small.tsx';
import { draftKey } from './draft-key.ts';
import { GiveSections } from './give-sections.tsx';
import { OffDuty } from './off-duty.tsx';
import { HandoverRecord } from './record.tsx';
import { UrgentFirst } from './urgent-first.tsx';

const NO_REMARKS = { remarks: '' };

interface DraftProps {
  readonly me: Me;
  readonly attendance: AttendanceRow;
}

/** Those of the same shift, the one who writes first. Each of them may sign for it. */
const useSigners = (me: Me, attendance: AttendanceRow): readonly string[] => {
  const duty = useOnDuty() ?? [];
  const colleagues = duty.filter(({ shift }) => shift === attendance.shift).map(({ staffId }) => staffId);
  return [me.staff.id, ...colleagues.filter((id) => id !== me.staff.id)];
};

/** The remarks and the signature, always in reach below the list. */
const GiveFoot = ({ me, attendance }: DraftProps) => {
  const t = useText();
  const sign = useSign();
  const { toasts } = useServices();
  const [signing, setSigning] = useState(false);
  const signers = useSigners(me, attendance);
  const draft = useDraft(draftKey('giving', attendance.date, me.staff.id), NO_REMARKS);
  useShortcuts(useMemo(() => [{ chord: 'Ctrl+Enter', run: () => setSigning(true) }], []));

  const submit = async (signature: Signature) => {
    const remarks = draft.value.remarks.trim();
    const input = remarks === '' ? {} : { remarks };
    const result = await sign(signature, { name: 'signHandover', input });
    if (!result.ok) return result.error;
    draft.clear();
    setSigning(false);
    toasts.done(t('handover:give.saved'));
    return null;
  };

  return (
    <footer className="handover-foot">
      <TextArea
        label={t('handover:give.remarks')}
        hint={t('handover:give.remarksHint')}
        maxLength={4000}
        value={draft.value.remarks}
        onBlur={draft.flush}
        onChange={(event) => draft.set({ remarks: event.target.value })}
        onKeyDown={(event) => {
          if (!isSubmitCtrlEnter(event)) return;
          event.preventDefault();
          setSigning(true);
        }}
      />
      <div className="foot-actions">
        <Button look="primary" onClick={() => setSigning(true)}>
          {t('handover:give.sign')} <Kbd>Ctrl+Enter</Kbd>
        </Button>
      </div>
      {signing ? (
        <SignDialog
          title={t('handover:give.signTitle')}
          signers={signers}
          onSign={submit}
          onClose={() => setSigning(false)}
        >
          <p>{t('handover:give.signText')}</p>
        </SignDialog>
      ) : null}
    </footer>
  );
};

const GiveDraft = ({ me, attendance }: DraftProps) => {
  const t = useText();
  const { calendar, templates } = useFrame();
  const open = useOpenFollowUps();
  const closed = useClosedFollowUps();
  if (open === undefined || closed === undefined) return <p className="loading">{t('handover:loading')}</p>;
  const done = doneInShift(rowsOf({ followUp: closed }), attendance.shift);
  const shift = shiftText(attendance.shift, templates, calendar, t);
  return (
    <>
      <div className="handover-scroll">
        <header className="ho-panel-head">
          <h2 className="ho-panel-title">{t('handover:give.heading', { shift })}</h2>
          <p className="faint">{t('handover:give.counts', { open: open.length, done: done.length })}</p>
        </header>
        <UrgentFirst rows={open} />
        {open.length + done.length === 0 ? (
          <div className="card">
            <EmptyState title={t('handover:give.empty')} text={t('handover:give.emptyText')} />
          </div>
        ) : (
          <GiveSections open={open} done={done} calendar={calendar} />
        )}
      </div>
      <GiveFoot me={me} attendance={attendance} />
    </>
  );
};

const SignedNotice = ({ handover }: { readonly handover: HandoverRow }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const moment = momentText(handover.signedAt, calendar, t);
  return (
    <div className="ho-notice">
      <p className="ho-notice-title">{t('handover:give.signedTitle')}</p>
      <p>{t('handover:give.signedText', { name: names(handover.signedBy), moment })}</p>
    </div>
  );
};

interface GivePanelProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
}

/** The outgoing side: a draft out of what is open, until somebody of the shift signs it; then the sealed record. */
export const GivePanel = ({ me, handovers }: GivePanelProps) => {
  const t = useText();
  const { attendance } = me;
  if (attendance === null) return <OffDuty text={t('handover:offDuty.give')} />;
  const signed = handovers.find(({ fromShift }) => fromShift === attendance.shift);
  if (signed === undefined) return <GiveDraft me={me} attendance={attendance} />;
  return (
    <div className="handover-scroll">
      <SignedNotice handover={signed} />
      <HandoverRecord handover={signed} />
    </div>
  );
};
