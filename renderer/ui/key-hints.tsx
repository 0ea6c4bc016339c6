import './key-hints.css';
import { Kbd } from './small.tsx';

interface KeyHintsProps {
  /** A key, or several that do alike, and what it does. */
  readonly hints: readonly (readonly [keys: string | readonly string[], text: string])[];
}

/** A quiet line of the keys that work here. */
export const KeyHints = ({ hints }: KeyHintsProps) => (
  <p className="key-hints">
    {hints.map(([keys, text]) => (
      <span key={text}>
        {[keys].flat().map((key) => (
          <span key={key}>
            <Kbd>{key}</Kbd>{' '}
          </span>
        ))}
        {text}
      </span>
    ))}
  </p>
);
