import { findPhones } from '../rules/phone.ts';

/** What in a copied text may belong to an entry. */
export const clipKinds = ['phone', 'orderNo', 'parcelNo', 'roomNo'] as const;
export type ClipKind = (typeof clipKinds)[number];

export interface ClipPiece {
  readonly kind: ClipKind;
  /** As it would be written down. */
  readonly text: string;
}

/** Whoever copied more than this copied an article; only its beginning is looked at. */
export const MOST_CLIP_CHARACTERS = 2_000;
/** More would be a list to read, not a tap. */
export const MOST_PIECES = 4;

interface Place {
  readonly start: number;
  readonly end: number;
}
type Found = ClipPiece & Place;

/** A word for it, up to some signs before the number itself. */
const AFTER_ORDER = /(?:订单|order)(?:编?号码?|\s?(?:id|no\.?|number))?[\s:：#是为()（）.]{0,4}$/iu;
const AFTER_PARCEL =
  /(?:快递|运单|物流|包裹|面单|顺丰|圆通|中通|申通|韵达|极兔|邮政|德邦|京东快递|ems|tracking|waybill|parcel)(?:公司|编?单?号码?|\s?(?:no\.?|number))?[\s:：#是为()（）.]{0,4}$/iu;

/** After a word for it, what is shorter is a year, a price or a count. */
const SHORTEST_PARCEL = 9;
const SHORTEST_ORDER = 5;

/** Numbers of carriers that say by their letters what they are: SF, YT, ZTO, STO, JT, JD, DPK, YD, and postal ones (UPU S10). */
const CARRIER =
  /^(?:sf\d{12,15}|yt\d{13,16}|(?:zto|sto|yd)\d{12,15}|jt\d{13}|jd(?=[a-z\d]*\d{6})[a-z\d]{10,18}(?:-\d{1,3}-\d{1,3}-?)?|dpk\d{10,14}|[a-z]{2}\d{9}[a-z]{2})$/iu;
/** An order of a shop that begins with its date, and one of letters and digits. */
const DATED_ORDER = /^\d{6}-\d{15}$/u;

const CODE = /(?<![\p{L}\d])[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){3,39}(?![\p{Script=Latin}\d])/giu;
const CODE_AFTER_HAN =
  /(?<=\p{Script=Han})[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){3,39}(?![\p{Script=Latin}\d])/giu;

const ROOM =
  /(?:\d{1,2}(?:栋|幢|座|号楼|号院)\s?)?(?:\d{1,2}单元\s?)?(?<![\dA-Za-z])(?:[A-Z]座?)?\d{3,4}\s?(?:室|号?房(?!子|租|产|价|贷))|\d{1,2}(?:栋|幢|座|号楼)\s?(?:\d{1,2}单元\s?)?[A-Z]?\d{3,4}(?!\d)|[A-Z]座\s?\d{3,4}(?!\d)/gu;
const ROOM_AFTER_WORD =
  /(?<=(?:房间|房号|客房|\broom|\brm)(?:号码?|no\.?)?[\s:：#是为.]{0,3})[A-Z]?\d{3,4}(?![\d-])/giu;
/** The whole of what was copied: a room, as a list of rooms has it. */
const BARE_ROOM = /^[A-Z]?\d{3,4}$|^\d{1,2}-\d{1,2}-\d{3,4}$/u;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The number of an identity card (GB 11643): nobody’s is offered to be written into a book. */
const isIdentityCard = (text: string): boolean => {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/iu.test(text))
    return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(text[place]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
};

/** A bank card of this country: its number begins with 62 and proves itself (Luhn). */
const isBankCard = (text: string): boolean => {
  if (!/^62\d{14,17}$/u.test(text)) return false;
  const digits = [...text].reverse().map(Number);
  const sum = digits.reduce(
    (total, digit, place) => total + (place % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)),
    0,
  );
  return sum % 10 === 0;
};

const blanked = (text: string, places: readonly Place[]): string =>
  places.reduce(
    (left, { start, end }) => left.slice(0, start) + '\n'.repeat(end - start) + left.slice(end),
    text,
  );

const phonesIn = (text: string): readonly Found[] =>
  findPhones(text).map(({ start, end, number }) => ({ kind: 'phone', text: number, start, end }));

const roomsIn = (text: string): readonly Found[] => {
  const whole = text.trim();
  const places = BARE_ROOM.test(whole)
    ? [{ text: whole, start: text.indexOf(whole) }]
    : [ROOM, ROOM_AFTER_WORD].flatMap((pattern) =>
        [...text.matchAll(pattern)].map(({ 0: room, index }) => ({ text: room, start: index })),
      );
  return places.map((place) => ({ kind: 'roomNo', ...place, end: place.start + place.text.length }));
};

/** What a code may be, by the word before it, its own letters, or how many digits it has. */
const meaningsOf = (code: string, before: string, isAlone: boolean): readonly ClipKind[] => {
  if (!/\d{3}/u.test(code) || isIdentityCard(code) || isBankCard(code)) return [];
  if (CARRIER.test(code)) return ['parcelNo'];
  if (code.length >= SHORTEST_PARCEL && AFTER_PARCEL.test(before)) return ['parcelNo'];
  if (DATED_ORDER.test(code) || (code.length >= SHORTEST_ORDER && AFTER_ORDER.test(before)))
    return ['orderNo'];
  const digits = /^\d+$/u.test(code) ? code.length : 0;
  if (digits >= 16) return digits <= 24 ? ['orderNo'] : [];
  // Carriers and shops both have such numbers: whoever copied it knows.
  if (digits >= 12) return ['orderNo', 'parcelNo'];
  // Alone it was copied for its own sake. Eight digits are rather a date.
  if (isAlone && digits >= 9) return ['orderNo'];
  return isAlone && digits === 0 && /^[a-z]{1,4}[-_]?\d{6,}$/iu.test(code) ? ['orderNo'] : [];
};

const codesIn = (text: string): readonly Found[] =>
  [CODE, CODE_AFTER_HAN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: code, index }) => {
      const isAlone = text.trim() === code;
      const before = text.slice(Math.max(0, index - 16), index);
      const place = { start: index, end: index + code.length };
      return meaningsOf(code, before, isAlone).map((kind) => ({ kind, text: code, ...place }));
    }),
  );

/**
 * What in a copied text may belong to an entry: phone numbers, orders, parcels, rooms, as they stand. Only offers come of
 * it; where one number may be either, both are offered. Numbers of identity and bank cards never are.
 */
export const readClip = (copied: string): readonly ClipPiece[] => {
  const text = copied.normalize('NFKC').slice(0, MOST_CLIP_CHARACTERS);
  const phones = phonesIn(text);
  const rest = blanked(text, phones);
  const rooms = roomsIn(rest);
  const found = [...phones, ...rooms, ...codesIn(blanked(rest, rooms))].sort((a, b) => a.start - b.start);
  const pieces = new Map(found.map(({ kind, text: piece }) => [`${kind} ${piece}`, { kind, text: piece }]));
  return [...pieces.values()].slice(0, MOST_PIECES);
};
