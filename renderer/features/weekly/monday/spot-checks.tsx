import { useState } from 'react';
import type { SpotCheckLine } from '../../../../shared/report/weekly-review-value.ts';
import type { WeekName } from '../../../../shared/time/week.ts';
import { type SpotVerdict, spotVerdicts } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { isSubmitEnter } from '../../../keyboard.ts';
import { useSend, useServices } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../section.tsx';

interface LineProps {
  readonly line: SpotCheckLine;
}

/** One that was drawn: looked into, then one of three words, with what was heard. */
const Line = ({ line }: LineProps) => {
  const t = useText();
  const send = useSend();
  const { navigation } = useServices();
  const [comment, setComment] = useState(line.comment ?? '');
  const { drawId, followUpId, summary, by, verdict } = line;
  const judge = async (chosen: SpotVerdict): Promise<void> => {
    const text = comment.trim();
    const input = { drawId, followUpId, verdict: chosen, ...(text === '' ? {} : { comment: text }) };
    await send(
      { name: 'judgeSpotCheck', input },
      { done: t('weekly:monday.judged', { verdict: t(`vocabulary:spotVerdict.${chosen}`) }) },
    );
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
          onChange={(event) => setComment(event.target.value)}
          onKeyDown={(event) => {
            if (isSubmitEnter(event) && verdict !== null) void judge(verdict);
          }}
        />
      </div>
    </li>
  );
};

interface SpotChecksProps {
  readonly week: WeekName;
  readonly lines: readonly SpotCheckLine[];
  /** The week is signed: nothing more is drawn from it. */
  readonly isSealed: boolean;
}

const AT_ONCE = 5;

/** Whether what is written down is so: drawn at random, looked into one by one (S1). */
export const SpotChecks = ({ week, lines, isSealed }: SpotChecksProps) => {
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
            <Line key={`${line.drawId} ${line.followUpId}`} line={line} />
          ))}
        </ul>
      )}
      {isSealed ? null : (
        <Button size="small" disabled={busy} onClick={() => void drawSome()}>
          {t(lines.length === 0 ? 'weekly:monday.draw' : 'weekly:monday.drawMore', { count: AT_ONCE })}
        </Button>
      )}
    </Section>
  );
};
