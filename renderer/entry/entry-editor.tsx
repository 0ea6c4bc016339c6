import './entry.css';
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useState } from 'react';
import { LookUpList } from '../customers/look-up-list.tsx';
import { useLookUp } from '../customers/use-look-up.ts';
import {
  commandOf,
  contactsTyped,
  EMPTY_ENTRY,
  type EntryForm,
  hasFields,
  kindSaid,
  readEntry,
  toggled,
} from '../entry-line/entry-form.ts';
import { LineChips } from '../entry-line/line-chips.tsx';
import { useLineWords } from '../entry-line/use-line-words.ts';
import { useText } from '../i18n/text.ts';
import { isComposing, isSubmitCtrlEnter, isSubmitEnter } from '../keyboard.ts';
import { picturesIn } from '../pictures.ts';
import type { Draft } from '../services.ts';
import { useTemplates } from '../templates/use-templates.ts';
import { Button } from '../ui/button.tsx';
import { useFocusInside } from '../ui/focus-inside.ts';
import { Kbd } from '../ui/small.tsx';
import { EntryDetails } from './entry-details.tsx';
import { EntryPictures } from './entry-pictures.tsx';
import { useAttach } from './use-attach.ts';
import { type EntrySending, useEntrySender } from './use-entry-sender.ts';
import type { PictureKeeper } from './use-pictures.ts';

interface EntryEditorProps extends Pick<EntrySending, 'onSaving' | 'onSaved'> {
  /** Begins the names of its drafts: two windows never write one draft. */
  readonly name: 'quick-entry' | 'capture';
  readonly draft: Draft<EntryForm>;
  /** Told which follow-up has the words, where they were added to one. */
  readonly onAttached: (followUpId: string) => void;
  /** Takes in pictures of the entry. */
  readonly pictures: PictureKeeper;
  /** What may be put into the entry by a tap. */
  readonly offers?: ReactNode;
  /** The line's field, for whoever puts the cursor there. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** Which key brings one here, while nothing is typed. */
  readonly mark?: ReactNode;
  /** For a window that lies over another program: fields unfold when they are wanted or filled, not while one types. */
  readonly isSmall?: boolean;
}

const isTouched = (form: EntryForm): boolean =>
  form !== EMPTY_ENTRY && JSON.stringify(form) !== JSON.stringify(EMPTY_ENTRY);

/** One line and Enter; the rest unfolds as one types. What is typed survives a crash. */
export const EntryEditor = (props: EntryEditorProps) => {
  const { name, draft, field, pictures, offers, onSaving, onSaved, onAttached } = props;
  const t = useText();
  const focus = useFocusInside();
  const words = useLineWords();
  const read = useMemo(() => readEntry(draft.value, words), [draft.value, words]);
  const kind = kindSaid(draft.value, read);
  const { inForce } = useTemplates();
  const command = commandOf(draft.value, read, t('entry:goOn'));
  const submit = useEntrySender({ draft, input: command, keptAs: `${name}-asked`, onSaving, onSaved });
  const found = useLookUp(contactsTyped(draft.value));
  const attach = useAttach({ draft, keptAs: `${name}-attach-asked`, onAttached });
  const open = found.matches.find(({ row }) => row.state === 'open');
  const touched = isTouched(draft.value);
  const [wantsFields, setWantsFields] = useState(false);
  const isFolded = props.isSmall === true && !wantsFields && !hasFields(draft.value);

  // The cursor is ready for the next line at once: once the disk has answered, one may be elsewhere.
  const save = (): void => {
    // A picture that is being kept would go into the next entry.
    if (pictures.busy) return;
    void submit();
    setWantsFields(false);
    field.current?.focus();
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
  return (
    <section
      className="card entry"
      aria-label={t('today:entry.label')}
      onKeyDown={onKey}
      onFocus={focus.onFocus}
      onPaste={(event) => {
        const files = picturesIn(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        pictures.add(files);
      }}
      onBlur={(event) => {
        draft.flush();
        focus.onBlur(event);
      }}
    >
      <div className="entry-line">
        <input
          ref={field}
          className="input entry-input"
          aria-label={t('today:entry.label')}
          placeholder={(kind === null ? undefined : inForce[kind].hint) ?? t('today:entry.placeholder')}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={draft.value.summary}
          onChange={(event) => draft.set({ ...draft.value, summary: event.target.value })}
        />
        {isFolded ? (
          <Button look="quiet" aria-expanded={false} onClick={() => setWantsFields(true)}>
            {t('entry:more')}
          </Button>
        ) : null}
        {touched ? (
          <>
            <Button look="quiet" onClick={draft.clear}>
              {t('today:entry.clear')}
            </Button>
            <Button look="primary" disabled={command === null || pictures.busy} onClick={save}>
              {t('action.save')} <Kbd>Enter</Kbd>
            </Button>
          </>
        ) : (
          props.mark
        )}
      </div>
      <LineChips
        read={read}
        hint={focus.inside && draft.value.summary === ''}
        onToggle={(token) => draft.set(toggled(draft.value, token))}
      />
      {offers}
      <EntryPictures draft={draft} />
      <LookUpList found={found} attach={attach} />
      {!isFolded && (focus.inside || touched) ? <EntryDetails draft={draft} read={read} /> : null}
    </section>
  );
};
