import { useCallback, useState } from 'react';
import type { CommandInput } from '../../shared/commands/schemas.ts';
import { placeIn } from '../../shared/events/envelope.ts';
import type { RoutineView } from '../../shared/rules/routine.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { addPicture } from '../pictures.ts';
import { useMe } from '../queries/people.ts';
import { useSend, useServices } from '../services.ts';
import type { Intent } from '../undo/compensation.ts';

type Proof = NonNullable<CommandInput<'countRoutine'>['proof']>;

export interface Counting {
  /** Something is on its way. */
  readonly busy: boolean;
  /** One more. Each answers whether it is written; a refusal has been said. */
  readonly count: (proof?: Proof) => Promise<boolean>;
  /** Keeps the picture in the book, then counts with it. */
  readonly countWith: (file: File, text: string) => Promise<boolean>;
  /** Takes my newest count back; `null` where I have none. */
  readonly takeBack: (() => Promise<boolean>) | null;
}

/** What can be done with the counter of one routine. */
export const useCounting = ({ routine, counts }: RoutineView): Counting => {
  const t = useText();
  const send = useSend();
  const me = useMe();
  const { call, toasts } = useServices();
  // Whoever presses three times means three: a count waits for no other.
  const [underWay, setUnderWay] = useState(0);
  const { id: routineId, name } = routine;

  const ask = useCallback(
    async (intent: Intent, done: string): Promise<boolean> => {
      setUnderWay((before) => before + 1);
      const result = await send(intent, { done });
      setUnderWay((before) => before - 1);
      return result.ok;
    },
    [send],
  );
  const count = (proof?: Proof): Promise<boolean> =>
    ask({ name: 'countRoutine', input: { routineId, proof } }, t('routines:done.counted', { name }));

  const mine = counts.findLast(({ by }) => by === me?.staff.id);
  const place = mine === undefined ? null : placeIn(mine.order);
  return {
    busy: underWay > 0,
    count,
    countWith: async (file, text) => {
      setUnderWay((before) => before + 1);
      const stored = await addPicture(call, file);
      setUnderWay((before) => before - 1);
      if (stored.ok) return count({ attachment: stored.value, ...(text === '' ? {} : { text }) });
      toasts.refused(refusalText(stored.error, t));
      return false;
    },
    takeBack:
      place === null
        ? null
        : () =>
            ask(
              { name: 'withdrawRoutineEntry', input: { routineId, ...place } },
              t('routines:done.takenBack', { name }),
            ),
  };
};
