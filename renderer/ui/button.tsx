import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly wide?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

/** One button; at most one primary in a group. */
export const Button = ({
  look = 'plain',
  size = 'medium',
  wide = false,
  className,
  ...rest
}: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={[
      'button',
      `button-${look}`,
      `button-${size}`,
      wide ? 'button-wide' : '',
      className ?? '',
    ].join(' ')}
  />
);
