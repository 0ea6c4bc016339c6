import { useCallback } from 'react';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import { useText } from '../../i18n/text.ts';
import { useSend, useServices } from '../../services.ts';
import type { Intent } from '../../undo/compensation.ts';

/** How to take a change back, once it is known what it became. */
type TakeBack = (acknowledged: Acknowledgement) => Intent;

/** Sends a change of the settings and offers to take it back; true when it is written. */
export const useChange = () => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  return useCallback(
    async (intent: Intent, done: string, takeBack?: TakeBack): Promise<boolean> => {
      const result = await send(intent);
      if (!result.ok) return false;
      if (takeBack === undefined) {
        toasts.done(done);
        return true;
      }
      const back = takeBack(result.value);
      toasts.done(done, async () => {
        const undone = await send(back);
        if (undone.ok) toasts.done(t('shell:undone'));
      });
      return true;
    },
    [send, toasts, t],
  );
};
