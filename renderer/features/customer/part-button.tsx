import { ties } from '../../../shared/customer/gather.ts';
import { titleOf, type Writing } from '../../../shared/customer/writings.ts';
import { maskPhonesIn } from '../../../shared/rules/phone.ts';
import { useText } from '../../i18n/text.ts';
import { useSend } from '../../services.ts';
import { Button } from '../../ui/button.tsx';

interface PartProps {
  readonly writing: Writing;
  readonly all: readonly Writing[];
}

/** It is about somebody else, though it shares a number: a family’s phone, a mistyped order. Undo joins it again. */
export const PartButton = ({ writing, all }: PartProps) => {
  const t = useText();
  const send = useSend();
  const input = ties(writing, all);
  if (all.length < 2 || input.others.length + input.by.length === 0) return null;
  const title = maskPhonesIn(titleOf(writing));
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={t('customer:part.label', { title })}
      onClick={() => void send({ name: 'partCustomer', input }, { done: t('customer:part.done', { title }) })}
    >
      {t('customer:part.go')}
    </Button>
  );
};
