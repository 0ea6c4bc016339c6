import { useRef } from 'react';
import type { CommandInput } from '../../shared/commands/schemas.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { type EntryForm, restored } from '../entry-line/entry-form.ts';
import { useText } from '../i18n/text.ts';
import { type Draft, useSend } from '../services.ts';

export interface EntrySending {
  readonly draft: Draft<EntryForm>;
  /** What will be written; `null` while there is no sentence. */
  readonly input: CommandInput<'openFollowUp'> | null;
  /** The draft that keeps the command's id beside the text `[C8]`. */
  readonly keptAs: string;
  /** Told of what is being written, until it is on the disk. */
  readonly onSaving: (summaries: readonly string[]) => void;
  /** Told of each entry once it is on the disk. */
  readonly onSaved?: (() => void) | undefined;
}

/** Sends entries and keeps what is not yet on the disk in sight. What is refused stands in the field again. */
export const useEntrySender = ({ draft, input, keptAs, onSaving, onSaved }: EntrySending) => {
  const t = useText();
  const send = useSend();
  const saving = useRef<readonly string[]>([]);
  const show = (next: readonly string[]): void => {
    saving.current = next;
    onSaving(next);
  };
  return async (): Promise<void> => {
    if (input === null) return;
    show([...saving.current, input.summary]);
    const sent = draft.handOver();
    const done = t('today:entry.saved', { summary: maskPhonesIn(input.summary) });
    const result = await send({ name: 'openFollowUp', input }, { done, keptAs });
    show(saving.current.filter((summary) => summary !== input.summary));
    // Nothing typed is lost by a refusal: it goes back into the field.
    if (!result.ok) return sent.giveBack(restored);
    sent.written();
    onSaved?.();
  };
};
