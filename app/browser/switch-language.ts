const KEY = "carried";
/** Pages opened by a secret, and those on which one is typed: nothing of them is kept anywhere. */
const SECRET = /^\/[\w-]+\/(sign-in|cards|sign-ups|here|proposals|check-ins)(\/|$)/;
/** Long enough for a slow connection, short enough that nobody finds it later. */
const KEPT_MS = 60_000;

type Field = { name: string; value: string; on: boolean | null };
type Carried = { path: string; at: number; scrolled: number; forms: Field[][] };

/** Another language, the same place: what is typed and how far one has read come along, once. */
export function enhance(list: HTMLElement) {
  for (const link of list.querySelectorAll("a")) link.addEventListener("click", pack);
  unpack();
}

function pack() {
  if (SECRET.test(location.pathname)) return;
  const { scrollHeight } = document.documentElement;
  const carried: Carried = {
    path: withoutLanguage(),
    at: Date.now(),
    scrolled: window.scrollY / scrollHeight,
    forms: forms().map((form) => fieldsOf(form).map(toCarry)),
  };
  sessionStorage.setItem(KEY, JSON.stringify(carried));
}

function unpack() {
  const kept = sessionStorage.getItem(KEY);
  if (!kept) return;
  sessionStorage.removeItem(KEY);
  const { path, at, scrolled, forms: filled } = JSON.parse(kept) as Carried;
  if (path !== withoutLanguage() || Date.now() - at > KEPT_MS) return;
  forms().forEach((form, position) => fill(form, filled[position] ?? []));
  window.scrollTo({ top: scrolled * document.documentElement.scrollHeight, behavior: "instant" });
}

function fill(form: HTMLFormElement, carried: Field[]) {
  const left = [...carried];
  for (const field of fieldsOf(form)) {
    const { name, value, on } = toCarry(field);
    // A box is known by its value, for lists are sorted by language; a field by its name and turn.
    const place = left.findIndex(
      (one) => one.name === name && (on === null || one.value === value),
    );
    const [found] = place < 0 ? [] : left.splice(place, 1);
    if (!found) continue;
    if (on === null) field.value = found.value;
    else (field as HTMLInputElement).checked = found.on === true;
    const isFilled = on === null ? found.value !== "" : found.on;
    const folded = isFilled && field.closest<HTMLDetailsElement>("main details.disclosure");
    if (folded) folded.open = true;
  }
}

function toCarry(field: HTMLInputElement): Field {
  const isBox = field.type === "checkbox" || field.type === "radio";
  return { name: field.name, value: field.value, on: isBox ? field.checked : null };
}

function forms() {
  return [...document.querySelectorAll<HTMLFormElement>("main form")];
}

function fieldsOf(form: HTMLFormElement) {
  return [...form.querySelectorAll<HTMLInputElement>(":is(input, select, textarea)[name]")].filter(
    ({ type, autocomplete }) =>
      !["hidden", "password", "file"].includes(type) && autocomplete !== "one-time-code",
  );
}

function withoutLanguage() {
  return location.pathname.replace(/^\/[^/]+/, "") + location.search;
}
