import { config } from 'zod';

/** Under `script-src 'self'` zod must not compile its schemas with `new Function`; set before any schema is made. */
config({ jitless: true });
