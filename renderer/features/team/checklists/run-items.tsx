import type { ItemMark } from '../../../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { localTimeOf } from '../../../../shared/time/zone.ts';
import { ProofView } from '../../../checklists/proof-view.tsx';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { Tag } from '../../../ui/small.tsx';
import type { RecentRun } from './recent.ts';

const signs = { done: '✓', skipped: '—', open: '○' } as const;

interface LineProps {
  readonly text: string;
  readonly mark: ItemMark | null;
  readonly removed?: boolean;
}

const Line = ({ text, mark, removed = false }: LineProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const state = mark?.state ?? 'open';
  return (
    <li className={`lists-run-item check-${state}`}>
      <span aria-hidden="true">{signs[state]}</span>
      <span className="check-text">
        {text} {removed ? <Tag>{t('checklists:runs.removedItem')}</Tag> : null}
      </span>
      {mark === null || state === 'open' ? (
        <span className="faint">{t('checklists:runs.notTicked')}</span>
      ) : (
        <span className="lists-run-mark">
          {t('checklists:item.by', { name: names(mark.by), time: localTimeOf(mark.at, calendar.zone) })}
          {state === 'skipped' ? (
            <span>{t('checklists:item.skipped', { reason: maskPhonesIn(mark.reason ?? '') })}</span>
          ) : null}
          {mark.also.map((staffId, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names are only ever added at the end
            <span key={place}>{t('checklists:item.also', { name: names(staffId) })}</span>
          ))}
          {mark.proof === null ? null : <ProofView proof={mark.proof} of={text} />}
        </span>
      )}
    </li>
  );
};

/** Each item of one run: done by whom and when, left out and why, or not ticked. */
export const RunItems = ({ run }: { readonly run: RecentRun }) => (
  <ul className="lists-run-items">
    {run.items.map(({ item, mark }) => (
      <Line key={item.itemId} text={item.text} mark={mark} />
    ))}
    {run.removed.map((mark) => (
      <Line key={mark.itemId} text={mark.text} mark={mark} removed />
    ))}
  </ul>
);
