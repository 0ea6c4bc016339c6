import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { hasRole } from '../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { momentText } from '../format/moments.ts';
import { useFrame } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { useMe } from '../queries/people.ts';
import { SettleForm } from './settle-form.tsx';
import { TakeRefused } from './take-refused.tsx';

interface NoticeProps {
  readonly row: FollowUpRow;
}

/** 有争议: both sides in their own words, until somebody closes it with a reason. */
const Dispute = ({ row }: NoticeProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const { dispute, turns } = row;
  if (dispute === null) return null;
  const closing = turns.findLast(({ state, by }) => state === 'closed' && by === dispute.closedBy);
  const said = row.history.findLast(
    ({ what, by, at }) => what === 'followUpClosed' && by === dispute.closedBy && at === closing?.at,
  );
  return (
    <section className="notice notice-red panel-notice" aria-label={t('today:dispute.title')}>
      <p className="panel-notice-title">{t('today:dispute.title')}</p>
      <p>
        {t('today:dispute.closed', {
          name: names(dispute.closedBy),
          moment: momentText(closing?.at ?? dispute.contestedAt, calendar, t),
          outcome: t(`vocabulary:outcome.${dispute.outcome}`),
        })}
        {said?.text ? t('today:dispute.words', { words: maskPhonesIn(said.text) }) : null}
      </p>
      <p>
        {t('today:dispute.contested', {
          name: names(dispute.contestedBy),
          moment: momentText(dispute.contestedAt, calendar, t),
        })}
        {t('today:dispute.words', { words: maskPhonesIn(dispute.reason) })}
      </p>
      <p className="faint">{t('today:dispute.how')}</p>
    </section>
  );
};

/** 不接: why the receiver would not have it; a lead says here who does, or somebody at work takes it. */
const Refused = ({ row }: NoticeProps) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const me = useMe();
  const { refused } = row;
  if (refused === null) return null;
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  return (
    <section className="notice notice-amber panel-notice" aria-label={t('today:refused.title')}>
      <p className="panel-notice-title">{t('today:refused.title')}</p>
      <p>
        {t('today:refused.said', {
          name: names(refused.by),
          moment: momentText(refused.at, calendar, t),
        })}
        {t('today:dispute.words', { words: maskPhonesIn(refused.reason) })}
      </p>
      {isLead ? <SettleForm row={row} /> : <p className="faint">{t('today:refused.lead')}</p>}
      {me?.attendance && !isLead ? <TakeRefused row={row} staffId={me.staff.id} /> : null}
    </section>
  );
};

/** What stands in the way of this follow-up, said before anything else. */
export const PanelNotices = ({ row }: NoticeProps) => {
  if (row.state !== 'open' || (row.dispute === null && row.refused === null)) return null;
  return (
    <div className="panel-section panel-notices">
      <Dispute row={row} />
      <Refused row={row} />
    </div>
  );
};
