import type { ReminderPreferences } from '../../../shared/ipc/reminders.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences, useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { QuietForm } from './quiet-form.tsx';
import { Section, Setting } from './section.tsx';

/** What most shops would choose; somebody else types over it. */
const USUAL_NIGHT = { from: '22:00', to: '08:00' };

type Change = (change: Partial<ReminderPreferences>) => Promise<boolean>;

interface PartProps {
  readonly now: ReminderPreferences;
  readonly change: Change;
}

const Words = ({ now, change }: PartProps) => {
  const t = useText();
  return (
    <Setting label={t('settings:reminders.words')}>
      <Segmented
        label={t('settings:reminders.words')}
        value={now.showsText ? 'text' : 'number'}
        choices={[
          { value: 'number', label: t('settings:reminders.number') },
          { value: 'text', label: t('settings:reminders.text') },
        ]}
        onChange={(next) => void change({ showsText: next === 'text' })}
      />
      <p className="faint setting-hint">
        {t(now.showsText ? 'settings:reminders.textHint' : 'settings:reminders.numberHint')}
      </p>
    </Setting>
  );
};

const Quiet = ({ now, change }: PartProps) => {
  const t = useText();
  const { quiet, redBreaks } = now;
  return (
    <Setting label={t('settings:reminders.quiet')}>
      <Segmented
        label={t('settings:reminders.quiet')}
        value={quiet === null ? 'no' : 'yes'}
        choices={[
          { value: 'no', label: t('settings:reminders.quietNo') },
          { value: 'yes', label: t('settings:reminders.quietYes') },
        ]}
        onChange={(next) => void change({ quiet: next === 'yes' ? (quiet ?? USUAL_NIGHT) : null })}
      />
      {quiet === null ? null : (
        <>
          <QuietForm
            key={`${quiet.from} ${quiet.to}`}
            now={quiet}
            onSave={(hours) => change({ quiet: hours })}
          />
          <label className="setting-check">
            <input
              type="checkbox"
              checked={redBreaks}
              onChange={(event) => void change({ redBreaks: event.target.checked })}
            />
            {t('settings:reminders.redBreaks')}
          </label>
        </>
      )}
      <p className="faint setting-hint">
        {t(quiet === null ? 'settings:reminders.quietNoHint' : 'settings:reminders.quietHint')}
      </p>
    </Setting>
  );
};

/** How this PC tells what is due, outside the window. */
export const RemindersSection = () => {
  const t = useText();
  const { call, toasts } = useServices();
  const { reminders: now, canNotify } = usePreferences();
  const change: Change = async (part) => {
    const result = await call('app.setPreferences', { reminders: { ...now, ...part } });
    if (!result.ok) toasts.refused(refusalText(result.error, t));
    return result.ok;
  };
  return (
    <Section title={t('settings:sections.reminders')}>
      <Setting label={t('settings:reminders.on')}>
        <Segmented
          label={t('settings:reminders.on')}
          value={now.isOn ? 'on' : 'off'}
          choices={[
            { value: 'on', label: t('settings:reminders.yes') },
            { value: 'off', label: t('settings:reminders.no') },
          ]}
          onChange={(next) => void change({ isOn: next === 'on' })}
        />
        {now.isOn && canNotify ? (
          <Button onClick={() => void call('reminder.try', {})}>{t('settings:reminders.try')}</Button>
        ) : null}
        <p className={`setting-hint ${canNotify ? 'faint' : ''}`}>
          {t(canNotify ? 'settings:reminders.onHint' : 'settings:reminders.cannot')}
        </p>
      </Setting>
      {now.isOn ? (
        <>
          {canNotify ? <Words now={now} change={change} /> : null}
          <Quiet now={now} change={change} />
        </>
      ) : null}
      <p className="faint settings-note">{t('settings:look.onlyHere')}</p>
    </Section>
  );
};
