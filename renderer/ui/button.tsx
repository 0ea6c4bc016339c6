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

/** One button; at most one primary in a group. What sends a form off is disabled until that is done. */
export const Button = ({
  look = 'plain',
  size = 'medium',
  wide = false,
  className,
  type = 'button',
  disabled,
  sending,
  children,
  ...rest
}: ButtonProps) => {
  const isSending = useFormBusy() && type === 'submit';
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || isSending}
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
