import { useState } from 'react';
import type { LeaveRow } from '../../../../shared/projection/rows.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';

const EMPTY = { reason: '' };

interface DecideFormProps {
  readonly row: LeaveRow;
  readonly name: string;
  readonly isAgainstRules: boolean;
  readonly onDone?: () => void;
}

/** Grants or refuses. A refusal, and granting against a rule, says why: the field says so before it is asked. */
export const DecideForm = ({ row, name, isAgainstRules, onDone }: DecideFormProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`leave-decision-${row.id}`, EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const reason = draft.value.reason.trim();
  const decide = async (granted: boolean): Promise<void> => {
    if (reason === '' && (!granted || isAgainstRules)) {
      setProblem(t(granted ? 'leave:decide.needsReason' : 'leave:decide.refusalNeedsReason'));
      return;
    }
    const input = { leaveId: row.id, granted, ...(reason === '' ? {} : { reason }) };
    const done = t(granted ? 'leave:decide.granted' : 'leave:decide.refused', { name });
    const result = await send({ name: 'decideLeave', input }, { done });
    if (!result.ok) return;
    draft.clear();
    onDone?.();
  };
  const now = row.decision?.granted;
  return (
    <div className="leave-decide">
      <TextField
        label={t('leave:decide.reason', { name })}
        labelHidden
        placeholder={t(isAgainstRules ? 'leave:decide.reasonNeeded' : 'leave:decide.reasonHint')}
        maxLength={300}
        problem={problem}
        value={draft.value.reason}
        onChange={(event) => {
          setProblem(null);
          draft.set({ reason: event.target.value });
        }}
        onBlur={draft.flush}
      />
      {now === false ? null : (
        <Button aria-label={`${t('leave:decide.refuse')} ${name}`} onClick={() => void decide(false)}>
          {t('leave:decide.refuse')}
        </Button>
      )}
      {now === true ? null : (
        <Button
          look="primary"
          aria-label={`${t('leave:decide.grant')} ${name}`}
          onClick={() => void decide(true)}
        >
          {t('leave:decide.grant')}
        </Button>
      )}
    </div>
  );
};
