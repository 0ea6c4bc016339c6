import type { ComponentProps } from 'react';
import { withoutComposingEnter } from '../keyboard.ts';

/** A form that the Enter which chooses a word of an input method never sends off. Every form is one; a test sees to it. */
export const Form = ({ onKeyDown, ...rest }: ComponentProps<'form'>) => (
  <form
    {...rest}
    onKeyDown={(event) => {
      withoutComposingEnter(event);
      onKeyDown?.(event);
    }}
  />
);
