import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type Draft, draftMessage } from '../../../electron/mail/draft.ts';
import { mailAddressSchema } from '../../../shared/ipc/mail.ts';

const plain: Draft = {
  to: 'boss@example.com',
  subject: 'Weekly report',
  text: 'Hello',
  date: Date.parse('2026-11-23T06:05:00.000Z'),
  attachment: { name: 'week.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') },
};

const linesOf = (draft: Draft): readonly string[] =>
  Buffer.from(draftMessage(draft)).toString('latin1').split('\r\n');

describe('the draft of an e-mail', () => {
  it('opens as unsent, says to whom, when and what, and nothing else', () => {
    expect(linesOf(plain).slice(0, linesOf(plain).indexOf(''))).toEqual([
      'X-Unsent: 1',
      'To: boss@example.com',
      'Subject: Weekly report',
      'Date: Mon, 23 Nov 2026 06:05:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_baton_1"',
    ]);
    expect(linesOf({ ...plain, to: null }).some((line) => line.startsWith('To:'))).toBe(false);
  });

  it('gives somebody else’s reader back what was put in, in lines any mail server takes', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        words,
        fc.uint8Array({ maxLength: 500 }),
        async (subject, text, name, bytes) => {
          const draft = {
            ...plain,
            subject: `周报 ${subject}`,
            text,
            attachment: { name: `周${name}.pdf`, type: 'application/pdf', bytes },
          };
          for (const line of linesOf(draft)) {
            expect(line).toMatch(/^[\x20-\x7e]*$/);
            expect(line.length).toBeLessThanOrEqual(78);
          }
          const read = await PostalMime.parse(draftMessage(draft));
          const flat = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
          expect(flat(read.subject ?? '')).toBe(flat(draft.subject));
          expect((read.text ?? '').replace(/\r\n/g, '\n').trimEnd()).toBe(
            text.replace(/\r\n/g, '\n').trimEnd(),
          );
          const [attached] = read.attachments;
          expect(Buffer.from(attached?.content as ArrayBuffer)).toEqual(Buffer.from(bytes));
          expect(read.attachments).toHaveLength(1);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names the attachment so that old and new programs read it', async () => {
    const name = `${'木语家居旗舰店'.repeat(6)} 周报 2026-W47 (终).pdf`;
    const draft = { ...plain, attachment: { ...plain.attachment, name } };
    const { attachments } = await PostalMime.parse(draftMessage(draft));
    expect(attachments[0]?.filename).toBe(name);
    expect(linesOf(draft).join('\n')).toMatch(/ name="=\?UTF-8\?B\?/);
  });

  it.each(['x\r\nBcc: all@example.com', 'x\nBcc: all@example.com', '=?UTF-8?Q?x=0D=0ABcc:_a@b.c?='])(
    'lets no subject become another header: %j',
    async (subject) => {
      const { bcc, headers, subject: read } = await PostalMime.parse(draftMessage({ ...plain, subject }));
      expect(bcc).toBeUndefined();
      expect(headers.map(({ key }) => key)).not.toContain('bcc');
      expect(read?.replace(/\s+/g, ' ')).toBe(subject.replace(/\s+/g, ' '));
    },
  );

  it.each(['a@b.cn', 'zhou.min+shop@example.com'])('%s is an address', (address) => {
    expect(mailAddressSchema.safeParse(address).success).toBe(true);
  });

  it.each([
    '',
    'boss',
    'boss@',
    '周@example.com',
    'a@b.cn, c@d.cn',
    'a@b.cn\r\nBcc: x@y.cn',
    'Boss <a@b.cn>',
  ])('%j is none', (address) => {
    expect(mailAddressSchema.safeParse(address).success).toBe(false);
  });
});
