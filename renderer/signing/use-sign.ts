import { useCallback } from 'react';
import type { CommandInput } from '../../shared/commands/schemas.ts';
import type { Acknowledgement } from '../../shared/ipc/values.ts';
import type { Result } from '../../shared/result.ts';
import { useServices } from '../services.ts';

export interface Signature {
  readonly staffId: string;
  readonly pin: string;
}

type SignableName =
  | 'signHandover'
  | 'acceptHandover'
  | 'countersignHandover'
  | 'releaseDeparture'
  | 'settleRefusal'
  | 'sealWeek';

/** What may be signed with somebody's PIN, whoever is writing. */
export type Signable = {
  [N in SignableName]: { readonly name: N; readonly input: CommandInput<N> };
}[SignableName];

export type Sign = (signature: Signature, what: Signable) => Promise<Result<Acknowledgement>>;

/**
 * Signs with somebody's PIN. Settles when the signature is on the disk and in the projection, or was
 * refused; asked for again after a failure it goes out under the same id, so that nobody signs twice `[C8]`.
 */
export const useSign = (): Sign => {
  const { askOnce, call, projection } = useServices();
  return useCallback(
    async ({ staffId, pin }, intent) => {
      const answer = await askOnce({
        intent,
        send: (commandId) => call('session.sign', { staffId, pin, commandId, ...intent }),
      });
      // After a refusal too: a list that went stale is brought up to date.
      await projection.pull();
      return answer;
    },
    [askOnce, call, projection],
  );
};
