import type { RoutineRow } from '../../shared/projection/rows.ts';
import type { RoutinePeriod } from '../../shared/time/routine-periods.ts';
import { useText } from '../i18n/text.ts';
import { isSubmitEnter } from '../keyboard.ts';
import { useMe } from '../queries/people.ts';
import { useDraft, useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { draftKeyOf } from './texts.ts';

interface ReportProps {
  readonly routine: RoutineRow;
  readonly period: RoutinePeriod;
  /** What is told, as it is proposed: it stands in the field and one click writes it down. */
  readonly text: string;
}

/** Says that the supervisor was told of what was missed. */
export const ReportForm = ({ routine, period, text }: ReportProps) => {
  const t = useText();
  const send = useSend();
  const isSupervisor = useMe()?.staff.role === 'manager';
  const { value, set, clear, flush } = useDraft(draftKeyOf('report', routine, period), { text });
  const said = value.text.replace(/\s+/gu, ' ').trim();
  const submit = async (): Promise<void> => {
    if (said === '') return;
    const input = { routineId: routine.id, period, text: said };
    const written = await send(
      { name: 'reportRoutine', input },
      { done: t('routines:done.reported', { name: routine.name }) },
    );
    if (written.ok) clear();
  };
  return (
    <Form className="routine-form" onSubmit={submit}>
      <TextArea
        label={t('routines:report.text', { name: routine.name })}
        labelHidden
        maxLength={300}
        value={value.text}
        onBlur={flush}
        onChange={(event) => set({ text: event.target.value })}
        onKeyDown={(event) => {
          if (!isSubmitEnter(event)) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <Button size="small" type="submit" disabled={said === ''}>
        {t(isSupervisor ? 'routines:report.known' : 'routines:report.submit')}
      </Button>
    </Form>
  );
};
