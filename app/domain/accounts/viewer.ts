import type { Language } from "#app/i18n/languages.ts";

/** Who is asking: the signed-in account, and the man behind it if it is a man's. */
export type Viewer = {
  accountId: string;
  name: string;
  language: Language;
  officeRole: "coordinator" | "admin" | null;
  personId: string | null;
};

/** A viewer who works in the office. Verbs of the office take nobody else. */
export type Coordinator = Viewer & { officeRole: "coordinator" | "admin" };
/** A viewer who is a participant or a support person. */
export type Man = Viewer & { personId: string };

export function isCoordinator(viewer: Viewer): viewer is Coordinator {
  return viewer.officeRole !== null;
}

export function isMan(viewer: Viewer): viewer is Man {
  return viewer.personId !== null;
}
