import type { LeadDesk } from '../../../../shared/report/lead-desk.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { briefingItem } from '../../../briefings/address.ts';
import { briefingDueText } from '../../../briefings/due-text.ts';
import { useReaderText } from '../../../briefings/reader-text.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { MANUAL } from '../../../navigation.ts';
import { useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { LeadEntry, LeadSection } from './lead-entry.tsx';

/** Briefings whose day has passed, with who has not read them; the names are copied with a click. */
export const UnreadBriefings = ({ desk: { unread } }: { readonly desk: LeadDesk }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { navigation } = useServices();
  const { copyMissing } = useReaderText();
  return (
    <LeadSection title={t('lead:section.unread')} count={unread.length}>
      {unread.map((one) => (
        <LeadEntry
          key={one.row.id}
          onOpen={() => navigation.go(MANUAL, briefingItem({ page: 'one', id: one.row.id }))}
          title={maskPhonesIn(one.row.title)}
          meta={[
            briefingDueText(one.row, true, calendar, t),
            t('briefings:readers.notRead', {
              count: one.missing.length,
              names: one.missing.map(({ id }) => names(id)).join(t('briefings:and')),
            }),
          ]}
        >
          <Button size="small" onClick={() => copyMissing(one)}>
            {t('briefings:readers.copy')}
          </Button>
        </LeadEntry>
      ))}
    </LeadSection>
  );
};
