import { useMemo } from 'react';
import { phoneContact, textContacts, type WritingKey } from '../../shared/customer/contacts.ts';
import { type LookedUp, lookUp, NOBODY } from '../../shared/customer/look-up.ts';
import { useTags } from '../phones/use-tags.ts';
import { useRows } from '../queries/use-rows.ts';

/** What is typed that a customer may be known by. */
export interface TypedContacts {
  /** Phone numbers, wherever they stand. */
  readonly numbers: readonly string[];
  readonly orderNo: string;
  readonly account: string;
}

/** Who is being typed about, as far as the book knows them; asked again while one types. */
export const useLookUp = (typed: TypedContacts, except: WritingKey | null = null): LookedUp => {
  const tags = useTags(typed.numbers);
  const { orderNo, account } = typed;
  const wanted = useMemo(
    () => [
      // The answer of before stays until the next is there; what is typed no more is not looked for.
      ...typed.numbers.flatMap((number) => tags.get(number) ?? []).map(phoneContact),
      ...textContacts({ orderNo, account }),
    ],
    [tags, typed.numbers, orderNo, account],
  );
  const asked = wanted.join('\n');
  const found = useRows(
    async (reader) => ({ asked, ...(await lookUp(reader, wanted, except)) }),
    [asked, except],
  );
  return found === undefined || found.asked !== asked ? NOBODY : found;
};
