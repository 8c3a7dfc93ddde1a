import { z } from "zod";

// zod decides when a schema is made whether it will compile a parser with eval, which the page's content security
// policy forbids. So this module is imported before any schema is made.
z.config({ jitless: true });
