import { useMemo } from 'react';
import type { WritingKey } from '../../shared/customer/contacts.ts';
import { useText } from '../i18n/text.ts';
import { useShortcuts } from '../keyboard.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/small.tsx';
import { goToCustomer } from './go-to-writing.ts';
import { useCustomer } from './use-customer.ts';

/** The way to the customer’s page, saying how much is there; once on a screen, since it has a key. */
export const CustomerLink = ({ writing }: { readonly writing: WritingKey }) => {
  const t = useText();
  const { navigation } = useServices();
  const count = useCustomer(writing)?.writings.length ?? 1;
  const shortcuts = useMemo(
    () => [{ chord: 'h', run: () => goToCustomer(navigation, writing) }],
    [navigation, writing],
  );
  useShortcuts(shortcuts);
  return (
    <Button
      look="quiet"
      size="small"
      className="customer-link"
      onClick={() => goToCustomer(navigation, writing)}
    >
      {count === 1 ? t('customer:page.go') : t('customer:page.goCount', { count })} <Kbd>H</Kbd>
    </Button>
  );
};
