import type { KeyboardEvent } from 'react';
import type { Choice } from './field.tsx';

interface SegmentedProps<T extends string> {
  readonly label: string;
  /** `null` while nothing is chosen. */
  readonly value: T | null;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all visible; arrow keys move as in any group of radio buttons. */
export const Segmented = <T extends string>({ label, value, choices, onChange }: SegmentedProps<T>) => {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = choices.findIndex((choice) => choice.value === value);
    const next = choices[(place + step + choices.length) % choices.length];
    if (next === undefined) return;
    onChange(next.value);
    const buttons = event.currentTarget.querySelectorAll('button');
    buttons[choices.indexOf(next)]?.focus();
  };
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={move}>
      {choices.map((choice, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the look and the roving focus of a segment
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          tabIndex={choice.value === value || (value === null && place === 0) ? 0 : -1}
          className="segment"
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
};
