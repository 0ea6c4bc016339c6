import { useMemo, useState } from 'react';
import type { AttendanceRow, FollowUpRow, HandoverRow } from '../../../shared/projection/rows.ts';
import { completenessOf } from '../../../shared/rules/completeness.ts';
import { hasToSign } from '../../../shared/rules/gate.ts';
import { doneInShift, toHandoverItem } from '../../../shared/rules/handover.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { isSubmitCtrlEnter, useShortcuts } from '../../keyboard.ts';
import { useGateRows } from '../../queries/gate.ts';
import { type Me, useOnDuty } from '../../queries/people.ts';
import { rowsOf } from '../../queries/rows-of.ts';
import { useClosedFollowUps, useOpenFollowUps } from '../../queries/work.ts';
import { useDraft } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { KeyHints } from '../../ui/key-hints.tsx';
import { EmptyState, Kbd } from '../../ui/small.tsx';
import { draftKey } from './draft-key.ts';
import { GiveSections } from './give-sections.tsx';
import { GiveSign } from './give-sign.tsx';
import { GiveSigned } from './give-signed.tsx';
import { OffDuty } from './off-duty.tsx';
import type { Taking } from './takers.ts';
import { UrgentFirst } from './urgent-first.tsx';

const NO_REMARKS = { remarks: '' };

/** Those of the same shift, the one who writes first. Each of them may sign for it. */
const useSigners = (me: Me, attendance: AttendanceRow): readonly string[] => {
  const duty = useOnDuty() ?? [];
  const colleagues = duty.filter(({ shift }) => shift === attendance.shift).map(({ staffId }) => staffId);
  return [me.staff.id, ...colleagues.filter((id) => id !== me.staff.id)];
};

interface FootProps {
  readonly me: Me;
  readonly attendance: AttendanceRow;
  readonly open: readonly FollowUpRow[];
  readonly onFill: (followUpId: string) => void;
}

/** The remarks and the signature, always in reach below the list. */
const GiveFoot = ({ me, attendance, open, onFill }: FootProps) => {
  const t = useText();
  const [signing, setSigning] = useState(false);
  const signers = useSigners(me, attendance);
  const draft = useDraft(draftKey('giving', attendance.date, me.staff.id), NO_REMARKS);
  useShortcuts(useMemo(() => [{ chord: 'Ctrl+Enter', run: () => setSigning(true) }], []));
  return (
    <footer className="handover-foot">
      <TextArea
        label={t('handover:give.remarks')}
        hint={t('handover:give.remarksHint')}
        rows={1}
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
        <GiveSign
          attendance={attendance}
          open={open}
          signers={signers}
          remarks={draft.value.remarks}
          onSigned={() => {
            draft.clear();
            setSigning(false);
          }}
          onFill={(followUpId) => {
            setSigning(false);
            onFill(followUpId);
          }}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </footer>
  );
};

/** How many say everything the next shift needs to know. */
const Completeness = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  const { complete } = completenessOf(open.map(toHandoverItem));
  if (open.length === 0) return null;
  return (
    <div className="ho-complete">
      <span>{t('handover:give.complete', { complete, total: open.length })}</span>
      <progress value={complete} max={open.length} aria-hidden="true" />
    </div>
  );
};

const GiveDraft = ({ me, attendance }: Pick<FootProps, 'me' | 'attendance'>) => {
  const t = useText();
  const { calendar, templates } = useFrame();
  const open = useOpenFollowUps();
  const closed = useClosedFollowUps();
  const [editing, setEditing] = useState<string | null>(null);
  if (open === undefined || closed === undefined) return <p className="loading">{t('handover:loading')}</p>;
  const done = doneInShift(rowsOf({ followUp: closed }), attendance.shift);
  const shift = shiftText(attendance.shift, templates, calendar, t);
  return (
    <>
      <div className="handover-scroll">
        <header className="ho-panel-head ho-give-head">
          <div>
            <h2 className="ho-panel-title">{t('handover:give.heading', { shift })}</h2>
            <p className="faint">{t('handover:give.counts', { open: open.length, done: done.length })}</p>
          </div>
          <Completeness open={open} />
        </header>
        <UrgentFirst rows={open} onFill={setEditing} />
        {open.length + done.length === 0 ? (
          <div className="card">
            <EmptyState title={t('handover:give.empty')} text={t('handover:give.emptyText')} />
          </div>
        ) : (
          <>
            <KeyHints
              hints={[
                ['↑↓', t('handover:take.keyMove')],
                ['Enter', t('handover:give.keyFill')],
                [['1', '2', '3'], t('handover:give.keySeverity')],
              ]}
            />
            <GiveSections open={open} done={done} editing={editing} onEdit={setEditing} />
          </>
        )}
      </div>
      <GiveFoot me={me} attendance={attendance} open={open} onFill={setEditing} />
    </>
  );
};

interface GivePanelProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
  readonly taking: Taking;
}

/** The outgoing side: a draft out of what is open, until somebody of the shift signs it; then the sealed record. */
export const GivePanel = ({ me, handovers, taking }: GivePanelProps) => {
  const t = useText();
  const { attendance } = me;
  const rows = useGateRows();
  if (attendance === null) return <OffDuty text={t('handover:offDuty.give')} />;
  if (rows === undefined) return <p className="loading">{t('handover:loading')}</p>;
  const signed = handovers.find(({ fromShift }) => fromShift === attendance.shift);
  // What came back to a shift after it had signed is handed over again.
  return signed === undefined || hasToSign(rows, attendance.shift) ? (
    <GiveDraft me={me} attendance={attendance} />
  ) : (
    <GiveSigned handover={signed} taking={taking} />
  );
};
