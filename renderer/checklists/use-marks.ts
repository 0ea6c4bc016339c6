import { useCallback, useState } from 'react';
import type { CommandInput } from '../../shared/commands/schemas.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { useText } from '../i18n/text.ts';
import { addPicture } from '../pictures.ts';
import { useSend, useServices } from '../services.ts';
import type { Intent } from '../undo/compensation.ts';

type Proof = NonNullable<CommandInput<'doChecklistItem'>['proof']>;

export interface Marks {
  readonly busy: boolean;
  /** Each answers whether it is written; a refusal has been said. */
  readonly tick: (proof?: Proof) => Promise<boolean>;
  readonly skip: (reason: string) => Promise<boolean>;
  readonly open: () => Promise<boolean>;
  /** Keeps the picture in the book, then ticks with it. */
  readonly tickWith: (file: File) => Promise<boolean>;
}

/** What can be done with one item of a list. */
export const useMarks = (checklistId: string, itemId: string): Marks => {
  const t = useText();
  const send = useSend();
  const { call, toasts } = useServices();
  const [busy, setBusy] = useState(false);

  const ask = useCallback(
    async (intent: Intent): Promise<boolean> => {
      setBusy(true);
      const result = await send(intent);
      setBusy(false);
      return result.ok;
    },
    [send],
  );
  const tick = (proof?: Proof): Promise<boolean> =>
    ask({ name: 'doChecklistItem', input: { checklistId, itemId, proof } });

  return {
    busy,
    tick,
    skip: (reason) => ask({ name: 'skipChecklistItem', input: { checklistId, itemId, reason } }),
    open: () => ask({ name: 'undoChecklistItem', input: { checklistId, itemId } }),
    tickWith: async (file) => {
      setBusy(true);
      const stored = await addPicture(call, file);
      setBusy(false);
      if (stored.ok) return tick({ attachment: stored.value });
      toasts.refused(refusalText(stored.error, t));
      return false;
    },
  };
};
