import './handover.css';
import './record.css';
import './take-over.css';
import { useState } from 'react';
import type { HandoverRow } from '../../../shared/projection/rows.ts';
import { useText } from '../../i18n/text.ts';
import { type Me, useMe } from '../../queries/people.ts';
import { useHandovers } from '../../queries/work.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useServices } from '../../services.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { GivePanel } from './give-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { TakePanel } from './take-panel.tsx';
import { useTakingSide } from './takers.ts';
import { type Tab, tabs, viewOf, waitingFor } from './view.ts';

interface PagesProps extends ScreenProps {
  readonly me: Me;
  readonly handovers: readonly HandoverRow[];
}

const Pages = ({ item, me, handovers }: PagesProps) => {
  const t = useText();
  const { navigation } = useServices();
  const waiting = waitingFor(handovers, me.attendance?.shift ?? null);
  // Here, so that the colleague who was named stays named from page to page.
  const taking = useTakingSide(me, handovers);
  // Decided once: a handover that is signed elsewhere meanwhile must not turn the page under somebody's hands.
  const [first] = useState(() => viewOf(null, waiting.length));
  const { tab, handoverId } = item === null ? first : viewOf(item, waiting.length);
  const label = (one: Tab): string =>
    one === 'take' && waiting.length > 0
      ? t('handover:tab.takeCount', { count: waiting.length })
      : t(`handover:tab.${one}`);
  return (
    <div className="screen handover">
      <header className="screen-head">
        <h1>{t('handover:title')}</h1>
        <Segmented
          label={t('handover:tabs')}
          value={tab}
          choices={tabs.map((value) => ({ value, label: label(value) }))}
          onChange={(value) => navigation.go('handover', value)}
        />
      </header>
      {tab === 'take' ? <TakePanel me={me} handovers={handovers} taking={taking} /> : null}
      {tab === 'give' ? <GivePanel me={me} handovers={handovers} taking={taking} /> : null}
      {tab === 'history' ? <HistoryPanel handovers={handovers} chosenId={handoverId} /> : null}
    </div>
  );
};

/** Handing over, taking over, and every handover there was. */
export const HandoverScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const me = useMe();
  const handovers = useHandovers();
  if (me === undefined || me === null || handovers === undefined) {
    return <p className="loading">{t('handover:loading')}</p>;
  }
  return <Pages item={item} me={me} handovers={handovers} />;
};
