import { useState } from 'react';
import { FoldButton } from '../../ui/fold-button.tsx';

/** Characters from which a text is folded, and how many of it stand there then. */
const LONG = 600;
const BEGINNING = 300;

/** Its beginning, no character torn. */
const beginningOf = (text: string): string => {
  const cut = text.slice(0, BEGINNING);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
};

/** What somebody wrote; of very much its beginning, until somebody wants all of it. */
export const FoldedText = ({ text, className }: { readonly text: string; readonly className?: string }) => {
  const [whole, setWhole] = useState(false);
  const isLong = text.length > LONG;
  return (
    <>
      <p className={className}>{isLong && !whole ? `${beginningOf(text)}…` : text}</p>
      {isLong ? <FoldButton isOpen={whole} onChange={setWhole} /> : null}
    </>
  );
};
