import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { myData } from "#app/domain/privacy/my-data.server.ts";
import { myDataPage } from "#app/domain/privacy/my-data-words.server.ts";
import { asFile } from "#app/http/files.server.ts";
import { requireMan } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

/** His data as a page to keep. */
export async function loader({ request }: LoaderFunctionArgs) {
  const man = await requireMan(request);
  const data = await myData(db, { man, how: "data_taken" });
  const page = myDataPage(data, languageOf(request));
  return asFile(page, { name: "my-data.html", type: "text/html; charset=utf-8" });
}
