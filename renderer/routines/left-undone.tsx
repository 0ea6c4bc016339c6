import './routines.css';
import type { AttendanceRow } from '../../shared/projection/rows.ts';
import { unfinishedRoutines } from '../../shared/rules/routine.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useRoutinesOn } from '../queries/routines.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { countText, dueText } from './texts.ts';

interface LeftProps {
  readonly attendance: AttendanceRow;
  /** Called on the way to the routines. */
  readonly onGo: () => void;
}

/** What of the routines is left when somebody leaves; it reminds and holds nobody up. */
export const LeftUndone = ({ attendance, onGo }: LeftProps) => {
  const t = useText();
  const calendar = useCalendar();
  const { navigation } = useServices();
  const { staffId, date } = attendance;
  const left = unfinishedRoutines(useRoutinesOn(staffId, date) ?? [], date);
  if (left.length === 0) return null;
  return (
    <section className="notice routine-left" aria-label={t('routines:left.title')}>
      <strong>{t('routines:left.title')}</strong>
      <ul>
        {left.map((view) => (
          <li key={view.routine.id}>
            {t('routines:left.line', {
              name: view.routine.name,
              count: countText(view, t),
              due: dueText(view, calendar, t),
            })}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          onGo();
          navigation.go('today');
        }}
      >
        {t('routines:left.go')}
      </Button>
    </section>
  );
};
