/** A mail that is ready to be looked at and sent by a person, from the mail program of this PC. */
export interface Draft {
  /** `null` leaves it to whoever sends it. Validated: see `mailAddressSchema`. */
  readonly to: string | null;
  readonly subject: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly date: number;
  readonly attachment: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

const CRLF = '\r\n';
/** Base64 has no underscore, so no line of a part can be taken for its end. */
const BOUNDARY = '=_baton_1';
/** RFC 2045: no line of a part is longer. */
const BODY_LINE = 76;
/** So many bytes make an encoded word of 64 characters, which fits a line behind any header’s name (RFC 2047: 76). */
const WORD_BYTES = 39;
/** So many characters of a parameter stand on a line of their own (RFC 2231). */
const PIECE = 48;

const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(new RegExp(`.{1,${BODY_LINE}}`, 'g')) ?? []
  ).join(CRLF);

/** Text cut so that no piece has more than `most` bytes and no character is torn. */
const piecesOf = (text: string, most: number): readonly string[] => {
  const pieces: string[] = [];
  for (const character of text) {
    const joined = `${pieces.at(-1) ?? ''}${character}`;
    if (pieces.length > 0 && Buffer.byteLength(joined) <= most) pieces[pieces.length - 1] = joined;
    else pieces.push(character);
  }
  return pieces;
};

/** A header’s text, in encoded words unless it is short and plain: a line break in it can never begin a header. */
const headerText = (text: string): string => {
  const flat = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (/^[\x20-\x7e]{1,60}$/.test(flat) && !flat.includes('=?')) return flat;
  return piecesOf(flat, WORD_BYTES)
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join(`${CRLF} `);
};

const percent = (text: string): string =>
  encodeURIComponent(text).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file’s name as a parameter in pieces (RFC 2231). */
const fileNameLines = (name: string): string => {
  const encoded = percent(name);
  const pieces = encoded.match(new RegExp(`(?:%[0-9A-F]{2}|[^%]){1,${PIECE / 3}}`, 'g')) ?? [];
  return pieces
    .map((piece, place) => `;${CRLF} filename*${place}*=${place === 0 ? "UTF-8''" : ''}${piece}`)
    .join('');
};

const dateText = (at: number): string => new Date(at).toUTCString().replace('GMT', '+0000');

const part = (headers: readonly string[], bytes: Uint8Array): string =>
  [`--${BOUNDARY}`, ...headers, 'Content-Transfer-Encoding: base64', '', base64Lines(bytes)].join(CRLF);

/**
 * The draft as a message file (RFC 5322). `X-Unsent` makes mail programs open it as something to be sent; it has no
 * sender, whom the program fills in. The same draft gives the same bytes.
 */
export const draftMessage = ({ to, subject, text, date, attachment }: Draft): Uint8Array => {
  const headers = [
    'X-Unsent: 1',
    ...(to === null ? [] : [`To: ${to}`]),
    `Subject: ${headerText(subject)}`,
    `Date: ${dateText(date)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
  ];
  const words = part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(text.replace(/\r?\n/g, CRLF)));
  const file = part(
    [
      // Outlook reads the name here, others in the line after; each gets it as it knows it.
      `Content-Type: ${attachment.type};${CRLF} name="${headerText(attachment.name)}"`,
      `Content-Disposition: attachment${fileNameLines(attachment.name)}`,
    ],
    attachment.bytes,
  );
  return Buffer.from([...headers, '', words, file, `--${BOUNDARY}--`, ''].join(CRLF), 'ascii');
};
