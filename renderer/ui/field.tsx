import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from 'react';

interface Labelled {
  readonly label: string;
  /** Shown to screen readers only. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly labelHidden: boolean | undefined;
  readonly hint: ReactNode;
  readonly problem: string | null | undefined;
  readonly children: ReactNode;
}

const Frame = ({ id, label, labelHidden, hint, problem, children }: FrameProps) => (
  <div className="field">
    <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
      {label}
    </label>
    {children}
    {problem ? (
      <span className="field-problem" id={`${id}-problem`} role="alert">
        {problem}
      </span>
    ) : null}
    {hint && !problem ? <span className="field-hint">{hint}</span> : null}
  </div>
);

/** Ties the input to the sentence that says what is wrong with it. */
const aria = (id: string, problem: string | null | undefined) =>
  problem ? { 'aria-invalid': true, 'aria-describedby': `${id}-problem` } : {};

type TextFieldProps = Labelled & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

export const TextField = ({ label, labelHidden, hint, problem, className, ...rest }: TextFieldProps) => {
  const id = useId();
  return (
    <Frame id={id} label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...aria(id, problem)}
        id={id}
        className={`input ${className ?? ''}`}
      />
    </Frame>
  );
};

type TextAreaProps = Labelled & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>;

export const TextArea = ({ label, labelHidden, hint, problem, className, ...rest }: TextAreaProps) => {
  const id = useId();
  return (
    <Frame id={id} label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
      <textarea
        rows={2}
        spellCheck={false}
        {...rest}
        {...aria(id, problem)}
        id={id}
        className={`input ${className ?? ''}`}
      />
    </Frame>
  );
};

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectProps<T extends string> extends Labelled {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A native list: keyboard, screen reader and long lists for free. */
export const Select = <T extends string>({
  label,
  labelHidden,
  hint,
  problem,
  value,
  choices,
  onChange,
  disabled,
}: SelectProps<T>) => {
  const id = useId();
  const choose = (chosen: string): void => {
    const choice = choices.find((other) => other.value === chosen);
    if (choice !== undefined) onChange(choice.value);
  };
  return (
    <Frame id={id} label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
      <select
        id={id}
        className="input"
        value={value}
        disabled={disabled}
        onChange={(event) => choose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Frame>
  );
};
