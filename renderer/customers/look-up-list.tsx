import './look-up.css';
import type { ContactKind, WritingKey } from '../../shared/customer/contacts.ts';
import type { LookedUp, Match } from '../../shared/customer/look-up.ts';
import { dueAtOf } from '../../shared/rules/handover.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { agoText, dueText } from '../format/moments.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Kbd, SeverityMark, Tag } from '../ui/small.tsx';
import { goToCustomer } from './go-to-writing.ts';

/** So many are shown; the customer’s page has the rest. */
const MOST_SHOWN = 3;

/** Puts what was typed into an open follow-up instead of a new one; absent where nothing can be put. */
export type Attach = (match: Match) => void;

interface LineProps {
  readonly match: Match;
  readonly attach: Attach | null;
  readonly isFirst: boolean;
}

/** How it stands: when it is due, or how it ended, by whom and how long ago. */
const Standing = ({ row }: Match) => {
  const t = useText();
  const { calendar, names } = useFrame();
  if (row.state === 'closed') {
    const by = row.closedBy === null ? '' : names(row.closedBy);
    const ago = agoText(row.closedAt ?? row.touchedAt, calendar, t);
    return (
      <>
        <Tag tone="green">{row.outcome === null ? '' : t(`vocabulary:outcome.${row.outcome}`)}</Tag>
        <span className="faint">{t('customer:lookUp.closedBy', { name: by, ago })}</span>
      </>
    );
  }
  const dueAt = dueAtOf(row);
  if (dueAt === null) return <Tag tone="accent">{t('customer:lookUp.open')}</Tag>;
  const due = dueText(dueAt, calendar, t);
  return (
    <>
      <Tag tone="accent">{t('customer:lookUp.open')}</Tag>
      <span className={`due-${due.tone}`}>{due.text}</span>
    </>
  );
};

const Line = ({ match, attach, isFirst }: LineProps) => {
  const t = useText();
  const { navigation } = useServices();
  const summary = maskPhonesIn(match.row.summary);
  return (
    <li className="look-up-line">
      <SeverityMark severity={match.row.severity} label={t(`vocabulary:severity.${match.row.severity}`)} />
      <span className="look-up-summary">{summary}</span>
      <Standing {...match} />
      <span className="look-up-actions">
        {attach === null || match.row.state === 'closed' ? null : (
          <Button
            size="small"
            aria-label={t('customer:lookUp.attachTo', { summary })}
            onClick={() => attach(match)}
          >
            {t('customer:lookUp.attach')} {isFirst ? <Kbd>Ctrl+Enter</Kbd> : null}
          </Button>
        )}
        <Button
          size="small"
          look="quiet"
          aria-label={t('customer:lookUp.openIt', { summary })}
          onClick={() => navigation.go('today', match.row.id)}
        >
          {t('action.open')}
        </Button>
      </span>
    </li>
  );
};

const CustomerButton = ({ writing }: { readonly writing: WritingKey }) => {
  const t = useText();
  const { navigation } = useServices();
  return (
    <Button size="small" look="quiet" onClick={() => goToCustomer(navigation, writing)}>
      {t('customer:lookUp.page')}
    </Button>
  );
};

interface LookUpListProps {
  readonly found: LookedUp;
  readonly attach?: Attach | null;
}

const contactOf = ({ matches }: LookedUp): ContactKind => matches[0]?.by ?? 'phone';

/**
 * The book knows this customer already: look up before writing a new one (S5). It only says so; whoever writes goes on
 * with a key or without one. What is open comes first, and what was solved last week is worth knowing too.
 */
export const LookUpList = ({ found, attach = null }: LookUpListProps) => {
  const t = useText();
  const { matches } = found;
  if (matches.length === 0) return null;
  const more = matches.length - MOST_SHOWN;
  return (
    <section className="look-up appear" aria-label={t('customer:lookUp.label')}>
      <p className="look-up-title" role="status">
        {t(`customer:lookUp.known.${contactOf(found)}`, { count: matches.length })}
      </p>
      <ul className="look-up-list">
        {matches.slice(0, MOST_SHOWN).map((match, place) => (
          <Line key={match.row.id} match={match} attach={attach} isFirst={place === 0} />
        ))}
      </ul>
      <p className="look-up-foot">
        {more > 0 ? <span className="faint">{t('customer:lookUp.more', { count: more })}</span> : null}
        {found.any === null ? null : <CustomerButton writing={found.any.key} />}
      </p>
    </section>
  );
};
