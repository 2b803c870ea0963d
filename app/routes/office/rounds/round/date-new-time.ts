import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { moveRoundDate } from "#app/domain/rounds/dates.server.ts";
import { RoundDateForm } from "#app/domain/rounds/forms.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { roundUrl } from "../round-url.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const to = await readForm(request, RoundDateForm);
  const { id: roundId = "", dateId = "" } = params;
  await moveRoundDate(db, { by, roundId, dateId, ...to });
  return redirectSaying(roundUrl(request, params), "saved");
});
