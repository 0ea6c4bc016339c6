import './briefings.css';
import { useMemo, useState } from 'react';
import { phonesSaidIn } from '../../../../shared/events/protected.ts';
import type { BriefingRow, BriefingVersion } from '../../../../shared/projection/rows.ts';
import {
  isAskedOf,
  isOverdueFor,
  type Knows,
  knowledgeOf,
  lastRead,
  presentVersion,
} from '../../../../shared/rules/briefing.ts';
import { maskPhonesIn } from '../../../../shared/rules/phone.ts';
import { briefingDueText } from '../../../briefings/due-text.ts';
import { momentText } from '../../../format/moments.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useShortcuts } from '../../../keyboard.ts';
import { quizOfBriefing } from '../../../learning/briefing-quiz.ts';
import { QuizTest } from '../../../learning/chapter-test.tsx';
import { Phones } from '../../../phones/phones.tsx';
import { useMe } from '../../../queries/people.ts';
import { useSend } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd, Tag } from '../../../ui/small.tsx';
import { Looks } from '../numbers.tsx';
import { BriefingText } from './briefing-text.tsx';
import { ChangedLines } from './changes.tsx';
import { useReadersText } from './readers-text.ts';
import { useEndReached } from './use-end.ts';

interface ReaderProps {
  readonly row: BriefingRow;
}

/** What it is, who says so, of whom it is asked and until when. */
const Head = ({ row, isOverdue }: ReaderProps & { readonly isOverdue: boolean }) => {
  const t = useText();
  const { names, calendar } = useFrame();
  const readers = useReadersText();
  const present = presentVersion(row);
  return (
    <>
      <h1>{maskPhonesIn(row.title)}</h1>
      <p className="manual-about">
        <Tag tone="accent">{t(`briefings:kind.${row.kind}`)}</Tag>
        <Tag tone={isOverdue ? 'red' : 'plain'}>{briefingDueText(row, isOverdue, calendar, t)}</Tag>
        <Tag>{readers(row.readers)}</Tag>
        {row.withdrawn ? <Tag tone="amber">{t('briefings:withdrawn')}</Tag> : null}
      </p>
      {present === null ? null : (
        <p className="faint briefing-by">
          {t(row.versions.length > 1 ? 'briefings:changedBy' : 'briefings:announcedBy', {
            name: names(present.by),
            moment: momentText(present.at, calendar, t),
          })}
        </p>
      )}
    </>
  );
};

interface FootProps {
  readonly row: BriefingRow;
  readonly present: BriefingVersion;
  readonly knows: Knows | null;
  readonly isEnd: boolean;
}

/** Below the text: that I have read it, by one key, once its end has been on the screen. */
const Foot = ({ row, present, knows, isEnd }: FootProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  // Who was not asked again reads the new words all the same, and says so.
  const isRead = knows !== null && (knows.wrote || knows.version.order === present.order);
  const mayRead = isEnd && !isRead && !busy && !row.withdrawn;
  const shortcuts = useMemo(() => {
    const read = async (): Promise<void> => {
      setBusy(true);
      const input = { briefingId: row.id, version: present.order };
      await send({ name: 'readBriefing', input }, { done: t('briefings:read.done') });
      setBusy(false);
    };
    return mayRead ? [{ chord: 'r', run: () => void read() }] : [];
  }, [mayRead, row.id, present.order, send, t]);
  useShortcuts(shortcuts);
  if (row.withdrawn) return null;
  if (isRead)
    return (
      <p className="briefing-foot" role="status">
        <Tag tone="green">{t(knows.wrote ? 'briefings:read.wrote' : 'briefings:read.is')}</Tag>{' '}
        <span className="faint">{momentText(knows.at, calendar, t)}</span>
      </p>
    );
  return (
    <div className="briefing-foot">
      <Button look="primary" size="large" disabled={!mayRead} onClick={() => shortcuts[0]?.run()}>
        {t('briefings:read.go')} <Kbd>R</Kbd>
      </Button>
      {isEnd ? null : <span className="faint">{t('briefings:read.toEnd')}</span>}
    </div>
  );
};

/** One briefing to be read: what changed since one read it, its words, the receipt, then its questions. */
export const BriefingReader = ({ row }: ReaderProps) => {
  const t = useText();
  const me = useMe();
  const { calendar } = useFrame();
  const present = presentVersion(row);
  const { end, isReached } = useEndReached(present?.order ?? '');
  const questions = useMemo(() => quizOfBriefing(row), [row]);
  const about = useMemo(() => ({ briefingId: row.id }), [row.id]);
  if (!me || present === null) return null;
  const knows = knowledgeOf(row, me.staff.id, calendar.zone);
  const before = lastRead(row, me.staff.id);
  const isOwed = isAskedOf(row, me.staff) && knows === null;
  return (
    <>
      <Head row={row} isOverdue={isOwed && isOverdueFor(row, me.staff, calendar.now, calendar.zone)} />
      {before === null || before.order === present.order ? null : (
        <section className="briefing-changed" aria-label={t('briefings:sinceRead')}>
          <h2>{t('briefings:sinceRead')}</h2>
          <ChangedLines before={before} after={present} />
        </section>
      )}
      <BriefingText text={row.text} />
      <Phones about={about} phones={phonesSaidIn(row.phones, [row.title, row.text])} lookKey="screen" />
      <Looks looks={row.looks} />
      <div ref={end} className="briefing-end" />
      <Foot row={row} present={present} knows={knows} isEnd={isReached} />
      {questions.length === 0 || row.withdrawn ? null : knows === null ? (
        <p className="faint">{t('briefings:questionsAfter', { count: questions.length })}</p>
      ) : (
        <QuizTest
          key={row.id}
          chapter={row.id}
          title={t('briefings:test')}
          questions={questions}
          staffId={me.staff.id}
        />
      )}
    </>
  );
};
