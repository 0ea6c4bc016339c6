import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useFormBusy } from './form-busy.ts';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /** What one that sends a form off says until that is done. */
  readonly sending?: ReactNode;
  readonly children: ReactNode;
}

/**
 * One button; at most one primary in a group. What sends a form off says so until that is done: the form takes no second
 * one, and a button that was really disabled would lose the keyboard where what was sent is refused.
 */
export const Button = ({
  look = 'plain',
  size = 'medium',
  wide = false,
  className,
  type = 'button',
  sending,
  children,
  ...rest
}: ButtonProps) => {
  const isSending = useFormBusy() && type === 'submit';
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={isSending || undefined}
      className={[
        'button',
        `button-${look}`,
        `button-${size}`,
        wide ? 'button-wide' : '',
        className ?? '',
      ].join(' ')}
    >
      {isSending && sending !== undefined ? sending : children}
    </button>
  );
};
