import { z } from "zod";

/**
 * The only reader of process.env. Each setting stands in `.env.example`.
 * With DEMO=off the software is meant for real people and refuses to start without its secret.
 */
const Settings = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: z.url().optional(),
    DATABASE_FILE: z.string().default("data/vieraasta-veljeksi.sqlite"),
    DEMO: z.enum(["on", "off"]).default("on"),
    SECRET: z.string().min(32, "SECRET needs at least 32 characters").optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
    RATE_LIMITS: z.enum(["on", "off"]).default("on"),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default("Vieraasta Veljeksi <noreply@example.org>"),
    SMS_GATEWAY_URL: z.url().optional(),
    SMS_GATEWAY_TOKEN: z.string().optional(),
    SMS_FROM: z.string().default("Veljeksi"),
    DELIVERY_REPORTS_TOKEN: z
      .string()
      .min(32, "DELIVERY_REPORTS_TOKEN needs at least 32 characters: openssl rand -hex 32")
      .optional(),
    OFFICE_PHONE: z.string().optional(),
    OFFICE_EMAIL: z.string().optional(),
    MAP_TILES_URL: z.string().optional(),
    MAP_TILES_ATTRIBUTION: z.string().optional(),
    NODE_ENV: z.string().default("development"),
    npm_package_version: z.string().default("unknown"),
  })
  .refine((settings) => settings.DEMO === "on" || settings.SECRET, {
    message: "DEMO=off needs SECRET (32 or more random characters): openssl rand -hex 32",
    path: ["SECRET"],
  })
  .refine((settings) => settings.DEMO === "on" || settings.PUBLIC_URL, {
    message:
      "DEMO=off needs PUBLIC_URL, the address that people open (links in messages start with it)",
    path: ["PUBLIC_URL"],
  })
  .refine((settings) => !settings.MAP_TILES_URL || settings.MAP_TILES_ATTRIBUTION, {
    message: "MAP_TILES_URL needs MAP_TILES_ATTRIBUTION: tile servers ask to be named",
    path: ["MAP_TILES_ATTRIBUTION"],
  });

export type Env = ReturnType<typeof readEnv>;

/** Throws one readable sentence per wrong setting. An empty setting counts as not given. */
export function readEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = Settings.safeParse(given);
  if (!read.success) {
    const sentences = read.error.issues.map(
      (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
    );
    throw new Error(`The settings in the environment are not right:\n${sentences.join("\n")}`);
  }
  const settings = read.data;
  return {
    ...settings,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ""),
    /** The demo world is open to everyone who can read its printed codes, so its secret is no secret. */
    secret: settings.SECRET ?? "demo-world-demo-world-demo-world-demo",
    demo: settings.DEMO === "on",
    version: settings.npm_package_version,
    /** In development a changed text shows at the next page. */
    rereadTexts: settings.NODE_ENV === "development",
    secureCookies: settings.PUBLIC_URL?.startsWith("https://") ?? false,
  };
}

export const env = readEnv(process.env);
