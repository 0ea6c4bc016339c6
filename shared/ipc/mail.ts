import { z } from 'zod';

/** An e-mail address as mail programs take it: no spaces, no line breaks, nothing that could become another header. */
export const mailAddressSchema = z.email().max(254);
