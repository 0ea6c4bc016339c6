import type { ScheduleState } from '../../../shared/ipc/schedule.ts';
import type { StaffRow } from '../../../shared/projection/rows.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { partsOfWeek } from '../../../shared/time/week.ts';
import { momentText } from '../../format/moments.ts';
import { useCalendar } from '../../frame.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { problemText } from '../../schedule/problem-text.ts';
import { TryAgain } from '../../schedule/try-again.tsx';
import { useSchedule } from '../../schedule/use-schedule.ts';
import { useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { Section, Setting } from './section.tsx';

interface PartProps {
  readonly state: ScheduleState;
}

const Coming = ({ state: { next, problem, folder } }: PartProps) => {
  const t = useText();
  const calendar = useCalendar();
  if (next === null) return null;
  return (
    <Setting label={t('schedule:next')}>
      <span>
        {t('schedule:nextText', {
          moment: momentText(next.at, calendar, t),
          week: t('weekly:week.label', partsOfWeek(next.week)),
        })}
      </span>
      {problem === null ? null : (
        <>
          <p className="field-problem setting-hint">{problemText(problem, folder, t)}</p>
          <TryAgain />
        </>
      )}
    </Setting>
  );
};

const Last = ({ state: { last } }: PartProps) => {
  const t = useText();
  const calendar = useCalendar();
  const { call, toasts } = useServices();
  if (last === null) return null;
  const show = async (): Promise<void> => {
    const result = await call('schedule.show', { week: last.week });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
  };
  return (
    <Setting label={t('schedule:last')}>
      <span>
        {t('schedule:lastText', {
          moment: momentText(last.at, calendar, t),
          week: t('weekly:week.label', partsOfWeek(last.week)),
        })}
      </span>
      <Button onClick={() => void show()}>{t('schedule:show')}</Button>
    </Setting>
  );
};

const When = ({ state: { weekday, time } }: PartProps) => {
  const t = useText();
  const { ask } = useSchedule();
  return (
    <Setting label={t('schedule:when')}>
      <ScheduleForm
        key={`${weekday} ${time}`}
        now={{ weekday, time }}
        onSave={async (next) => (await ask('schedule.set', { time: next })) !== null}
      />
      <p className="faint setting-hint">{t('schedule:whenHint')}</p>
    </Setting>
  );
};

const Folder = ({ state: { folder }, may }: PartProps & { readonly may: boolean }) => {
  const t = useText();
  const { ask } = useSchedule();
  return (
    <Setting label={t('schedule:folder')}>
      <code className="setting-path">{folder}</code>
      {may ? (
        <Button onClick={() => void ask('schedule.chooseFolder', {})}>{t('schedule:change')}</Button>
      ) : null}
    </Setting>
  );
};

/** Last week’s PDF, made by this PC at its time into a folder a lead chose: it has what only leads read. */
export const ScheduleSection = ({ me }: { readonly me: StaffRow }) => {
  const t = useText();
  const { schedule } = useServices();
  const state = useStore(schedule);
  const { ask } = useSchedule();
  const { isOn } = state;
  const may = hasRole(me.role, 'lead');
  return (
    <Section title={t('schedule:title')} only={may ? null : 'lead'}>
      <Setting label={t('schedule:on')}>
        {may ? (
          <Segmented
            label={t('schedule:on')}
            value={isOn ? 'on' : 'off'}
            choices={[
              { value: 'on', label: t('schedule:yes') },
              { value: 'off', label: t('schedule:no') },
            ]}
            onChange={(next) => void ask('schedule.set', { isOn: next === 'on' })}
          />
        ) : (
          <span>{t(isOn ? 'schedule:yes' : 'schedule:no')}</span>
        )}
        <p className="faint setting-hint">{t(isOn ? 'schedule:onHint' : 'schedule:offHint')}</p>
      </Setting>
      {isOn ? (
        <>
          {may ? <When state={state} /> : null}
          <Folder state={state} may={may} />
          <Coming state={state} />
        </>
      ) : null}
      <Last state={state} />
      <p className="faint settings-note">{t('schedule:onlyHere')}</p>
    </Section>
  );
};
