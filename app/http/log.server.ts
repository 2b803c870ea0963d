import pino from "pino";
import { env } from "#app/env.server.ts";

/** The log: what happened to the machine, never who did what (that is the audit's). */
export const log = pino({ level: env.LOG_LEVEL, base: null });
