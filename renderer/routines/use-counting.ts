import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** Takes my newest count back, after what is on its way; `null` where I have none. */
  readonly takeBack: (() => void) | null;
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

  const busy = underWay > 0;
  const newest = counts.findLast(({ by }) => by === me?.staff.id)?.order ?? null;
  // Whoever presses `-` right after `+` means that one: it waits until it is known.
  const [unwanted, setUnwanted] = useState(0);
  const takenBack = useRef<string | null>(null);
  useEffect(() => {
    if (unwanted === 0 || busy || (newest !== null && newest === takenBack.current)) return;
    const place = newest === null ? null : placeIn(newest);
    setUnwanted(place === null ? 0 : unwanted - 1);
    if (place === null) return;
    takenBack.current = newest;
    const intent = { name: 'withdrawRoutineEntry', input: { routineId, ...place } } as const;
    void ask(intent, t('routines:done.takenBack', { name })).then((isDone) => {
      if (!isDone) takenBack.current = null;
    });
  }, [unwanted, busy, newest, routineId, name, ask, t]);
  return {
    busy,
    count,
    countWith: async (file, text) => {
      setUnderWay((before) => before + 1);
      const stored = await addPicture(call, file);
      setUnderWay((before) => before - 1);
      if (stored.ok) return count({ attachment: stored.value, ...(text === '' ? {} : { text }) });
      toasts.refused(refusalText(stored.error, t));
      return false;
    },
    takeBack: newest === null && !busy ? null : () => setUnwanted((before) => before + 1),
  };
};
