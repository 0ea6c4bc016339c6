import { type KeyboardEvent, useState } from 'react';
import { createInTurn } from '../../../../shared/in-turn.ts';
import type { DecisionLine } from '../../../../shared/report/weekly-review-value.ts';
import type { DecisionState } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { matches } from '../../../keyboard.ts';
import { Button } from '../../../ui/button.tsx';
import { moveFocusAmong } from '../../../ui/move-focus.ts';
import { Kbd, Tag } from '../../../ui/small.tsx';
import { useDay } from '../use-day.ts';
import { type Fate, fates, useSettle } from './use-settle.ts';

/** One key each, on the line that has the focus. */
const keys: Readonly<Record<Fate | 'reopen', string>> = {
  ...{ followUp: 'F', note: 'N', done: 'D', dropped: 'X', reopen: 'R' },
};

const toneOf: Readonly<Record<DecisionState, 'green' | 'amber' | 'accent' | 'plain'>> = {
  ...{ open: 'amber', done: 'green', dropped: 'plain', followUp: 'accent', note: 'accent' },
};

interface LineProps {
  readonly line: DecisionLine;
  readonly isSealed: boolean;
}

const Deeds = ({ line }: { readonly line: DecisionLine }) => {
  const t = useText();
  const { settle, reopen } = useSettle();
  // A key that comes while the last one is being written is not lost: it is heard when that stands.
  const [inTurn] = useState(createInTurn);
  return (
    <span className="decision-deeds">
      {(line.state === 'open' ? fates : (['reopen'] as const)).map((deed) => (
        <Button
          key={deed}
          size="small"
          look="quiet"
          data-key={keys[deed]}
          aria-label={t('weekly:monday.deedOf', { deed: t(`weekly:monday.deed.${deed}`), text: line.text })}
          aria-keyshortcuts={keys[deed]}
          onClick={(event) => {
            // The button goes with what it did; who is at the line stays there.
            event.currentTarget.closest('li')?.focus();
            void inTurn(() => (deed === 'reopen' ? reopen(line.id) : settle(line, deed)));
          }}
        >
          {t(`weekly:monday.deed.${deed}`)} <Kbd>{keys[deed]}</Kbd>
        </Button>
      ))}
    </span>
  );
};

/** A decision: by whom it is seen to, until when, what has become of it and what can. */
const Line = ({ line, isSealed }: LineProps) => {
  const t = useText();
  const day = useDay();
  const { text, owner, due, state } = line;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-key]')];
    const meant = buttons.find(({ dataset }) => matches(event, dataset['key'] ?? ''));
    if (meant === undefined) return;
    event.preventDefault();
    meant.click();
  };
  return (
    <li className="decision-line" tabIndex={isSealed ? undefined : 0} onKeyDown={onKeyDown}>
      <span>
        {text}{' '}
        <span className="faint">
          {[owner, due === null ? null : t('weekly:monday.until', { day: day(due) })]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>{' '}
        <Tag tone={toneOf[state]}>{t(`vocabulary:decisionState.${state}`)}</Tag>
      </span>
      {isSealed ? null : <Deeds line={line} />}
    </li>
  );
};

interface ListProps {
  readonly lines: readonly DecisionLine[];
  /** As it was signed: what becomes of them stands in the week after. */
  readonly isSealed: boolean;
}

/** What was decided and what has become of it. Arrows move between the lines, a key settles the one they are at. */
export const DecisionList = ({ lines, isSealed }: ListProps) => {
  const t = useText();
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="plain-list" onKeyDown={(event) => moveFocusAmong(event, '.decision-line')}>
        {lines.map((line) => (
          <Line key={line.id} line={line} isSealed={isSealed} />
        ))}
      </ul>
      <p className="faint section-lead">{t(isSealed ? 'weekly:monday.goesOn' : 'weekly:monday.keys')}</p>
    </>
  );
};
