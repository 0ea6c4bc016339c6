import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { missingOf } from '../../../shared/rules/completeness.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/small.tsx';
import { lackingOf } from './sections.ts';

interface UrgentFirstProps {
  readonly rows: readonly FollowUpRow[];
  /** Opens the form of a row in its place. */
  readonly onFill: (followUpId: string) => void;
}

/** Severity comes first (I-PASS): what an urgent one still lacks is asked for on top. A prompt, never a barrier. */
export const UrgentFirst = ({ rows, onFill }: UrgentFirstProps) => {
  const t = useText();
  const red = rows.filter(({ severity }) => severity === 'red');
  const lacking = lackingOf(red);
  if (red.length === 0) return null;
  return (
    <section
      className={`card urgent ${lacking.length === 0 ? 'urgent-complete' : ''}`}
      aria-labelledby="urgent-first"
    >
      <h2 id="urgent-first">{t('handover:give.urgent')}</h2>
      <p>
        {lacking.length === 0
          ? t('handover:give.urgentAll', { count: red.length })
          : t('handover:give.urgentGaps', { total: red.length, count: lacking.length })}
      </p>
      <ul>
        {lacking.map((row) => (
          <li key={row.id} className="urgent-line urgent-head">
            <SeverityMark severity="red" label={t('vocabulary:severity.red')} />
            <span className="urgent-summary">
              {row.customer?.name === undefined ? '' : `${row.customer.name} · `}
              {maskPhonesIn(row.summary)}
            </span>
            {missingOf(row).map((gap) => (
              <Button key={gap} size="small" onClick={() => onFill(row.id)}>
                {t(`handover:give.gap.${gap}`)}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
