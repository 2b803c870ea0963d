import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { voicesOf } from "#app/domain/pairs/voices.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { asFile } from "#app/http/files.server.ts";
import { requireMan } from "#app/http/guards.server.ts";

/** His data in a form that another service can read (GDPR art. 20). */
export async function loader({ request }: LoaderFunctionArgs) {
  const man = await requireMan(request);
  const data = await myData(db, { man, how: "data_taken" });
  const voices = (await voicesOf(db, man.personId)).map(({ bytes, ...voice }) => ({
    ...voice,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  return asFile(JSON.stringify({ ...data, voices }, null, 2), {
    name: "my-data.json",
    type: "application/json",
  });
}
