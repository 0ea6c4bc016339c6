import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import type { Attach } from '../../customers/look-up-list.tsx';
import { asProgress, type EntryForm, restored } from '../../entry-line/entry-form.ts';
import { useText } from '../../i18n/text.ts';
import { type Draft, useSend, useServices } from '../../services.ts';

/**
 * Writes what is in the entry as progress of a follow-up that is open already, and goes there. Undo takes the line back
 * and puts the words into the entry again. `null` while there are no words.
 */
export const useAttach = (draft: Draft<EntryForm>): Attach | null => {
  const t = useText();
  const send = useSend();
  const { navigation, toasts } = useServices();
  const text = asProgress(draft.value, {
    promised: (moment) => t('customer:lookUp.promised', { moment: moment.replace('T', ' ') }),
    channel: (channel) => t(`vocabulary:channel.${channel}`),
  });
  if (text === '') return null;

  const attach: Attach = async ({ row }) => {
    const followUpId = row.id;
    const sent = draft.handOver();
    const result = await send(
      { name: 'recordProgress', input: { followUpId, text } },
      { keptAs: 'attach-asked' },
    );
    if (!result.ok) return sent.giveBack(restored);
    sent.written();
    const { writer, seq } = result.value;
    toasts.done(t('customer:lookUp.attached', { summary: maskPhonesIn(row.summary) }), async () => {
      const undone = await send({ name: 'withdrawProgress', input: { followUpId, writer, seq } });
      if (undone.ok) sent.giveBack(restored);
    });
    navigation.go('today', followUpId);
  };
  return (match) => void attach(match);
};
