import { maskPhone, maskPhonesIn } from '../../shared/rules/phone.ts';

const maskedField = (name: string, value: unknown): unknown =>
  name === 'phone' && typeof value === 'string' ? maskPhone(value) : masked(value);

/** The value with every phone number in it masked, wherever somebody typed it `[D2]`. Plain JSON only. */
export const masked = (value: unknown): unknown => {
  if (typeof value === 'string') return maskPhonesIn(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, maskedField(name, field)]));
};
