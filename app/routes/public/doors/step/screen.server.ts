import { db } from "#app/db.server.ts";
import { areaChoices } from "#app/domain/people/area.server.ts";
import { type DoorStep, isStepOf, progressOf, stepAfter } from "#app/domain/people/doors.ts";
import { answersSoFar, type Typed } from "#app/domain/people/drafts.server.ts";
import { NotFound } from "#app/domain/refusal.ts";
import { languageOf } from "#app/http/language.server.ts";
import { doorOf, draftToken } from "../draft-cookie.server.ts";

export function stepOf(request: Request, step: string | undefined): DoorStep {
  const door = doorOf(request);
  if (!isStepOf(door, step)) throw new NotFound();
  return step;
}

/** One question with what he has answered to it before, and the areas that he looked for. */
export async function stepScreen(request: Request, step: DoorStep) {
  const door = doorOf(request);
  const { typed } = await answersSoFar(db, { door, token: draftToken(request) });
  const { values, areas } =
    step === "area" ? withAreas(request, typed) : { values: typed, areas: null };
  return {
    door,
    step,
    progress: progressOf(door, step),
    kept: { fields: {}, refusal: null, facts: {}, values },
    areas,
  };
}

/**
 * The question after, or the summary when all are answered: who came back to change one thing is
 * not led through everything again. Who typed a place and chose none is shown those found first.
 */
export function screenAfter(
  request: Request,
  { step, typed, next }: { step: DoorStep; typed: Typed; next: DoorStep | null },
): string {
  const search = valueOf(typed.search);
  if (step === "area" && search && !typed.area) return `area?search=${encodeURIComponent(search)}`;
  return next ? stepAfter(doorOf(request), step) : "summary";
}

/** What he looks for now, or looked for when he was here before. One that is found alone is chosen. */
function withAreas(request: Request, typed: Typed) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const search = valueOf(asked.search ?? typed.search).slice(0, 60);
  const choices = search ? areaChoices(search, languageOf(request)) : [];
  const area = asked.area ?? typed.area ?? (choices.length === 1 ? choices[0]?.value : undefined);
  const values: Typed = { ...typed, ...asked, search, ...(area === undefined ? {} : { area }) };
  return { values, areas: { search, choices } };
}

function valueOf(typed: string | string[] | undefined) {
  return String([typed].flat()[0] ?? "").trim();
}
