import '../../../routines/routines.css';
import type { LeadDesk } from '../../../../shared/report/lead-desk.ts';
import { dayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { ReportForm } from '../../../routines/report-form.tsx';
import { useServices } from '../../../services.ts';
import { LeadEntry, LeadSection } from './lead-entry.tsx';

/** Routines that were missed and of which the supervisor has not been told: the words stand there, one click says it. */
export const MissedRoutines = ({ desk: { missedRoutines } }: { readonly desk: LeadDesk }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  return (
    <LeadSection title={t('lead:section.missedRoutines')} count={missedRoutines.length}>
      {missedRoutines.map(({ routine, asked, period, due, staffIds }) => (
        <LeadEntry
          key={`${routine.id} ${period} ${due}`}
          onOpen={() => navigation.go('team', 'routines')}
          title={asked.name}
          meta={[
            t('lead:missedRoutines.due', { day: dayText(due, calendar, t) }),
            staffIds.map((id) => names(id)).join(' · '),
          ]}
        >
          <ReportForm routine={routine} period={period} text={asked.whenMissed ?? ''} />
        </LeadEntry>
      ))}
    </LeadSection>
  );
};
