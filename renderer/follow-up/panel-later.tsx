import { useMemo, useState } from 'react';
import type { FollowUpRow } from '../../shared/projection/rows.ts';
import { backAt, isSnoozed } from '../../shared/rules/snooze.ts';
import { readMoment } from '../../shared/time/moment.ts';
import { momentText } from '../format/moments.ts';
import { quickTimes, type WallClock } from '../format/wall-clock.ts';
import { useCalendar } from '../frame.tsx';
import { useText } from '../i18n/text.ts';
import { isSubmitEnter, useShortcuts } from '../keyboard.ts';
import { useSend } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';

interface LaterProps {
  readonly row: FollowUpRow;
}

/** Writes what a snooze or a reply is; both can be said again, and a snooze taken back. */
const useLater = (row: FollowUpRow) => {
  const t = useText();
  const send = useSend();
  const calendar = useCalendar();
  return useMemo(
    () => ({
      snooze: (until: string | null) =>
        send(
          { name: 'snoozeFollowUp', input: { followUpId: row.id, until, basedOn: row.head } },
          {
            before: row,
            done:
              until === null
                ? t('today:later.backDone')
                : t('today:later.done', { moment: momentText(until, calendar, t) }),
          },
        ),
      reply: () =>
        send({ name: 'recordReply', input: { followUpId: row.id } }, { done: t('today:later.replyDone') }),
    }),
    [send, t, row, calendar],
  );
};

/** Times to choose from, none beyond what was promised, and any other in the field. */
const Times = ({ row, onChoose }: LaterProps & { readonly onChoose: (until: string) => void }) => {
  const t = useText();
  const calendar = useCalendar();
  const { now, zone } = calendar;
  const { promisedAt } = row;
  const [other, setOther] = useState<WallClock>('');
  const times = quickTimes(now, zone, (wall) => readMoment(wall, zone)).filter(
    ({ at }) => promisedAt === null || at <= promisedAt,
  );
  const choose = (wall: string): void => {
    const at = readMoment(wall, zone);
    if (at !== null) onChoose(at);
  };
  return (
    <fieldset className="later-times appear">
      <legend className="visually-hidden">{t('today:later.until')}</legend>
      {times.map(({ value, at }, place) => (
        <button
          key={value}
          type="button"
          className="chip"
          // biome-ignore lint/a11y/noAutofocus: the key that opened the choice goes on with it
          autoFocus={place === 0}
          onClick={() => onChoose(at)}
        >
          {momentText(at, calendar, t)}
        </button>
      ))}
      <input
        type="datetime-local"
        className="input later-field"
        aria-label={t('today:entry.otherTime')}
        value={other}
        onChange={(event) => setOther(event.target.value)}
        onKeyDown={(event) => {
          if (isSubmitEnter(event)) choose(other);
        }}
      />
      {other === '' ? null : (
        <Button size="small" look="primary" onClick={() => choose(other)}>
          {t('today:later.snooze')} <Kbd>Enter</Kbd>
        </Button>
      )}
      {promisedAt === null ? null : (
        <p className="faint">{t('today:later.promised', { moment: momentText(promisedAt, calendar, t) })}</p>
      )}
    </fieldset>
  );
};

/** “The customer answered, the time stays” by one key, and “look at it later” by another. */
export const PanelLater = ({ row }: LaterProps) => {
  const t = useText();
  const calendar = useCalendar();
  const { snooze, reply } = useLater(row);
  const [isChoosing, setChoosing] = useState(false);
  const isAway = isSnoozed(row, calendar.now);
  const shortcuts = useMemo(
    () => [
      { chord: 't', run: () => void reply() },
      { chord: 's', run: () => setChoosing(true) },
    ],
    [reply],
  );
  useShortcuts(shortcuts);
  const choose = async (until: string): Promise<void> => {
    const result = await snooze(until);
    if (result.ok) setChoosing(false);
  };
  return (
    <div className="panel-section later">
      {isAway ? (
        <p className="notice later-away">
          {t('today:later.away', { moment: momentText(backAt(row) ?? '', calendar, t) })}
          <Button size="small" onClick={() => void snooze(null)}>
            {t('today:later.back')}
          </Button>
        </p>
      ) : null}
      <div className="later-actions">
        <Button size="small" onClick={() => void reply()}>
          {t('today:later.reply')} <Kbd>T</Kbd>
        </Button>
        <Button size="small" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
          {t('today:later.snooze')} <Kbd>S</Kbd>
        </Button>
        {row.heardAt === null ? null : (
          <span className="faint">
            {t('today:later.heard', { moment: momentText(row.heardAt, calendar, t) })}
          </span>
        )}
      </div>
      {isChoosing ? <Times row={row} onChoose={(until) => void choose(until)} /> : null}
    </div>
  );
};
