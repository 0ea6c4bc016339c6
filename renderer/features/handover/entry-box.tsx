import { useFrame } from '../../frame.tsx';
import { useText } from '../../i18n/text.ts';
import type { Entry } from './entry.ts';
import { GiveBox, QuestionBox, ReadBackBox, RefuseBox } from './entry-boxes.tsx';
import type { RowDeed } from './entry-row.tsx';
import { readBackOf } from './read-back.ts';
import { accept, question, refuse, type Typed, type Verdicts, wordsOn } from './verdicts.ts';

/** Deeds that ask for something before they are done. */
export type BoxDeed = RowDeed;

interface EntryBoxProps {
  readonly deed: BoxDeed;
  readonly entry: Entry;
  readonly verdicts: Verdicts;
  readonly takers: readonly string[];
  readonly onSay: (verdicts: Verdicts) => void;
  readonly onGive: (staffId: string | null) => void;
  readonly onType: (typed: Omit<Typed, 'version'>) => void;
  readonly onStop: () => void;
  readonly onCancel: () => void;
}

/**
 * What opens under an entry for a deed, filled with what was typed or said before, about an older version too. Only a
 * read-back is made anew then, since it says what the entry says now.
 */
export const EntryBox = (props: EntryBoxProps) => {
  const { deed, entry, verdicts, takers, onSay, onGive, onType, onStop, onCancel } = props;
  const t = useText();
  const { calendar } = useFrame();
  const words = wordsOn(verdicts, entry);
  const { version, typed } = words ?? {};
  const comment = words?.comment ?? '';
  const readBack =
    (typed?.version === entry.version ? typed.readBack : undefined) ??
    (version === entry.version ? words?.readBack : undefined);
  const ways = { onType, onStop, onCancel };
  switch (deed) {
    case 'accept':
      return (
        <ReadBackBox
          suggestion={readBack ?? readBackOf(entry.item, calendar, t)}
          onSay={(said) => onSay(accept(verdicts, entry, said))}
          {...ways}
        />
      );
    case 'question':
      return (
        <QuestionBox
          before={typed?.question ?? comment}
          missing={typed?.missing ?? words?.missing ?? []}
          onAsk={(text, missing) => onSay(question(verdicts, entry, text, missing))}
          {...ways}
        />
      );
    case 'refuse':
      return (
        <RefuseBox
          before={typed?.refusal ?? comment}
          onRefuse={(reason) => onSay(refuse(verdicts, entry, reason))}
          {...ways}
        />
      );
    case 'give':
      return <GiveBox takers={takers} takenBy={words?.takenBy ?? null} onGive={onGive} onStop={onStop} />;
    default:
      return deed satisfies never;
  }
};
