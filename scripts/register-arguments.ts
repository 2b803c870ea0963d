import { parseArgs } from "node:util";
import { db } from "#app/db.server.ts";
import type { Coordinator } from "#app/domain/accounts/viewer.ts";
import { translatorFor } from "#app/i18n/i18n.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { migrate } from "#db/migrate.ts";

/**
 * What `npm run import` and `npm run export` are given: "people", a file, in whose name (`--as`, else
 * the office's first account) and in which language (`--language`, else the terminal's).
 */
export async function registerArguments(command: "import" | "export") {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: "boolean", default: false },
      as: { type: "string" },
      language: { type: "string", default: /^en/.test(process.env.LANG ?? "") ? "en" : "fi" },
    },
  });
  const language: Language = values.language === "en" ? "en" : "fi";
  const say = translatorFor(language);
  const [what, file] = positionals;
  if (what !== "people" || !file) stop(say(`office_register:cli.usage_${command}`));
  await migrate(db);
  const by = await colleague(values.as);
  if (!by) stop(say("office_register:cli.no_coordinator"));
  return { file, yes: values.yes, by, language, say };
}

export function stop(why: string): never {
  console.error(why);
  process.exit(1);
}

async function colleague(email: string | undefined): Promise<Coordinator | null> {
  const account = await db
    .selectFrom("account")
    .select(["id as accountId", "name", "office_role as officeRole"])
    .where("office_role", "is not", null)
    .where("closed_at", "is", null)
    .$if(email !== undefined, (accounts) => accounts.where("email", "=", email ?? ""))
    .orderBy("created_at")
    .executeTakeFirst();
  if (!account?.officeRole) return null;
  return { ...account, officeRole: account.officeRole, language: "fi", personId: null };
}
