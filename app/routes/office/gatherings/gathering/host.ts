import type { ActionFunctionArgs } from "@remix-run/node";
import { db } from "#app/db.server.ts";
import { HostForm } from "#app/domain/gatherings/forms.ts";
import { setHost } from "#app/domain/gatherings/hosting.server.ts";
import { answering } from "#app/http/answering.server.ts";
import { redirectSaying } from "#app/http/flash.server.ts";
import { readForm } from "#app/http/forms.server.ts";
import { requireCoordinator } from "#app/http/guards.server.ts";
import { languageOf } from "#app/http/language.server.ts";

export { default, handle, loader } from "./route.tsx";

export const action = answering(async ({ request, params }: ActionFunctionArgs) => {
  const by = await requireCoordinator(request);
  const { hostId } = await readForm(request, HostForm);
  await setHost(db, { by, gatheringId: params.id ?? "", hostId });
  return redirectSaying(`/${languageOf(request)}/office/gatherings/${params.id}`, "saved");
});
