import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import type { Entry } from './entry.ts';
import { GiveBox, QuestionBox, ReadBackBox, RefuseBox } from './entry-boxes.tsx';
import type { RowDeed } from './entry-row.tsx';
import { readBackOf } from './read-back.ts';
import { accept, noteOn, question, refuse, type Verdicts } from './verdicts.ts';

/** Deeds that ask for something before they are done. */
export type BoxDeed = RowDeed;

interface EntryBoxProps {
  readonly deed: BoxDeed;
  readonly entry: Entry;
  readonly verdicts: Verdicts;
  readonly takers: readonly string[];
  readonly onSay: (verdicts: Verdicts) => void;
  readonly onGive: (staffId: string | null) => void;
  readonly onStop: () => void;
}

/** What opens under an entry for a deed, filled with what was said before. */
export const EntryBox = ({ deed, entry, verdicts, takers, onSay, onGive, onStop }: EntryBoxProps) => {
  const t = useText();
  const { calendar } = useFrame();
  const note = noteOn(verdicts, entry);
  const comment = note?.comment ?? '';
  switch (deed) {
    case 'accept':
      return (
        <ReadBackBox
          suggestion={note?.readBack ?? readBackOf(entry.item, calendar, t)}
          onSay={(readBack) => onSay(accept(verdicts, entry, readBack))}
          onStop={onStop}
        />
      );
    case 'question':
      return (
        <QuestionBox
          before={comment}
          missing={note?.missing ?? []}
          onAsk={(text, missing) => onSay(question(verdicts, entry, text, missing))}
          onStop={onStop}
        />
      );
    case 'refuse':
      return (
        <RefuseBox
          before={comment}
          onRefuse={(reason) => onSay(refuse(verdicts, entry, reason))}
          onStop={onStop}
        />
      );
    case 'give':
      return <GiveBox takers={takers} takenBy={note?.takenBy ?? null} onGive={onGive} onStop={onStop} />;
    default:
      return deed satisfies never;
  }
};
