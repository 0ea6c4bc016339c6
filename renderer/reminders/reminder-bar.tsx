import './reminder-bar.css';
import type { DueMoment } from '../../shared/rules/due.ts';
import { momentText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { useStore } from '../store.ts';
import { Button } from '../ui/button.tsx';
import type { Told } from './reminders.ts';

const One = ({ moment }: { readonly moment: DueMoment }) => {
  const t = useText();
  const calendar = useCalendar();
  const what = t(`reminders:title.${moment.kind}`);
  return (
    <>
      <strong>{moment.red ? t('reminders:urgent', { what }) : what}</strong>
      <span className="reminder-text">
        {momentText(moment.at, calendar, t)} · {moment.text}
      </span>
    </>
  );
};

const Several = ({ moments, more }: Told) => {
  const t = useText();
  return (
    <>
      <strong>{t('reminders:several', { count: moments.length + more })}</strong>
      <span className="reminder-text">{moments.map(({ text }) => text).join(' · ')}</span>
    </>
  );
};

/**
 * What was just told outside the window, until somebody answers: the way to it, and to put it off. Where the system has
 * no notifications, or none with buttons, this is the only place for both.
 */
export const ReminderBar = () => {
  const t = useText();
  const { navigation, reminders, toasts } = useServices();
  const { moments, more } = useStore(reminders.told);
  const [first] = moments;
  if (first === undefined) return null;
  const total = moments.length + more;
  const isRed = moments.some(({ red }) => red);
  const later = async (): Promise<void> => {
    const undo = await reminders.later();
    toasts.done(t('reminders:bar.putOff'), undo);
  };
  return (
    <section
      className={`reminder-bar ${isRed ? 'reminder-bar-red' : ''}`}
      aria-label={t('reminders:bar.label')}
    >
      <p role="status">{total === 1 ? <One moment={first} /> : <Several moments={moments} more={more} />}</p>
      <Button size="small" onClick={() => navigation.go('today', total === 1 ? first.item : null)}>
        {t(total === 1 ? 'reminders:bar.open' : 'reminders:bar.see')}
      </Button>
      <Button size="small" onClick={() => void toasts.during(later)}>
        {t('reminders:later')}
      </Button>
      <Button size="small" look="quiet" onClick={reminders.dismiss}>
        {t('reminders:bar.known')}
      </Button>
    </section>
  );
};
