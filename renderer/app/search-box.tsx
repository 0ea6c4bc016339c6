import { useState } from 'react';
import { Palette } from '../features/search/palette.tsx';

interface SearchBoxProps {
  readonly isOpen: boolean;
  /** `null` where there is no help to show. */
  readonly onHelp: (() => void) | null;
  readonly onClose: () => void;
}

/**
 * The box that finds anything, and what was typed into it last. It keeps the words itself, so that a key draws the box
 * and its answers and nothing behind them: a screen with a hundred thousand notes is not gone through for a letter.
 */
export const SearchBox = ({ isOpen, onHelp, onClose }: SearchBoxProps) => {
  const [typed, setTyped] = useState('');
  return isOpen ? <Palette typed={typed} onTyped={setTyped} onHelp={onHelp} onClose={onClose} /> : null;
};
