import { useMemo, useState } from 'react';
import type { HandoverRow } from '../../../../shared/projection/rows.ts';
import { shiftText } from '../../../format/shifts.ts';
import { useFrame } from '../../../frame.tsx';
import { useText } from '../../../i18n/text.ts';
import { useShortcuts } from '../../../keyboard.ts';
import type { Draft } from '../../../services.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/small.tsx';
import type { Taker } from '../takers.ts';
import type { TakeOverList, Taking } from '../use-take-over.ts';
import { Exchange } from './exchange.tsx';

interface ExchangeStartProps {
  readonly receiver: Taker;
  readonly handovers: readonly HandoverRow[];
  readonly list: TakeOverList;
  readonly draft: Draft<Taking>;
  /** The one thing to do next: it has the keys at once. */
  readonly first?: boolean;
  readonly onFinished: () => void;
  /** Left before its end; without this the keys go back to where they were. */
  readonly onLeft?: () => void;
}

/** The way into the exchange; what is noted in it stands in the receiver's draft at once. */
export const ExchangeStart = ({
  receiver,
  handovers,
  list,
  draft,
  first = false,
  onFinished,
  onLeft,
}: ExchangeStartProps) => {
  const t = useText();
  const { names, templates, calendar } = useFrame();
  const [running, setRunning] = useState(false);
  useShortcuts(useMemo(() => [{ chord: 'e', run: () => setRunning(true) }], []));
  if (list.entries.length === 0) return null;
  const from = handovers.map(({ fromShift }) => shiftText(fromShift, templates, calendar, t));
  const title = t('handover:exchange.who', {
    from: from.join(t('handover:join')),
    to: names(receiver.staffId),
  });
  return (
    <>
      <Button look={first ? 'primary' : 'plain'} autoFocus={first} onClick={() => setRunning(true)}>
        {t('handover:exchange.start')} <Kbd>E</Kbd>
      </Button>
      {running ? (
        <Exchange
          entries={list.entries}
          verdicts={draft.value.verdicts}
          title={title}
          shift={receiver.shift}
          onType={(verdicts) => draft.set({ ...draft.value, verdicts })}
          onSay={(verdicts) => {
            draft.set({ ...draft.value, verdicts });
            draft.flush();
          }}
          onFinished={() => {
            setRunning(false);
            onFinished();
          }}
          onLeave={() => {
            setRunning(false);
            onLeft?.();
          }}
        />
      ) : null}
    </>
  );
};
