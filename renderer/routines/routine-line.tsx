import { type KeyboardEvent, useRef, useState } from 'react';
import type { RoutineView } from '../../shared/rules/routine.ts';
import { dayText } from '../format/moments.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { isEnter } from '../keyboard.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/small.tsx';
import { ProofForm } from './proof-form.tsx';
import { ReportForm } from './report-form.tsx';
import { countText, dueText } from './texts.ts';
import { useCounting } from './use-counting.ts';

const Facts = ({ view }: { readonly view: RoutineView }) => {
  const t = useText();
  const calendar = useCalendar();
  const { routine, left, overdue, reports } = view;
  const wantsProof = routine.proof !== 'none' && left > 0;
  // Today’s need no word about when.
  if (routine.cadence === 'day' && !wantsProof) return null;
  return (
    <span className="routine-facts">
      {overdue ? (
        <Tag tone="red">{t('routines:state.overdue', { day: dayText(view.due, calendar, t) })}</Tag>
      ) : (
        <span>{dueText(view, calendar, t)}</span>
      )}
      {wantsProof ? <span>{t(`routines:proof.${routine.proof}`)}</span> : null}
      {reports.length > 0 ? <Tag tone="green">{t('routines:state.reported')}</Tag> : null}
    </span>
  );
};

/** One routine: what it is, how far it is, and one more. `+` counts and `-` takes back, wherever one stands in it. */
export const RoutineLine = ({ view }: { readonly view: RoutineView }) => {
  const t = useText();
  const more = useRef<HTMLButtonElement>(null);
  const [proving, setProving] = useState(false);
  const counting = useCounting(view);
  const { routine, period, left, overdue, reports } = view;
  const { takeBack } = counting;
  const isDone = left === 0;
  const count = (): void => {
    if (routine.proof === 'none') void counting.count();
    else setProving(!proving);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    // A held key counts once.
    const isHeld = event.repeat && (event.key.length === 1 || isEnter(event));
    if (!isHeld && (event.key === '+' || event.key === '=')) count();
    else if (isHeld) event.stopPropagation();
    else if (event.key === '-' && takeBack !== null) takeBack();
    else return;
    event.preventDefault();
  };
  const close = (): void => {
    setProving(false);
    more.current?.focus();
  };
  const canReport = overdue && routine.whenMissed !== null && reports.length === 0;
  return (
    <li className={`routine ${isDone ? 'routine-done' : ''}`} onKeyDown={onKeyDown}>
      <div className="routine-row">
        <span className="routine-text">
          <span className="routine-name">{routine.name}</span>
          <Facts view={view} />
        </span>
        {takeBack === null ? null : (
          <Button
            size="small"
            look="quiet"
            className="routine-less"
            aria-label={t('routines:takeBackThis', { name: routine.name })}
            onClick={takeBack}
          >
            −
          </Button>
        )}
        <span className="routine-count" aria-live="polite">
          {isDone ? <span aria-hidden="true">✓ </span> : null}
          {countText(view, t)}
        </span>
        <Button
          ref={more}
          size="small"
          className="routine-more"
          data-routine
          aria-busy={counting.busy}
          aria-expanded={routine.proof === 'none' ? undefined : proving}
          aria-label={t('routines:countThis', { name: routine.name, count: countText(view, t) })}
          onClick={count}
        >
          +
        </Button>
      </div>
      {proving ? <ProofForm view={view} counting={counting} onDone={close} /> : null}
      {canReport ? <ReportForm routine={routine} period={period} text={routine.whenMissed ?? ''} /> : null}
    </li>
  );
};
