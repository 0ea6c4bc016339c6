import './settings.css';
import { useText } from '../../i18n/text.ts';
import { useIsPractice } from '../../practice/practise-button.tsx';
import { useMe } from '../../queries/people.ts';
import { CadenceSection } from './cadence-section.tsx';
import { HandoverSection } from './handover-section.tsx';
import { LookSection } from './look-section.tsx';
import { MailSection } from './mail-section.tsx';
import { OwnPinSection } from './own-pin-section.tsx';
import { PcSection } from './pc-section.tsx';
import { RemindersSection } from './reminders-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { ShiftsSection } from './shifts-section.tsx';
import { ShopSection } from './shop-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { TemplatesSection } from './templates-section.tsx';

/** Everything that is set once and rarely changed: for this PC, for oneself, and for the shop. */
export const SettingsScreen = () => {
  const t = useText();
  const me = useMe();
  const isPractice = useIsPractice();
  if (me === undefined || me === null) return null;
  return (
    <div className="screen settings">
      <header className="screen-head">
        <h1>{t('settings:title')}</h1>
      </header>
      <LookSection />
      {isPractice ? null : (
        <>
          <RemindersSection />
          <ScheduleSection me={me.staff} />
          <MailSection me={me.staff} />
        </>
      )}
      <OwnPinSection key={me.staff.id} me={me.staff} />
      <ShopSection me={me.staff} />
      <HandoverSection me={me.staff} />
      <StaffSection me={me.staff} />
      <ShiftsSection me={me.staff} />
      <TemplatesSection me={me.staff} />
      <CadenceSection me={me.staff} />
      <PcSection />
    </div>
  );
};
