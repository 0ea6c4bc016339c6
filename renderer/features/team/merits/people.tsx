import type { PersonMerits } from '../../../../shared/report/merit-month-value.ts';
import { moneyText } from '../../../format/money.ts';
import { useText } from '../../../i18n/text.ts';

const Quiet = ({ value, shown }: { readonly value: number; readonly shown: string }) => (
  <td className={`cell-end ${value === 0 ? 'faint' : ''}`}>{shown}</td>
);

/** What the month amounts to for each person. */
export const People = ({ people }: { readonly people: readonly PersonMerits[] }) => {
  const t = useText();
  const columns = ['waiting', 'cleaning', 'fine', 'award', 'warnings'] as const;
  return (
    <section className="card merit-section" aria-label={t('merits:people.title')}>
      <h2>{t('merits:people.title')}</h2>
      <table className="merit-table" aria-label={t('merits:people.title')}>
        <thead>
          <tr>
            <th scope="col">{t('merits:people.name')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" className="cell-end">
                {t(`merits:people.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ staffId, name, waiting, cleaningDays, fineFen, awardFen, warnings }) => (
            <tr key={staffId}>
              <th scope="row">{name}</th>
              <Quiet value={waiting} shown={String(waiting)} />
              <Quiet value={cleaningDays} shown={String(cleaningDays)} />
              <Quiet value={fineFen} shown={moneyText(fineFen)} />
              <Quiet value={awardFen} shown={moneyText(awardFen)} />
              <Quiet value={warnings} shown={String(warnings)} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
