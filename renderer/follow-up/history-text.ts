import { contactKinds } from '../../shared/customer/contacts.ts';
import { type Customer, customerSchema, editableFields } from '../../shared/fields.ts';
import type { FieldChange } from '../../shared/projection/rows.ts';
import { maskPhonesIn } from '../../shared/rules/phone.ts';
import { isLocalDate } from '../../shared/time/zone.ts';
import {
  decisions,
  followUpKinds,
  milestones,
  missingFields,
  noteKinds,
  outcomes,
  severities,
  spotVerdicts,
} from '../../shared/vocabulary.ts';
import { type Calendar, dateText, momentText } from '../format/moments.ts';
import type { Translate } from '../i18n/text.ts';
import { customerText } from './customer-text.ts';

const fields = [
  ...editableFields,
  'text',
  'sameAs',
  'knownBy',
  'outcome',
  'snoozedUntil',
  'decision',
  'readBack',
  'answer',
  'takenBy',
  'missing',
  'spotCheck',
  'to',
  'givenTo',
  'until',
] as const;

/** The name of a field in the history; an unknown one of a later version stands as it is. */
export const fieldText = (field: string, t: Translate): string => {
  const milestone = milestones.find((name) => name === field);
  if (milestone !== undefined) return t(`vocabulary:milestone.${milestone}`);
  const known = fields.find((name) => name === field);
  return known === undefined ? field : t(`today:field.${known}`);
};

const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((known) => known === value);

/** By what kinds of contact: which number it is stands in the fields themselves. */
const contactsText = (value: readonly unknown[], t: Translate): string =>
  contactKinds
    .filter((kind) => value.some((contact) => String(contact).startsWith(`${kind}:`)))
    .map((kind) => t(`customer:contact.${kind}`))
    .join(t('today:question.and'));

/** What turns a value into words: the calendar, names by id, the language. */
export interface Reading {
  readonly calendar: Calendar;
  readonly names: (staffId: string) => string;
  readonly t: Translate;
}

const listText = (value: readonly unknown[], t: Translate): string => {
  const missing = value.filter((one) => isOneOf(missingFields, one));
  return missing.length === value.length
    ? missing.map((one) => t(`vocabulary:missing.${one}`)).join(t('today:question.and'))
    : t('today:picturesCount', { count: value.length });
};

const isMoment = (field: string): boolean => field === 'promisedAt' || field === 'snoozedUntil';

/** An old or new value of a field as a person reads it, phone numbers masked. */
export const valueText = (
  { field }: FieldChange,
  value: unknown,
  { calendar, names, t }: Reading,
): string => {
  if (value === null || value === undefined || value === '') return t('today:panel.emptyValue');
  if (field === 'kind' && isOneOf(followUpKinds, value)) return t(`vocabulary:kind.${value}`);
  if (field === 'kind' && isOneOf(noteKinds, value)) return t(`vocabulary:noteKind.${value}`);
  if (field === 'knownBy' && Array.isArray(value)) return contactsText(value, t);
  if (field === 'severity' && isOneOf(severities, value)) return t(`vocabulary:severity.${value}`);
  if (field === 'outcome' && isOneOf(outcomes, value)) return t(`vocabulary:outcome.${value}`);
  if (field === 'decision' && isOneOf(decisions, value)) return t(`vocabulary:decision.${value}`);
  if ((isMoment(field) || isOneOf(milestones, field)) && typeof value === 'string')
    return momentText(value, calendar, t);
  if ((field === 'takenBy' || field === 'to' || field === 'givenTo') && typeof value === 'string')
    return names(value);
  if (field === 'until' && typeof value === 'string' && isLocalDate(value)) return dateText(value, t);
  if (field === 'spotCheck' && isOneOf(spotVerdicts, value)) return t(`vocabulary:spotVerdict.${value}`);
  if (Array.isArray(value)) return listText(value, t);
  if (typeof value === 'object') return objectText(value, t);
  return maskPhonesIn(String(value));
};

/** All that is known of a customer, where a line tells what was said of them. */
const wholeCustomer = (customer: Customer, t: Translate): string =>
  [
    customerText(customer),
    customer.channel === undefined ? '' : t(`vocabulary:channel.${customer.channel}`),
    customer.address ?? '',
    customer.placeholder === true ? t('customer:standsIn') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** A customer or a next action: their texts in one line. */
const objectText = (value: object, t: Translate): string => {
  const read = (name: string): string | undefined => {
    const text: unknown = Reflect.get(value, name);
    return typeof text === 'string' ? text : undefined;
  };
  const customer = customerSchema.safeParse(value);
  const asCustomer = customer.success ? wholeCustomer(customer.data, t) : '';
  return asCustomer === '' ? [read('text'), read('owner')].filter(Boolean).join(' · ') : asCustomer;
};
