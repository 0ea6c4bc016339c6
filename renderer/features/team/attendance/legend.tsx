import type { AttendanceMark } from '../../../../shared/report/month-attendance-value.ts';
import { useText } from '../../../i18n/text.ts';
import { toneOf } from './days.ts';

/** What the signs of the month stand for. */
export const Legend = ({ marks }: { readonly marks: readonly AttendanceMark[] }) => {
  const t = useText();
  return (
    <ul className="attendance-legend" aria-label={t('attendance:legend')}>
      {marks.map((mark) => (
        <li key={mark}>
          <span aria-hidden="true" className={`day-sign tone-${toneOf(mark)}`}>
            {t(`attendance:sign.${mark}`)}
          </span>
          {t(`attendance:mark.${mark}`)}
        </li>
      ))}
    </ul>
  );
};
