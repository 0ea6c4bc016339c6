import { type FormEvent, useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { changesOf, type Filled, filledFrom } from './fill.ts';

interface FillGapProps {
  readonly row: FollowUpRow;
  readonly onDone: () => void;
}

/** Completes an urgent follow-up in its place: the next step, by when, and what the customer was told. */
export const FillGap = ({ row, onDone }: FillGapProps) => {
  const t = useText();
  const { zone } = useFrame().calendar;
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const [filled, setFilled] = useState<Filled>(() => filledFrom(row, zone));
  const changes = changesOf(row, filled, zone);

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (changes === null || busy) return;
    setBusy(true);
    const input = { followUpId: row.id, changes };
    const result = await send(
      { name: 'updateFollowUp', input },
      { done: t('handover:fill.saved'), before: row },
    );
    setBusy(false);
    if (result.ok) onDone();
  };

  return (
    <form
      className="fill appear"
      aria-label={t('handover:fill.title', { summary: maskPhonesIn(row.summary) })}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <TextField
        label={t('handover:fill.nextAction')}
        autoFocus
        maxLength={200}
        value={filled.text}
        onChange={(event) => setFilled({ ...filled, text: event.target.value })}
      />
      <TextField
        label={t('handover:fill.dueAt')}
        type="datetime-local"
        value={filled.dueAt}
        onChange={(event) => setFilled({ ...filled, dueAt: event.target.value })}
      />
      <TextField
        label={t('handover:fill.promisedAt')}
        type="datetime-local"
        value={filled.promisedAt}
        onChange={(event) => setFilled({ ...filled, promisedAt: event.target.value })}
      />
      <div className="fill-actions">
        <Button look="primary" size="small" type="submit" disabled={changes === null || busy}>
          {t('common:action.save')}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t('common:action.cancel')}
        </Button>
      </div>
    </form>
  );
};
