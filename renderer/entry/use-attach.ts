import { maskPhonesIn } from '../../shared/rules/phone.ts';
import type { Attach } from '../customers/look-up-list.tsx';
import { asProgress, attachmentsIn, type EntryForm, restored } from '../entry-line/entry-form.ts';
import { useText } from '../i18n/text.ts';
import { type Draft, useSend, useServices } from '../services.ts';

interface Attaching {
  readonly draft: Draft<EntryForm>;
  /** The draft that keeps the command's id beside the text `[C8]`. */
  readonly keptAs: string;
  /** Told which follow-up has the words now. */
  readonly onAttached: (followUpId: string) => void;
}

/**
 * Writes what is in the entry as progress of a follow-up that is open already. Undo takes the line back and puts the
 * words into the entry again. `null` while there are no words.
 */
export const useAttach = ({ draft, keptAs, onAttached }: Attaching): Attach | null => {
  const t = useText();
  const send = useSend();
  const { toasts } = useServices();
  const text = asProgress(draft.value, {
    promised: (moment) => t('customer:lookUp.promised', { moment: moment.replace('T', ' ') }),
    channel: (channel) => t(`vocabulary:channel.${channel}`),
  });
  if (text === '') return null;

  const attach: Attach = async ({ row }) => {
    const followUpId = row.id;
    const sent = draft.handOver();
    const input = { followUpId, text, ...attachmentsIn(draft.value) };
    const result = await send({ name: 'recordProgress', input }, { keptAs });
    if (!result.ok) return sent.giveBack(restored);
    sent.written();
    const { writer, seq } = result.value;
    toasts.done(t('customer:lookUp.attached', { summary: maskPhonesIn(row.summary) }), async () => {
      const undone = await send({ name: 'withdrawProgress', input: { followUpId, writer, seq } });
      if (undone.ok) sent.giveBack(restored);
    });
    onAttached(followUpId);
  };
  return (match) => void attach(match);
};
