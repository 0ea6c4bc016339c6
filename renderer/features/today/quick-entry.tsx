import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { EntryEditor } from '../../entry/entry-editor.tsx';
import { usePictures } from '../../entry/use-pictures.ts';
import { EMPTY_ENTRY } from '../../entry-line/entry-form.ts';
import { useShortcuts } from '../../keyboard.ts';
import { useDraft, useServices } from '../../services.ts';
import { useStore } from '../../store.ts';
import { Kbd } from '../../ui/small.tsx';

interface QuickEntryProps {
  /** Told of what is being written, until it is on the disk. */
  readonly onSaving: (summaries: readonly string[]) => void;
}

/** Puts the cursor into the field when somebody asked for it elsewhere, be it before the field was there. */
const useWantedFocus = (field: RefObject<HTMLElement | null>): void => {
  const { navigation } = useServices();
  const wanted = useStore(navigation.entryWanted);
  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    navigation.entryReached();
  }, [wanted, navigation, field]);
};

/** The entry of customers above the list of the day. */
export const QuickEntry = ({ onSaving }: QuickEntryProps) => {
  const { navigation } = useServices();
  const draft = useDraft('quick-entry', EMPTY_ENTRY);
  const pictures = usePictures(draft);
  const field = useRef<HTMLInputElement>(null);
  const shortcuts = useMemo(() => {
    const run = (): void => field.current?.focus();
    return [
      { chord: 'n', run },
      { chord: 'Ctrl+N', run },
    ];
  }, []);
  useShortcuts(shortcuts);
  useWantedFocus(field);
  return (
    <EntryEditor
      name="quick-entry"
      draft={draft}
      pictures={pictures}
      field={field}
      onSaving={onSaving}
      onAttached={(followUpId) => navigation.go('today', followUpId)}
      mark={<Kbd>N</Kbd>}
    />
  );
};
