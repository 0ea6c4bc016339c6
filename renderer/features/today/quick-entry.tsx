import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { CommandInput } from '../../../shared/commands/schemas.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { LookUpList } from '../../customers/look-up-list.tsx';
import { useLookUp } from '../../customers/use-look-up.ts';
import {
  commandOf,
  contactsTyped,
  EMPTY_ENTRY,
  type EntryForm,
  kindSaid,
  readEntry,
  restored,
  toggled,
} from '../../entry-line/entry-form.ts';
import { LineChips } from '../../entry-line/line-chips.tsx';
import { useLineWords } from '../../entry-line/use-line-words.ts';
import { useText } from '../../i18n/text.ts';
import { isComposing, isSubmitCtrlEnter, isSubmitEnter, useShortcuts } from '../../keyboard.ts';
import { type Draft, useDraft, useSend, useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { useTemplates } from '../../templates/use-templates.ts';
import { Button } from '../../ui/button.tsx';
import { useFocusInside } from '../../ui/focus-inside.ts';
import { Kbd } from '../../ui/small.tsx';
import { useAttach } from './attach.ts';
import { EntryDetails } from './entry-details.tsx';

interface QuickEntryProps {
  /** Told of what is being written, until it is on the disk. */
  readonly onSaving: (summaries: readonly string[]) => void;
}

/** Sends entries and keeps what is not yet on the disk in sight. */
const useEntrySender = (
  draft: Draft<EntryForm>,
  input: CommandInput<'openFollowUp'> | null,
  onSaving: QuickEntryProps['onSaving'],
) => {
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
    const result = await send({ name: 'openFollowUp', input }, { done, keptAs: 'quick-entry-asked' });
    show(saving.current.filter((summary) => summary !== input.summary));
    // Nothing typed is lost by a refusal: it goes back into the field.
    if (result.ok) sent.written();
    else sent.giveBack(restored);
  };
};

/** Puts the cursor into the field when the hotkey asked for it, be it before the field was there. */
const useWantedFocus = (field: RefObject<HTMLElement | null>): void => {
  const { navigation } = useServices();
  const wanted = useStore(navigation.entryWanted);
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    navigation.entryReached();
  }, [wanted, navigation, field]);
};

/** One line and Enter; the rest unfolds as one types. What is typed survives a crash. */
export const QuickEntry = ({ onSaving }: QuickEntryProps) => {
  const t = useText();
  const draft = useDraft('quick-entry', EMPTY_ENTRY);
  const focus = useFocusInside();
  const input = useRef<HTMLInputElement>(null);
  const words = useLineWords();
  const read = useMemo(() => readEntry(draft.value, words), [draft.value, words]);
  const kind = kindSaid(draft.value, read);
  const { inForce } = useTemplates();
  const command = commandOf(draft.value, read, t('entry:goOn'));
  const submit = useEntrySender(draft, command, onSaving);
  const shortcuts = useMemo(() => {
    const run = (): void => input.current?.focus();
    return [
      { chord: 'n', run },
      { chord: 'Ctrl+N', run },
    ];
  }, []);
  useShortcuts(shortcuts);
  useWantedFocus(input);

  // The cursor is ready for the next line at once: once the disk has answered, one may be elsewhere.
  const save = (): void => {
    void submit();
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
    if (isSubmitCtrlEnter(event) && attach !== null && open !== undefined) {
      event.preventDefault();
      attach(open);
    }
    if (!isSubmitEnter(event) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    save();
  };

  const touched = draft.value !== EMPTY_ENTRY && JSON.stringify(draft.value) !== JSON.stringify(EMPTY_ENTRY);
  const found = useLookUp(contactsTyped(draft.value));
  const attach = useAttach(draft);
  const open = found.matches.find(({ row }) => row.state === 'open');
  return (
    <section
      className="card entry"
      aria-label={t('today:entry.label')}
      onKeyDown={onKey}
      onFocus={focus.onFocus}
      onBlur={(event) => {
        draft.flush();
        focus.onBlur(event);
      }}
    >
      <div className="entry-line">
        <input
          ref={input}
          className="input entry-input"
          aria-label={t('today:entry.label')}
          placeholder={(kind === null ? undefined : inForce[kind].hint) ?? t('today:entry.placeholder')}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={draft.value.summary}
          onChange={(event) => draft.set({ ...draft.value, summary: event.target.value })}
        />
        {touched ? (
          <>
            <Button look="quiet" onClick={draft.clear}>
              {t('today:entry.clear')}
            </Button>
            <Button look="primary" disabled={command === null} onClick={save}>
              {t('action.save')} <Kbd>Enter</Kbd>
            </Button>
          </>
        ) : (
          <Kbd>N</Kbd>
        )}
      </div>
      <LineChips
        read={read}
        hint={focus.inside && draft.value.summary === ''}
        onToggle={(token) => draft.set(toggled(draft.value, token))}
      />
      <LookUpList found={found} attach={attach} />
      {focus.inside || touched ? <EntryDetails draft={draft} read={read} /> : null}
    </section>
  );
};
