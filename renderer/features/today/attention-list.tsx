import type { FollowUpRow, WeekSealRow } from '../../../shared/projection/rows.ts';
import { waitingForMentor } from '../../../shared/rules/mentor.ts';
import { hasRole } from '../../../shared/rules/permissions.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { partsOfWeek } from '../../../shared/time/week.ts';
import { shiftText } from '../../format/shifts.ts';
import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import { useLeadCount } from '../../queries/lead-desk.ts';
import { useMe } from '../../queries/people.ts';
import { useRows } from '../../queries/use-rows.ts';
import { useHandovers } from '../../queries/work.ts';
import { useNow, useServices } from '../../services.ts';
import { weeklyItem } from '../../statement/weekly-item.ts';
import { moveFocusAmong } from '../../ui/move-focus.ts';
import { type Attention, attentionFor, sealedTwice, signedBesides } from './attention.ts';

const tones = {
  asked: 'amber',
  contested: 'red',
  refused: 'amber',
  contesting: 'plain',
  answered: 'green',
} as const;

/** What was said, by whom: the words of the other side. */
const useSaying = ({ row, reason }: Attention): { readonly title: string; readonly words: string } => {
  const t = useText();
  const { names } = useFrame();
  const { question, dispute, refused } = row;
  switch (reason) {
    case 'asked':
      return {
        title: t('today:attention.asked', { name: names(question?.by ?? '') }),
        words: question?.text ?? '',
      };
    case 'answered':
      return {
        title: t('today:attention.answered', { name: names(question?.answer?.by ?? '') }),
        words: question?.answer?.text ?? '',
      };
    case 'refused':
      return {
        title: t('today:attention.refused', { name: names(refused?.by ?? '') }),
        words: refused?.reason ?? '',
      };
    case 'contested':
      return {
        title: t('today:attention.contested', { name: names(dispute?.contestedBy ?? '') }),
        words: dispute?.reason ?? '',
      };
    case 'contesting':
      return { title: t('today:attention.contesting'), words: dispute?.reason ?? '' };
    default:
      return reason satisfies never;
  }
};

const Card = ({ attention }: { readonly attention: Attention }) => {
  const { navigation } = useServices();
  const { title, words } = useSaying(attention);
  const { row, reason } = attention;
  return (
    <li>
      <button
        type="button"
        className={`attention attention-${tones[reason]}`}
        data-point
        onClick={() => navigation.go('today', row.id)}
      >
        <strong>{title}</strong>
        <span className="attention-what">{maskPhonesIn(row.summary)}</span>
        {words === '' ? null : <span className="attention-words">{maskPhonesIn(words)}</span>}
      </button>
    </li>
  );
};

/** A week that was signed on two PCs: which signature counts, and that the other's words are kept. */
const TwiceSealed = ({ seal }: { readonly seal: WeekSealRow }) => {
  const t = useText();
  const { names } = useFrame();
  const { navigation } = useServices();
  const { week, by } = seal;
  const besides = signedBesides(seal);
  return (
    <li>
      <button
        type="button"
        className="attention attention-amber"
        data-point
        onClick={() => navigation.go('weekly', weeklyItem(week, 'monday'))}
      >
        <strong>
          {t('today:attention.sealedTwice', { week: t('weekly:week.label', partsOfWeek(week)) })}
        </strong>
        <span className="attention-what">
          {t(besides.wrote ? 'today:attention.sealedTwiceWords' : 'today:attention.sealedTwiceText', {
            first: names(by),
            others: besides.by.map(names).join(t('report:statements.comma')),
          })}
        </span>
      </button>
    </li>
  );
};

/** What wants a word from me: questions, doubts about what I said was solved; and for a lead, the lead desk. */
export const AttentionList = ({ open }: { readonly open: readonly FollowUpRow[] }) => {
  const t = useText();
  const me = useMe();
  const now = useNow();
  const { navigation } = useServices();
  const leadCount = useLeadCount();
  const list = me
    ? attentionFor(open, { staffId: me.staff.id, shift: me.attendance?.shift ?? null }, now)
    : [];
  const { calendar, templates, staff } = useFrame();
  const handovers = useHandovers() ?? [];
  const waiting = me ? waitingForMentor(handovers, staff, me.staff.id) : [];
  const isLead = me ? hasRole(me.staff.role, 'lead') : false;
  const seals = useRows((reader) => reader.live('weekSeal'), []);
  const twice = isLead ? sealedTwice(seals ?? [], now) : [];
  if (list.length + waiting.length + twice.length + leadCount === 0) return null;
  return (
    <section
      className="aside-block"
      aria-label={t('today:attention.title')}
      onKeyDown={(event) => moveFocusAmong(event, '[data-point]')}
    >
      <h2>{t('today:attention.title')}</h2>
      <ul className="attention-list">
        {list.map((attention) => (
          <Card key={`${attention.row.id} ${attention.reason}`} attention={attention} />
        ))}
        {waiting.map((handover) => (
          <li key={handover.id}>
            <button
              type="button"
              className="attention attention-amber"
              data-point
              onClick={() => navigation.go('handover', handover.id)}
            >
              <strong>
                {t('today:attention.mentor', {
                  shift: shiftText(handover.fromShift, templates, calendar, t),
                })}
              </strong>
            </button>
          </li>
        ))}
        {twice.map((seal) => (
          <TwiceSealed key={seal.id} seal={seal} />
        ))}
        {leadCount === 0 ? null : (
          <li>
            <button
              type="button"
              className="attention attention-plain"
              data-point
              onClick={() => navigation.go('team', 'lead')}
            >
              <strong>{t('today:attention.lead', { count: leadCount })}</strong>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
};
