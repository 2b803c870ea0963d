import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { asFile } from "#app/http/files.server.ts";
import { requireMan } from "#app/http/guards.server.ts";

/** His data in a form that another service can read (GDPR art. 20). */
export async function loader({ request }: LoaderFunctionArgs) {
  const man = await requireMan(request);
  const data = await myData(db, { man, how: "data_taken" });
  return asFile(JSON.stringify(data, null, 2), { name: "my-data.json", type: "application/json" });
}
