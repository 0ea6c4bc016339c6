import { findPhones, normalisePhone } from '../../shared/rules/phone.ts';

/** What was typed into the field for a phone number. */
export interface PhoneField {
  /** `whole` where more was typed than a number: then `number` is all of it. */
  readonly first: { readonly digits: string; readonly number: string; readonly whole: boolean };
  /** Further numbers beside the first. */
  readonly more: readonly { readonly digits: string; readonly number: string }[];
}

/** What may stand beside a number without saying anything. */
const EMPTY_WORDS = /[\s,，、;；/／|+()（）.:：-]|电话|手机|座机|号码|tel|phone/giu;
const FEWEST_DIGITS = 7;

/** Nothing typed into the field is lost: words beside a number are sealed with it. */
export const readPhoneField = (typed: string): PhoneField => {
  const text = typed.trim();
  const found = findPhones(text);
  const beside = found.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
  const [first, ...more] = found;
  if (first !== undefined && beside.replace(EMPTY_WORDS, '') === '')
    return { first: { digits: first.digits, number: first.number, whole: false }, more };
  const digits = first?.digits ?? normalisePhone(text);
  const isNumber = first === undefined && digits.length >= FEWEST_DIGITS && /^[\d\s()+.-]+$/u.test(text);
  if (isNumber) return { first: { digits, number: digits, whole: false }, more: [] };
  const name = digits.length >= FEWEST_DIGITS ? digits : text.toLowerCase();
  return { first: { digits: name, number: text, whole: true }, more };
};
