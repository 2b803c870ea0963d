import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { withdrawApplication } from "#app/domain/rounds/applications.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { roundUrl } from "../round-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { id: roundId = "", applicationId = "" } = params;
  await withdrawApplication(db, { by, roundId, applicationId });
  return redirectSaying(roundUrl(request, params), "saved");
});
