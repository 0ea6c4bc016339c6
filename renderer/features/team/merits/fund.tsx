import { useState } from 'react';
import type { FundLine, FundMonth } from '../../../../shared/report/merit-month-value.ts';
import { momentText } from '../../../format/moments.ts';
import { moneyText } from '../../../format/money.ts';
import { useCalendar } from '../../../frame.tsx';
import type { Translate } from '../../../i18n/text.ts';
import { useText } from '../../../i18n/text.ts';
import { Button } from '../../../ui/button.tsx';
import { ReverseDialog } from './reverse-dialog.tsx';
import { SpendDialog } from './spend-dialog.tsx';

const lineText = ({ kind, name, what }: FundLine, t: Translate): string => {
  if (kind === 'fine' || kind === 'fineBack') {
    return name === null ? t(`merits:fund.${kind}`) : t(`merits:fund.${kind}Of`, { name });
  }
  return what === null ? t(`merits:fund.${kind}`) : `${t(`merits:fund.${kind}`)} · ${what}`;
};

interface FundProps {
  readonly fund: FundMonth;
  readonly isManager: boolean;
}

/** The activity fund: what came in, what went out, and what was left each time. */
export const Fund = ({ fund, isManager }: FundProps) => {
  const t = useText();
  const calendar = useCalendar();
  const [spending, setSpending] = useState(false);
  const [reversing, setReversing] = useState<FundLine | null>(null);
  const takenBack = new Set(
    fund.lines.filter(({ kind }) => kind === 'spentBack').map(({ entryId }) => entryId),
  );
  return (
    <section className="card merit-section" aria-label={t('merits:fund.title')}>
      <div className="merit-head">
        <h2>{t('merits:fund.title')}</h2>
        {isManager ? (
          <Button size="small" onClick={() => setSpending(true)}>
            {t('merits:fund.spend')}
          </Button>
        ) : null}
      </div>
      <p>
        {t('merits:fund.balance')} <strong className="fund-balance">{moneyText(fund.closingFen)}</strong>
      </p>
      <table className="merit-table" aria-label={t('merits:fund.table')}>
        <thead>
          <tr>
            <th scope="col">{t('merits:fund.when')}</th>
            <th scope="col">{t('merits:fund.text')}</th>
            <th scope="col" className="cell-end">
              {t('merits:fund.money')}
            </th>
            <th scope="col" className="cell-end">
              {t('merits:fund.after')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="faint">
            <td />
            <td>{t('merits:fund.opening')}</td>
            <td />
            <td className="cell-end">{moneyText(fund.openingFen)}</td>
          </tr>
          {fund.lines.map((line) => (
            <tr key={`${line.entryId}${line.at}${line.balanceFen}`}>
              <td>{momentText(line.at, calendar, t)}</td>
              <td>
                {lineText(line, t)}{' '}
                {isManager && line.kind === 'spent' && !takenBack.has(line.entryId) ? (
                  <Button size="small" look="quiet" onClick={() => setReversing(line)}>
                    {t('merits:list.reverse')}
                  </Button>
                ) : null}
              </td>
              <td className="cell-end">{moneyText(line.amountFen)}</td>
              <td className="cell-end">{moneyText(line.balanceFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {fund.lines.length === 0 ? <p className="faint">{t('merits:fund.empty')}</p> : null}
      {spending ? <SpendDialog onClose={() => setSpending(false)} /> : null}
      {reversing === null ? null : (
        <ReverseDialog
          entryId={reversing.entryId}
          what={`${lineText(reversing, t)} ${moneyText(reversing.amountFen)}`}
          onClose={() => setReversing(null)}
        />
      )}
    </section>
  );
};
