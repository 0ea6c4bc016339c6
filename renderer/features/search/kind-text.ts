import { followUpKinds, noteKinds } from '../../../shared/vocabulary.ts';
import { useText } from '../../i18n/text.ts';

/** What a kind of follow-up or note is called; a word that is none stays as it is. */
export const useKindText = (): ((kind: string) => string) => {
  const t = useText();
  return (wanted) => {
    const followUp = followUpKinds.find((kind) => kind === wanted);
    if (followUp !== undefined) return t(`vocabulary:kind.${followUp}`);
    const note = noteKinds.find((kind) => kind === wanted);
    return note === undefined ? wanted : t(`vocabulary:noteKind.${note}`);
  };
};
