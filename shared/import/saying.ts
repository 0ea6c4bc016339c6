import { canonicalJson } from '../projection/canonical.ts';
import { maskPhonesIn } from '../rules/phone.ts';
import type { ImportTable } from './table.ts';

/** What a list says, with every number masked: the text its digest is computed over `[M3]`. */
export const sayingOf = ({ headings, lines }: ImportTable): string =>
  maskPhonesIn(canonicalJson([headings, lines]));
