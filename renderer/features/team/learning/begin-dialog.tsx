import { useState } from 'react';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { isLocalDate, localDateOf } from '../../../../shared/time/zone.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import type { Traineeship } from '../../../learning/plan/use-plan.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

/** No mentor, as the choice knows it: no id is empty. */
const NOBODY = '';

interface DialogProps {
  readonly traineeship: Traineeship;
  readonly onClose: () => void;
}

/** The first day of a probation, and who teaches them: one mentor to one trainee. */
export const BeginDialog = ({ traineeship, onClose }: DialogProps) => {
  const t = useText();
  const send = useSend();
  const { staff, calendar } = useFrame();
  const { person, row } = traineeship;
  const [startsOn, setStartsOn] = useState(row?.startsOn ?? localDateOf(calendar.now, calendar.zone));
  const [mentor, setMentor] = useState(person.mentor ?? NOBODY);
  const mentors = staff.filter(
    ({ id, active, role }) => active && id !== person.id && hasRole(role, 'agent'),
  );
  const taughtBy = (id: string) =>
    staff.find(
      (other) => other.active && other.mentor === id && other.id !== person.id && other.role === 'trainee',
    );
  const other = mentor === NOBODY ? undefined : taughtBy(mentor);
  const isChanged = startsOn !== row?.startsOn || mentor !== (person.mentor ?? NOBODY);
  const save = async (): Promise<void> => {
    if (!isLocalDate(startsOn) || !isChanged) return;
    const result = await send(
      {
        name: 'setProbation',
        input: { staffId: person.id, startsOn, mentor: mentor === NOBODY ? null : mentor },
      },
      {
        done: t('learning:lead.begun', { name: person.name }),
        before: { startsOn: row?.startsOn ?? null, mentor: person.mentor },
      },
    );
    if (result.ok) onClose();
  };
  return (
    <Dialog title={t('learning:lead.beginTitle', { name: person.name })} onClose={onClose}>
      <Form className="plan-form" onSubmit={save}>
        <TextField
          label={t('learning:lead.firstDay')}
          type="date"
          autoFocus
          value={startsOn}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        <Select
          label={t('learning:lead.mentor')}
          hint={
            other === undefined
              ? t('learning:lead.mentorHint')
              : t('learning:lead.mentorHas', { name: other.name })
          }
          value={mentor}
          choices={[
            { value: NOBODY, label: t('learning:lead.noMentor') },
            ...mentors.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setMentor}
        />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" disabled={!isLocalDate(startsOn) || !isChanged}>
            {t('common:action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};
