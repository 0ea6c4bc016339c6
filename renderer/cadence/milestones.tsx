import './milestones.css';
import { useMemo, useState } from 'react';
import type { FollowUpRow, MilestoneRow } from '../../shared/projection/rows.ts';
import { isTooLongAgo, occasionOf, type Step, stepsOf } from '../../shared/rules/cadence.ts';
import { readMoment } from '../../shared/time/moment.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import { type NotedMilestone, notedMilestones } from '../../shared/vocabulary.ts';
import { dayText, momentText } from '../format/moments.ts';
import { toWallClock } from '../format/wall-clock.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useRows } from '../queries/use-rows.ts';
import { useSend, useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { useCadence } from './use-cadence.ts';

/** What follows from one thing that happened: when, and whether it stands in the list already. */
const StepLine = ({ step, opened }: { readonly step: Step; readonly opened: string | undefined }) => {
  const t = useText();
  const calendar = useCalendar();
  const { navigation } = useServices();
  const { opensAt, rule } = step;
  const opensText =
    rule.ahead.unit === 'day'
      ? dayText(localDateOf(opensAt, calendar.zone), calendar, t)
      : momentText(opensAt, calendar, t);
  return (
    <li>
      <span>{t('cadence:step', { moment: momentText(step.dueAt, calendar, t), text: step.rule.text })}</span>
      {opened === undefined ? (
        <span className="faint">{t('cadence:opensBy', { moment: opensText })}</span>
      ) : (
        <Button look="quiet" size="small" onClick={() => navigation.go('today', opened)}>
          {t('cadence:toOpened')}
        </Button>
      )}
    </li>
  );
};

const Milestone = ({ row }: { readonly row: MilestoneRow }) => {
  const t = useText();
  const send = useSend();
  const calendar = useCalendar();
  const cadence = useCadence();
  const what = t(`vocabulary:milestone.${row.milestone}`);
  const occasion = occasionOf(row);
  const steps = cadence === undefined ? [] : stepsOf(occasion, cadence.inForce, calendar.zone);
  const isOld = cadence !== undefined && isTooLongAgo(occasion, cadence.inForce, calendar.zone);
  const withdraw = (): void =>
    void send(
      { name: 'withdrawMilestone', input: { milestoneId: row.id, withdrawn: true } },
      { done: t('cadence:withdrawn', { what }) },
    );
  return (
    <li className="milestone">
      <p className="milestone-what">
        <strong>{what}</strong> {momentText(row.at, calendar, t)}
        {row.importId === null ? null : <span className="faint">{t('cadence:withList')}</span>}
        <Button look="quiet" size="small" aria-label={t('cadence:withdrawOf', { what })} onClick={withdraw}>
          {t('cadence:withdraw')}
        </Button>
      </p>
      {row.importId !== null && isOld ? <p className="faint">{t('cadence:longAgo')}</p> : null}
      {steps.length === 0 ? null : (
        <ul className="milestone-steps">
          {steps.map((step) => (
            <StepLine
              key={step.id}
              step={step}
              opened={row.opened.find(({ ruleId }) => ruleId === step.rule.ruleId)?.followUpId}
            />
          ))}
        </ul>
      )}
    </li>
  );
};

interface NoteFormProps {
  readonly row: FollowUpRow;
  readonly milestone: NotedMilestone;
  readonly onDone: () => void;
}

/** When it was; an appointment lies ahead, so that only the person knows. */
const NoteForm = ({ row, milestone, onDone }: NoteFormProps) => {
  const t = useText();
  const send = useSend();
  const { now, zone } = useCalendar();
  const [wall, setWall] = useState(milestone === 'appointment' ? '' : toWallClock(now, zone));
  const [tried, setTried] = useState(false);
  const at = readMoment(wall, zone);
  const what = t(`vocabulary:milestone.${milestone}`);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (at === null) return;
    const result = await send(
      { name: 'noteMilestone', input: { followUpId: row.id, milestone, at } },
      { done: t('cadence:noted', { what }) },
    );
    if (result.ok) onDone();
  };
  return (
    <Form className="milestone-form appear" onSubmit={submit}>
      <TextField
        label={t('cadence:when', { what })}
        type="datetime-local"
        autoFocus
        value={wall}
        problem={tried && at === null ? t('cadence:whenNeeded') : null}
        onChange={(event) => setWall(event.target.value)}
      />
      <Button type="submit" look="primary">
        {t('cadence:note')}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {t('common:action.cancel')}
      </Button>
    </Form>
  );
};

/** What happened to what this is about, and what the rhythm of the shop makes of it. */
export const Milestones = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const [noting, setNoting] = useState<NotedMilestone | null>(null);
  const all = useRows((reader) => reader.live('milestone'), []);
  const mine = useMemo(
    () =>
      (all ?? [])
        .filter(({ followUpId, withdrawn }) => followUpId === row.id && !withdrawn)
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
    [all, row.id],
  );
  return (
    <section className="panel-section milestones" aria-label={t('cadence:title')}>
      <div className="milestone-buttons">
        {notedMilestones.map((milestone) => (
          <button
            key={milestone}
            type="button"
            className="chip"
            aria-expanded={noting === milestone}
            onClick={() => setNoting(noting === milestone ? null : milestone)}
          >
            {t(`cadence:button.${milestone}`)}
          </button>
        ))}
      </div>
      {noting === null ? null : (
        <NoteForm key={noting} row={row} milestone={noting} onDone={() => setNoting(null)} />
      )}
      {mine.length === 0 ? null : (
        <ol className="milestone-list">
          {mine.map((one) => (
            <Milestone key={one.id} row={one} />
          ))}
        </ol>
      )}
    </section>
  );
};
