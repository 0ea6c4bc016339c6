import { useState } from 'react';
import type { FollowUpRow } from '../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { SeverityMark } from '../../ui/small.tsx';
import { FillGap } from './fill-gap.tsx';
import { gapsOf } from './sections.ts';

const UrgentLine = ({ row }: { readonly row: FollowUpRow }) => {
  const t = useText();
  const [filling, setFilling] = useState(false);
  const gaps = gapsOf(row);
  return (
    <li className="urgent-line">
      <div className="urgent-head">
        <SeverityMark severity="red" label={t('vocabulary:severity.red')} />
        <span className="urgent-summary">
          {row.customer?.name === undefined ? '' : `${row.customer.name} · `}
          {maskPhonesIn(row.summary)}
        </span>
        {filling
          ? null
          : gaps.map((gap) => (
              <Button key={gap} size="small" onClick={() => setFilling(true)}>
                {t(`handover:give.gap.${gap}`)}
              </Button>
            ))}
      </div>
      {filling ? <FillGap row={row} onDone={() => setFilling(false)} /> : null}
    </li>
  );
};

/** Severity comes first (I-PASS): all that is urgent on top, and what each still lacks. A prompt, never a barrier. */
export const UrgentFirst = ({ rows }: { readonly rows: readonly FollowUpRow[] }) => {
  const t = useText();
  const red = rows.filter(({ severity }) => severity === 'red');
  const gaps = red.filter((row) => gapsOf(row).length > 0).length;
  if (red.length === 0) return null;
  const counts = { count: red.length, gaps };
  return (
    <section className="card urgent" aria-labelledby="urgent-first">
      <h2 id="urgent-first">{t('handover:give.urgent')}</h2>
      <p>{gaps === 0 ? t('handover:give.urgentAll', counts) : t('handover:give.urgentGaps', counts)}</p>
      <ul>
        {red.map((row) => (
          <UrgentLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
};
