import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useText } from '../../i18n/text.ts';
import { useSlow } from '../../queries/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/small.tsx';
import { byReason, type Failed } from './bulk.ts';
import type { BulkKind } from './list-keys.ts';
import type { Bulk } from './use-bulk.ts';

interface BarProps {
  readonly bulk: Bulk;
  /** Picked and shown: what is acted on. */
  readonly count: number;
  /** Picked, and not shown by the view of now: left alone. */
  readonly hidden: number;
  readonly onBulk: (kind: BulkKind) => void;
  readonly onNone: () => void;
}

const acts = [
  ['snooze', 'S'],
  ['assign', 'A'],
  ['close', 'C'],
] as const;

/** So many are named; the others are counted. */
const MOST_NAMED = 3;

const Refused = ({ failed }: { readonly failed: readonly Failed[] }) => {
  const t = useText();
  const named = failed.slice(0, MOST_NAMED).map(({ row }) => maskPhonesIn(row.summary));
  return (
    <span className="pending-small">
      {named.join(t('pending:bulk.and'))}
      {failed.length > named.length ? t('pending:bulk.more', { count: failed.length - named.length }) : null}
    </span>
  );
};

/** What was refused and why, told once for each reason; they stay picked. */
const Failures = ({ bulk }: { readonly bulk: Bulk }) => {
  const t = useText();
  if (bulk.failed.length === 0) return null;
  return (
    <section className="notice notice-amber pending-failed" role="alert">
      <p>
        <strong>{t('pending:bulk.failed', { count: bulk.failed.length })}</strong>
      </p>
      <ul>
        {byReason(bulk.failed).map(([why, group]) => (
          <li key={why.code}>
            {t('pending:bulk.why', { count: group.length, why: refusalText(why, t) })}{' '}
            <Refused failed={group} />
          </li>
        ))}
      </ul>
      <div className="pending-failed-actions">
        <Button size="small" onClick={bulk.again}>
          {t('pending:bulk.again')}
        </Button>
        <Button size="small" look="quiet" onClick={bulk.forget}>
          {t('pending:bulk.known')}
        </Button>
      </div>
    </section>
  );
};

const Progress = ({ bulk }: { readonly bulk: Bulk }) => {
  const t = useText();
  const isSlow = useSlow(bulk.progress !== null);
  if (bulk.progress === null || !isSlow) return null;
  const { done, total } = bulk.progress;
  return (
    <div className="pending-bar" role="status">
      <progress max={total} value={done} aria-label={t('pending:bulk.progress', { done, total })} />
      <span>{t('pending:bulk.progress', { done, total })}</span>
      <Button size="small" onClick={bulk.stop}>
        {t('pending:bulk.stop')}
      </Button>
    </div>
  );
};

/** What can be done to what is picked, with its keys. */
export const BulkBar = ({ bulk, count, hidden, onBulk, onNone }: BarProps) => {
  const t = useText();
  return (
    <>
      <Failures bulk={bulk} />
      {bulk.progress === null ? null : <Progress bulk={bulk} />}
      {count + hidden === 0 || bulk.progress !== null ? null : (
        <section className="pending-bar appear" aria-label={t('pending:bulk.label')}>
          <strong role="status">{t('pending:bulk.picked', { count })}</strong>
          {hidden === 0 ? null : (
            <span className="pending-small">{t('pending:bulk.hidden', { count: hidden })}</span>
          )}
          <span className="pending-bar-acts">
            {acts.map(([kind, key]) => (
              <Button key={kind} size="small" disabled={count === 0} onClick={() => onBulk(kind)}>
                {t(`pending:bulk.act.${kind}`)} <Kbd>{key}</Kbd>
              </Button>
            ))}
            <Button size="small" look="quiet" onClick={onNone}>
              {t('pending:bulk.none')} <Kbd>Esc</Kbd>
            </Button>
          </span>
        </section>
      )}
    </>
  );
};
