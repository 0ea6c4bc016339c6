import './weekly.css';
import './pdf.css';
import { useCallback, useState } from 'react';
import type { WeekName } from '../../../shared/time/week.ts';
import { useCalendar } from '../../frame.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useAnswer, useSlow } from '../../queries/use-answer.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { EmptyState } from '../../ui/small.tsx';
import { WeekBar } from '../../weeks/week-bar.tsx';
import { thisWeek } from '../../weeks/weeks.ts';
import { Overview } from './overview.tsx';
import { PdfTab } from './pdf-tab.tsx';
import { chosenWeek } from './week-choice.ts';

const OverviewTab = ({ week }: { readonly week: WeekName }) => {
  const t = useText();
  const { call } = useServices();
  const asked = useAnswer(useCallback(() => call('report.weekly', { week }), [call, week]));
  const slow = useSlow(asked.busy);
  return (
    <div aria-busy={asked.busy}>
      <p className="week-status" role="status">
        {slow ? t('weekly:working') : ''}
      </p>
      {asked.problem === null ? null : (
        <EmptyState title={t('weekly:failed')} text={refusalText(asked.problem, t)}>
          <Button onClick={asked.again}>{t('weekly:retry')}</Button>
        </EmptyState>
      )}
      {asked.value?.week === week ? <Overview summary={asked.value} /> : null}
    </div>
  );
};

const tabs = ['overview', 'pdf'] as const;
type Tab = (typeof tabs)[number];

/** The week summed up: on screen, as the PDF it becomes, saved and printed. */
export const WeeklyScreen = ({ item }: ScreenProps) => {
  const t = useText();
  const { navigation } = useServices();
  const { now, zone } = useCalendar();
  const [tab, setTab] = useState<Tab>('overview');
  const current = thisWeek(now, zone);
  const week = chosenWeek(item, current);
  return (
    <div className="screen weekly">
      <header className="screen-head week-head">
        <h1>{t('weekly:title')}</h1>
        <WeekBar week={week} current={current} max={current} go={(to) => navigation.go('weekly', to)} />
        <Segmented
          label={t('weekly:tabs')}
          value={tab}
          choices={tabs.map((value) => ({ value, label: t(`weekly:tab.${value}`) }))}
          onChange={setTab}
        />
      </header>
      {tab === 'overview' ? <OverviewTab week={week} /> : null}
      {tab === 'pdf' ? <PdfTab week={week} /> : null}
    </div>
  );
};
