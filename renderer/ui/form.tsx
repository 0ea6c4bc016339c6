import type { ComponentProps, KeyboardEvent } from 'react';
import { withoutComposingEnter } from '../keyboard.ts';

/** Whether it was pressed in a dialog that was opened from within the form: such keys are not meant for the form. */
const isOfInnerDialog = ({ target, currentTarget }: KeyboardEvent<HTMLFormElement>): boolean =>
  target instanceof Element && target.closest('dialog') !== currentTarget.closest('dialog');

/** A form that the Enter which chooses a word of an input method never sends off. Every form is one; a test sees to it. */
export const Form = ({ onKeyDown, ...rest }: ComponentProps<'form'>) => (
  <form
    {...rest}
    onKeyDown={(event) => {
      withoutComposingEnter(event);
      if (!isOfInnerDialog(event)) onKeyDown?.(event);
    }}
  />
);
