import { placeIn } from '../../../../shared/events/envelope.ts';
import type { RoutineCount, RoutineReport, RoutineRow } from '../../../../shared/projection/rows.ts';
import { hasRole } from '../../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { ProofView } from '../../../checklists/proof-view.tsx';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useMe } from '../../../queries/people.ts';
import { ReportForm } from '../../../routines/report-form.tsx';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import type { Outcome } from './outcomes.ts';

interface TakeBackProps {
  readonly routine: RoutineRow;
  readonly line: RoutineCount | RoutineReport;
}

/** One’s own may be taken back, and by a lead everybody’s; it stays readable, struck out. */
const TakeBack = ({ routine, line }: TakeBackProps) => {
  const t = useText();
  const send = useSend();
  const me = useMe();
  const place = placeIn(line.order);
  const may = me && (line.by === me.staff.id || hasRole(me.staff.role, 'lead'));
  if (!may || line.withdrawn !== null || place === null) return null;
  const takeBack = () =>
    void send(
      { name: 'withdrawRoutineEntry', input: { routineId: routine.id, ...place } },
      { done: t('routines:done.takenBack', { name: routine.name }) },
    );
  return (
    <Button size="small" look="quiet" onClick={takeBack}>
      {t('routines:outcome.takeBack')}
    </Button>
  );
};

interface CountProps {
  readonly routine: RoutineRow;
  readonly count: RoutineCount;
}

const CountLine = ({ routine, count }: CountProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { amount, by, at, proof, withdrawn } = count;
  return (
    <li className={`routine-outcome-line ${withdrawn === null ? '' : 'faint'}`}>
      <span className={withdrawn === null ? '' : 'struck'}>
        {t('routines:outcome.line', { name: names(by), amount, moment: momentText(at, calendar, t) })}
      </span>
      {withdrawn === null ? null : (
        <span>{t('routines:outcome.withdrawn', { name: names(withdrawn.by) })}</span>
      )}
      {proof === null ? null : <ProofView proof={{ ...proof, count: null }} of={routine.name} />}
      <TakeBack routine={routine} line={count} />
    </li>
  );
};

/** Every count with its proof, every report, and the word to the supervisor where it is still owed. */
export const OutcomeLines = ({ outcome }: { readonly outcome: Outcome }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { routine, asked, run, obligations } = outcome;
  const [first] = obligations;
  const isOwed =
    asked.whenMissed !== null &&
    obligations.some(({ state, reports }) => state === 'missed' && reports.length === 0);
  return (
    <div className="lists-run-items">
      {run === null || run.counts.length === 0 ? (
        <p className="faint">{t('routines:outcome.nothing')}</p>
      ) : (
        <ul className="routine-outcome-lines">
          {run.counts.map((count) => (
            <CountLine key={count.order} routine={routine} count={count} />
          ))}
        </ul>
      )}
      {run?.reports.map((report) => (
        <p key={report.order} className="routine-outcome-line">
          <span className={report.withdrawn === null ? '' : 'struck'}>
            {t('routines:outcome.reported', {
              name: names(report.by),
              moment: momentText(report.at, calendar, t),
              text: maskPhonesIn(report.text),
            })}
          </span>
          <TakeBack routine={routine} line={report} />
        </p>
      ))}
      {isOwed && first !== undefined ? (
        <ReportForm routine={routine} period={first.period} text={asked.whenMissed ?? ''} />
      ) : null}
    </div>
  );
};
