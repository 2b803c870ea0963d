import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { queueAfterCancelling } from "#app/domain/gatherings/waiting-link.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { languageOf } from "#app/http/language.server.ts";
import { toQueue } from "../waiting/to-queue.server.ts";

export { default, handle, headers, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const token = params.token ?? "";
  return toQueue(await queueAfterCancelling(db, { token }), {
    language: languageOf(request),
    from: `sign-ups/${token}`,
  });
});
