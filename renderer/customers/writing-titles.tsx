import './look-up.css';
import type { WritingKey } from '../../shared/customer/contacts.ts';
import { titleOf, writingsOf } from '../../shared/customer/writings.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { useRows } from '../queries/use-rows.ts';
import { useServices } from '../services.ts';
import { goToWriting } from './go-to-writing.ts';
import { readWritingKey } from './use-customer.ts';

/** Other writings by what they are called; what has not arrived here yet has no name. */
export const WritingTitles = ({ keys }: { readonly keys: readonly unknown[] }) => {
  const { navigation } = useServices();
  const wanted = keys.flatMap((key): readonly WritingKey[] => {
    const read = readWritingKey(typeof key === 'string' ? key : null);
    return read === null ? [] : [read];
  });
  const found = useRows((reader) => writingsOf(reader, wanted), [wanted.join(' ')]);
  return (found ?? []).map((writing) => (
    <button
      key={writing.key}
      type="button"
      className="writing-title"
      onClick={() => goToWriting(navigation, writing.key)}
    >
      {maskPhonesIn(titleOf(writing))}
    </button>
  ));
};
