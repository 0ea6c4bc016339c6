import type { WritingKey } from '../../shared/customer/contacts.ts';
import type { Navigation } from '../navigation.ts';

/** Opens one thing that was written, where it lives. */
export const goToWriting = ({ go }: Pick<Navigation, 'go'>, key: WritingKey): void => {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
  go(kind === 'note' ? 'notes' : 'today', id);
};

/** Opens the page of whoever it was written about. */
export const goToCustomer = ({ go }: Pick<Navigation, 'go'>, key: WritingKey): void => go('customer', key);
