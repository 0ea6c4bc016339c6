import type { WritingKey } from '../../shared/customer/contacts.ts';
import { gather } from '../../shared/customer/gather.ts';
import { type CustomerPage, pageOf } from '../../shared/customer/page.ts';
import { useRows } from '../queries/use-rows.ts';

/** The writing a location names; `null` for anything else. */
export const readWritingKey = (item: string | null): WritingKey | null => {
  const found = /^(followUp|note):(.+)$/u.exec(item ?? '');
  return found === null ? null : (item as WritingKey);
};

/** Everything about the customer of a writing; `null` where the book has none, `undefined` while it is read. */
export const useCustomer = (key: WritingKey | null): CustomerPage | null | undefined =>
  useRows(
    async (reader) => {
      const found = key === null ? null : await gather(reader, key);
      return found === null ? null : pageOf(found);
    },
    [key],
  );
