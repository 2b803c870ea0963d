import { parseArgs } from "node:util";
import { db } from "#app/db.server.ts";
import { inviteCoordinator } from "#app/domain/accounts/coordinators.server.ts";
import { parseEmail } from "#app/domain/contact.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { migrate } from "#db/migrate.ts";

/**
 * `npm run office:invite -- --email kaisa@example.org [--name Kaisa] [--role admin] [--language fi]`
 * opens an office account: the first one, or one more. Works while the server runs.
 */
const { values } = parseArgs({
  options: {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string", default: "admin" },
    language: { type: "string", default: "fi" },
  },
});
const { role, language } = values;
const email = parseEmail(values.email ?? "");
if (!email) stop("Give an e-mail address: npm run office:invite -- --email kaisa@example.org");
if (role !== "admin" && role !== "coordinator") stop("--role is admin or coordinator.");
if (language !== "fi" && language !== "en") stop("--language is fi or en.");

await migrate(db);
try {
  const name = values.name?.trim().slice(0, 80) || (email.split("@")[0] as string);
  await inviteCoordinator(db, { email, name, role, language, by: null });
} catch (error) {
  if (error instanceof Refusal) stop(`${email} signs somebody in already.`);
  throw error;
}
await db.destroy();
console.log(`${email} may sign in now: ${env.publicUrl}/${language}/sign-in`);
if (!env.SMTP_URL) console.log("No mail is sent yet (SMTP_URL): the server prints the codes.");

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
