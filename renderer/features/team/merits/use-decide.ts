import { useState } from 'react';
import type { ProposalLine } from '../../../../shared/report/merit-month-value.ts';
import type { MeritDecision } from '../../../../shared/vocabulary.ts';
import { useText } from '../../../i18n/text.ts';
import { useSend } from '../../../services.ts';
import { penaltyText } from './words.ts';

/** Decides a proposal on the facts that are shown; the next one takes the focus. */
export const useDecide = (line: ProposalLine, onDecided: () => void) => {
  const t = useText();
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const decide = async (decision: MeritDecision, reason?: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const { id: proposalId, minutes, ordinal, name } = line;
    const done =
      decision === 'confirmed'
        ? t('merits:waiting.confirmed', { name, penalty: penaltyText(line, t) })
        : t('merits:waiting.waived', { name });
    const input = { proposalId, minutes, ordinal, decision, reason };
    const result = await send({ name: 'decideMerit', input }, { done });
    if (result.ok) onDecided();
    else setBusy(false);
  };
  return { decide, busy };
};
