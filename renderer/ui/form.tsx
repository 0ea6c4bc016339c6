import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import { withoutComposingEnter } from '../keyboard.ts';
import { FormBusy } from './form-busy.ts';
import { createOneAtATime } from './one-at-a-time.ts';

/** Whether it was pressed in a dialog that was opened from within the form: such keys are not meant for the form. */
const isOfInnerDialog = ({ target, currentTarget }: KeyboardEvent<HTMLFormElement>): boolean =>
  target instanceof Element && target.closest('dialog') !== currentTarget.closest('dialog');

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit'> {
  /**
   * Does what the form is for. Until that has come to its end, the form is not sent off again: whoever presses Enter
   * twice means it once, and the button that sends it off says so. `null` where there is nothing to wait for, or the form is empty again at once.
   */
  readonly onSubmit: () => Promise<unknown> | null;
}

/** A form that the Enter which chooses a word of an input method never sends off. Every form is one; a test sees to it. */
export const Form = ({ onKeyDown, onSubmit, ...rest }: FormProps) => {
  const [busy, setBusy] = useState(false);
  const [once] = useState(() => createOneAtATime(setBusy));
  return (
    <FormBusy value={busy}>
      <form
        {...rest}
        onSubmit={(event) => {
          event.preventDefault();
          once(onSubmit);
        }}
        onKeyDown={(event) => {
          withoutComposingEnter(event);
          if (!isOfInnerDialog(event)) onKeyDown?.(event);
        }}
      />
    </FormBusy>
  );
};
