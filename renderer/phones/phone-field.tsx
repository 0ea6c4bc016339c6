import type { ComponentProps } from 'react';
import { useText } from '../i18n/text.ts';
import { TextField } from '../ui/field.tsx';

/** The field for a number. A mask in it is replaced as a whole: half of it is no number. */
export const PhoneField = (props: Omit<ComponentProps<typeof TextField>, 'label'>) => {
  const t = useText();
  return (
    <TextField
      label={t('today:entry.phone')}
      maxLength={40}
      inputMode="tel"
      onFocus={({ target }) => {
        if (target.value.includes('*')) target.select();
      }}
      {...props}
    />
  );
};
