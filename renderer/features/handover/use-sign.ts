import { useCallback } from 'react';
import type { CommandInput } from '../../../shared/commands/schemas.ts';
import type { Acknowledgement } from '../../../shared/ipc/values.ts';
import type { Result } from '../../../shared/result.ts';
import { useServices } from '../../services.ts';

export interface Signature {
  readonly staffId: string;
  readonly pin: string;
}

export type Signable =
  | { readonly name: 'signHandover'; readonly input: CommandInput<'signHandover'> }
  | { readonly name: 'acceptHandover'; readonly input: CommandInput<'acceptHandover'> };

export type Sign = (signature: Signature, what: Signable) => Promise<Result<Acknowledgement>>;

/**
 * Signs a handover with somebody's PIN. Settles when the signature is on the disk and in the projection, or was
 * refused; an answer that got lost is asked for again under the same id, so that nobody signs twice `[C8]`.
 */
export const useSign = (): Sign => {
  const { call, projection } = useServices();
  return useCallback(
    async ({ staffId, pin }, { name, input }) => {
      const request = { staffId, pin, commandId: crypto.randomUUID(), name, input };
      const first = await call('session.sign', request);
      const lost = !first.ok && first.error.code === 'unexpected';
      const answer = lost ? await call('session.sign', request) : first;
      // After a refusal too: a list that went stale is brought up to date.
      await projection.pull();
      return answer;
    },
    [call, projection],
  );
};
