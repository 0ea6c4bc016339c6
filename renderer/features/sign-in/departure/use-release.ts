import { useCallback } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useSend } from '../../../services.ts';
import { useSign } from '../../../signing/use-sign.ts';
import type { Release } from './way-form.tsx';

/** Writes down why somebody may go: signed by the lead who is here, else by whoever is writing. */
export const useRelease = (staffId: string): ((release: Release) => Promise<Refusal | null>) => {
  const send = useSend();
  const sign = useSign();
  return useCallback(
    async ({ way, reason, lead, pin }) => {
      const input = {
        staffId,
        way,
        reason,
        ...(way === 'leadByPhone' && lead !== null ? { approvedBy: lead } : {}),
      };
      const result =
        pin !== null && lead !== null
          ? await sign({ staffId: lead, pin }, { name: 'releaseDeparture', input })
          : await send({ name: 'releaseDeparture', input }, { toastRefusal: false });
      return result.ok ? null : result.error;
    },
    [send, sign, staffId],
  );
};
