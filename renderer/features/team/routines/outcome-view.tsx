import { useMemo, useState } from 'react';
import type { Rows } from '../../../../shared/projection/projection.ts';
import type { RoutineRow } from '../../../../shared/projection/rows.ts';
import { byCadence, countsOf, type Obligation, sumOf } from '../../../../shared/rules/routine.ts';
import { dayText, weekdayDayText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { goalText } from '../../../routines/texts.ts';
import { Select } from '../../../ui/field.tsx';
import { Tag } from '../../../ui/small.tsx';
import { OutcomeLines } from './outcome-lines.tsx';
import { type Outcome, outcomesOf } from './outcomes.ts';

const StateTag = ({ outcome }: { readonly outcome: Outcome }) => {
  const t = useText();
  const { obligations } = outcome;
  const count = (state: Obligation['state']): number =>
    obligations.filter((one) => one.state === state).length;
  const [missed, open] = [count('missed'), count('open')];
  if (obligations.length === 0) return <Tag>{t('routines:outcome.notAsked')}</Tag>;
  if (missed > 0)
    return (
      <Tag tone="red">
        {obligations.length > 1
          ? t('routines:outcome.missedBy', { count: missed })
          : t('routines:outcome.missed')}
      </Tag>
    );
  if (open > 0) return <Tag>{t('routines:outcome.open')}</Tag>;
  return <Tag tone="green">✓ {t('routines:outcome.done')}</Tag>;
};

/** Each person with their number, those who missed it first; or the shop’s number. */
const Who = ({ outcome: { obligations, run, asked } }: { readonly outcome: Outcome }) => {
  const t = useText();
  const { names } = useFrame();
  const people = obligations.filter(({ staffId }) => staffId !== null);
  const sum = sumOf(countsOf(run, null));
  if (people.length === 0)
    return (
      <span className="lists-run-who">{t('routines:goal.count', { sum, goal: goalText(asked, t) })}</span>
    );
  const said = ({ staffId, total }: Obligation): string => `${names(staffId ?? '')} ${total}`;
  const others = people.filter(({ state }) => state !== 'missed');
  return (
    <span className="lists-run-who">
      {people
        .filter(({ state }) => state === 'missed')
        .map((one) => (
          <Tag key={one.staffId} tone="red">
            {said(one)}
          </Tag>
        ))}{' '}
      {others.map((one, place) => (
        <span key={one.staffId}>
          {place === 0 ? '' : ' · '}
          <span className="unbroken">{said(one)}</span>
        </span>
      ))}
    </span>
  );
};

const OutcomeRow = ({ outcome }: { readonly outcome: Outcome }) => {
  const t = useText();
  const { calendar } = useFrame();
  const { asked, obligations } = outcome;
  const madeUpOn = obligations.length === 1 ? (obligations[0]?.madeUpOn ?? null) : null;
  const isReported = obligations.some(({ reports }) => reports.length > 0);
  return (
    <details className="lists-run routine-outcome">
      <summary>
        <span>
          <span className="lists-run-name">{asked.name}</span>{' '}
          {asked.scope === 'each' ? <span className="faint">{goalText(asked, t)}</span> : null}
        </span>
        <Who outcome={outcome} />
        {madeUpOn === null ? null : (
          <Tag tone="amber">{t('routines:outcome.madeUp', { day: dayText(madeUpOn, calendar, t) })}</Tag>
        )}
        {isReported ? <Tag tone="green">{t('routines:state.reported')}</Tag> : null}
        <StateTag outcome={outcome} />
      </summary>
      <OutcomeLines outcome={outcome} />
    </details>
  );
};

const daysOf = (outcomes: readonly Outcome[]): readonly (readonly [string, readonly Outcome[]])[] => {
  const days = new Map<string, Outcome[]>();
  for (const one of outcomes) days.set(one.due, [...(days.get(one.due) ?? []), one]);
  return [...days];
};

interface ViewProps {
  readonly rows: Rows;
  readonly routines: readonly RoutineRow[];
}

/** How the routines went in the last two weeks, and how far those are that are due in the next days. */
export const OutcomeView = ({ rows, routines }: ViewProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const [only, setOnly] = useState('');
  const outcomes = useMemo(() => outcomesOf(rows, calendar), [rows, calendar]);
  const shown = outcomes.filter(({ routine }) => only === '' || routine.id === only);
  return (
    <section aria-label={t('routines:panel.outcomes')}>
      <div className="lists-runs-head">
        <h2>{t('routines:panel.twoWeeks')}</h2>
        <Select
          label={t('routines:outcome.filter')}
          labelHidden
          value={only}
          choices={[
            { value: '', label: t('routines:outcome.all') },
            ...[...routines].sort(byCadence).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setOnly}
        />
      </div>
      {shown.length === 0 ? <p className="faint">{t('routines:outcome.empty')}</p> : null}
      {daysOf(shown).map(([date, ofDay]) => (
        <section key={date} className="lists-day-block">
          <h3>{weekdayDayText(date, calendar, t)}</h3>
          {ofDay.map((outcome) => (
            <OutcomeRow key={outcome.id} outcome={outcome} />
          ))}
        </section>
      ))}
    </section>
  );
};
