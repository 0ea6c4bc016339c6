import type { RoutineCount } from '../../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { ProofView } from '../../../checklists/proof-view.tsx';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { ReportForm } from '../../../routines/report-form.tsx';
import type { Outcome } from './outcomes.ts';

const CountLine = ({ count, of }: { readonly count: RoutineCount; readonly of: string }) => {
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
      {proof === null ? null : <ProofView proof={{ ...proof, count: null }} of={of} />}
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
            <CountLine key={count.order} count={count} of={asked.name} />
          ))}
        </ul>
      )}
      {run?.reports.map(({ order, by, at, text, withdrawn }) => (
        <p key={order} className={withdrawn === null ? '' : 'struck'}>
          {t('routines:outcome.reported', {
            ...{ name: names(by), moment: momentText(at, calendar, t), text: maskPhonesIn(text) },
          })}
        </p>
      ))}
      {isOwed && first !== undefined ? (
        <ReportForm routine={routine} period={first.period} text={asked.whenMissed ?? ''} />
      ) : null}
    </div>
  );
};
