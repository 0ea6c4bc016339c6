import { useState } from 'react';
import type { SpotCheckLine } from '../../../../shared/report/weekly-review-value.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { type SpotVerdict, spotVerdicts } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { isSubmitEnter } from '../../../keyboard.ts';
import { useDraft, useSend, useServices, useSession } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Tag } from '../../../ui/small.tsx';
import { Section } from '../section.tsx';
import { useLeftOver } from './use-left-over.ts';

interface LineProps {
  readonly line: SpotCheckLine;
}

const NOTHING_HEARD: { readonly heard: string | null } = { heard: null };

/** One that was drawn: looked into, then one of three words, with what was heard. */
const Line = ({ line }: LineProps) => {
  const t = useText();
  const send = useSend();
  const { navigation } = useServices();
  const { drawId, followUpId, summary, by, verdict } = line;
  // Kept as it is typed: whoever looks at the follow-up while they listen comes back to their words.
  const draft = useDraft(`spot-${drawId}-${followUpId}-${useSession().staffId ?? ''}`, NOTHING_HEARD);
  const comment = draft.value.heard ?? line.comment ?? '';
  const judge = async (chosen: SpotVerdict): Promise<void> => {
    const text = comment.trim();
    const input = { drawId, followUpId, verdict: chosen, ...(text === '' ? {} : { comment: text }) };
    const judged = await send(
      { name: 'judgeSpotCheck', input },
      { done: t('weekly:monday.judged', { verdict: t(`vocabulary:spotVerdict.${chosen}`) }) },
    );
    if (judged.ok) draft.clear();
  };
  return (
    <li className="spot-line">
      <div>
        <button type="button" className="link-button" onClick={() => navigation.go('today', followUpId)}>
          {summary}
        </button>{' '}
        <span className="faint">{by}</span>
      </div>
      <div className="spot-verdict">
        {spotVerdicts.map((one) => (
          <button
            key={one}
            type="button"
            className="chip chip-small"
            aria-pressed={verdict === one}
            onClick={() => void judge(one)}
          >
            {t(`vocabulary:spotVerdict.${one}`)}
          </button>
        ))}
        <input
          className="input"
          aria-label={t('weekly:monday.heard', { summary })}
          placeholder={t('weekly:monday.heardPlaceholder')}
          maxLength={300}
          value={comment}
          onChange={(event) => draft.set({ heard: event.target.value })}
          onBlur={draft.flush}
          onKeyDown={(event) => {
            if (!isSubmitEnter(event)) return;
            // Words alone are no verdict: which of the three it is has to be said.
            if (verdict === null) event.currentTarget.parentElement?.querySelector('button')?.focus();
            else void judge(verdict);
          }}
        />
      </div>
    </li>
  );
};

const toneOf: Readonly<Record<SpotVerdict, 'green' | 'red' | 'plain'>> = {
  ...{ confirmed: 'green', contradicted: 'red', notReached: 'plain' },
};

/** One of a signed week: as it was signed. */
const SignedLine = ({ line }: LineProps) => {
  const t = useText();
  const { summary, by, verdict, comment } = line;
  return (
    <li className="spot-line">
      {summary} <span className="faint">{by}</span>{' '}
      <Tag tone={verdict === null ? 'plain' : toneOf[verdict]}>
        {t(verdict === null ? 'report:review.notJudged' : `vocabulary:spotVerdict.${verdict}`)}
      </Tag>
      {comment === null ? null : <p className="addition-words">{comment}</p>}
    </li>
  );
};

interface SpotChecksProps {
  readonly week: WeekName;
  readonly lines: readonly SpotCheckLine[];
  /** The week is signed: nothing more is drawn from it or said of it. */
  readonly isSealed: boolean;
}

const keyOf = ({ drawId, followUpId }: SpotCheckLine): string => `${drawId} ${followUpId}`;

/** What was drawn from signed weeks and had not been looked into by then: the verdict is an addition to this week. */
const LeftOver = ({ week }: Pick<SpotChecksProps, 'week'>) => {
  const t = useText();
  const left = useLeftOver(week);
  if (left === undefined || left.length === 0) return null;
  return (
    <>
      <h3 className="spot-left">{t('weekly:monday.spotLeft')}</h3>
      <ul className="plain-list">
        {left.map((line) => (
          <Line key={keyOf(line)} line={line} />
        ))}
      </ul>
    </>
  );
};

const AT_ONCE = 5;

const Signed = ({ lines }: Pick<SpotChecksProps, 'lines'>) => {
  const t = useText();
  return (
    <Section
      title={t('report:review.spotChecks')}
      empty={lines.length === 0 ? t('weekly:monday.spotNone') : null}
    >
      <ul className="plain-list">
        {lines.map((line) => (
          <SignedLine key={keyOf(line)} line={line} />
        ))}
      </ul>
      <p className="faint section-lead">{t('weekly:monday.spotSealed')}</p>
    </Section>
  );
};

/** Whether what is written down is so: drawn at random, looked into one by one (S1). */
export const SpotChecks = ({ week, lines, isSealed }: SpotChecksProps) =>
  isSealed ? <Signed lines={lines} /> : <Running week={week} lines={lines} />;

const Running = ({ week, lines }: Omit<SpotChecksProps, 'isSealed'>) => {
  const t = useText();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const drawSome = async (): Promise<void> => {
    setBusy(true);
    await send(
      { name: 'drawSpotChecks', input: { week, count: AT_ONCE } },
      { done: t('weekly:monday.drawn') },
    );
    setBusy(false);
  };
  return (
    <Section title={t('report:review.spotChecks')}>
      <p className="faint section-lead">{t('weekly:monday.spotLead')}</p>
      {lines.length === 0 ? null : (
        <ul className="plain-list">
          {lines.map((line) => (
            <Line key={keyOf(line)} line={line} />
          ))}
        </ul>
      )}
      <Button size="small" disabled={busy} onClick={() => void drawSome()}>
        {t(lines.length === 0 ? 'weekly:monday.draw' : 'weekly:monday.drawMore', { count: AT_ONCE })}
      </Button>
      <LeftOver week={week} />
    </Section>
  );
};
