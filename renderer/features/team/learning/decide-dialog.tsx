import { useState } from 'react';
import type { PlanProgress } from '../../../../shared/learning/plan.ts';
import type { StaffRow } from '../../../../shared/projection/rows.ts';
import { type ProbationVerdict, probationVerdicts } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { useDraft, useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { Segmented } from '../../../ui/segmented.tsx';

interface DialogProps {
  readonly person: StaffRow;
  readonly progress: PlanProgress;
  readonly onClose: () => void;
}

const NOTHING = { weeks: '2', reason: '' };

/** How a probation ends: regular now, or so many weeks more and why. There is no default. */
export const DecideDialog = ({ person, progress, onClose }: DialogProps) => {
  const t = useText();
  const send = useSend();
  const draft = useDraft(`probation-${person.id}`, NOTHING);
  const [verdict, setVerdict] = useState<ProbationVerdict | null>(null);
  const { weeks: typed, reason } = draft.value;
  const weeks = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  const isWeeks = weeks >= 1 && weeks <= 12;
  const open = progress.items.filter(({ done }) => !done).length;
  const said = reason.trim();
  const ready = verdict === 'passed' || (verdict === 'extended' && isWeeks && said !== '');
  const save = async (): Promise<void> => {
    if (!ready || verdict === null) return;
    const result = await send(
      {
        name: 'decideProbation',
        input: {
          staffId: person.id,
          verdict,
          ...(verdict === 'extended' ? { weeks } : {}),
          ...(said === '' ? {} : { reason: said }),
        },
      },
      { done: t(`learning:lead.decided.${verdict}`, { name: person.name, count: weeks }) },
    );
    if (!result.ok) return;
    draft.clear();
    onClose();
  };
  return (
    <Dialog title={t('learning:lead.decideTitle', { name: person.name })} onClose={onClose}>
      <Form className="plan-form" onSubmit={save}>
        <Segmented
          label={t('learning:lead.verdict')}
          value={verdict}
          choices={probationVerdicts.map((value) => ({ value, label: t(`learning:lead.verdicts.${value}`) }))}
          onChange={setVerdict}
        />
        {open === 0 ? null : <p className="faint">{t('learning:lead.stillOpen', { count: open })}</p>}
        {verdict === 'extended' ? (
          <TextField
            label={t('learning:lead.weeks')}
            inputMode="numeric"
            maxLength={2}
            value={typed}
            problem={isWeeks ? null : t('learning:lead.badWeeks')}
            onChange={(event) => draft.set({ ...draft.value, weeks: event.target.value })}
          />
        ) : null}
        <TextField
          label={t(verdict === 'extended' ? 'learning:lead.reason' : 'learning:lead.word')}
          maxLength={300}
          value={reason}
          onChange={(event) => draft.set({ ...draft.value, reason: event.target.value })}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!ready}>
            {t('learning:lead.decide')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
