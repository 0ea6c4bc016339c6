import { localDateOf, localTimeOf } from '../../../shared/time/zone.ts';
import { dateText, weekdayText } from '../../format/moments.ts';
import { useText } from '../../i18n/text.ts';

/** `11月23日`: a report is read later, so days keep their date and are never “today”. */
export const useDay = (): ((date: string) => string) => {
  const t = useText();
  return (date) => dateText(date, t);
};

/** `11月20日 16:30`, in the zone of the report. */
export const useDayMomentIn = (zone: string): ((instant: string) => string) => {
  const day = useDay();
  return (instant) => `${day(localDateOf(instant, zone))} ${localTimeOf(instant, zone)}`;
};

/** `周一 16:30`, in the zone of the report. */
export const useMomentIn = (zone: string): ((instant: string) => string) => {
  const t = useText();
  return (instant) => `${weekdayText(localDateOf(instant, zone), t)} ${localTimeOf(instant, zone)}`;
};
