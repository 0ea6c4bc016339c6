import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { localDateOf } from '../../shared/time/zone.ts';
import { dayText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';

/** Why it stands in the list though nobody wrote it: “because of 20 November: shipped”, and the way to where that was noted. */
export const BecauseLine = ({ because }: { readonly because: NonNullable<FollowUpRow['because']> }) => {
  const t = useText();
  const calendar = useCalendar();
  const { navigation } = useServices();
  const { followUpId, milestone, at } = because;
  return (
    <p className="because">
      {t('cadence:because', {
        day: dayText(localDateOf(at, calendar.zone), calendar, t),
        what: t(`vocabulary:milestone.${milestone}`),
      })}
      <Button look="quiet" size="small" onClick={() => navigation.go('today', followUpId)}>
        {t('cadence:toSource')}
      </Button>
    </p>
  );
};
