import { allIsAnswered } from "./needed.ts";
import { sayWhatWaits } from "./pocket-state.ts";

/**
 * What a phone could not send yet. A form that is marked is not sent but put into this pocket first: it
 * survives closing the page, and is sent in the order in which it was pressed until the server says that
 * it has arrived. Each has an id, by which the server takes it once, and a number that grows, by which
 * it knows which of two taps is the later. One key each, so that two tabs never overwrite each other.
 */
export type Kept = { id: string; number: number; to: string; said: string; refused?: boolean };
type Outcome = "taken" | "refused" | "signed_out" | "not_his" | "waits";

const KEY = "pocket:";
const LAST = "pocket-last";
const SIGNED_OUT = "pocket-signed-out";
const KEPT_MS = 30 * 24 * 3_600_000;
const PATIENCE_MS = 10_000;
const AGAIN_MS = [2_000, 5_000, 15_000, 60_000];

/** By how much this phone's clock differs from ours, from a page that says what time it was made. */
export const AHEAD_MS = clockDifference();

export function keptHere(): Kept[] {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(KEY));
  return keys
    .map((key) => JSON.parse(localStorage.getItem(key) ?? "null") as Kept)
    .sort((one, other) => one.number - other.number);
}

/** Every marked form inside `room` (or `room` itself) goes through the pocket from now on. */
export function enhance(room: HTMLElement) {
  room.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset.pocket === undefined) return;
    if (!allIsAnswered(form)) return event.preventDefault();
    // A form that leads on hears at once what the server says to it; else the browser says what it can.
    const hearsAtOnce = Boolean(form.dataset.pocket) && navigator.onLine;
    if (!hearsAtOnce && !form.reportValidity()) return event.preventDefault();
    const kept = keep(form);
    if (!kept) return;
    event.preventDefault();
    form.dispatchEvent(new CustomEvent("kept", { bubbles: true, detail: kept }));
    if (form.dataset.pocket) stayOrGo(form, kept);
    else send();
  });
  show();
  send();
}

/** Puts a form into the pocket; nothing where the browser keeps nothing: then it is sent as ever. */
function keep(form: HTMLFormElement): Kept | null {
  try {
    const last = Number(localStorage.getItem(LAST) ?? 0);
    const after = Math.max(last, Number(form.dataset.after ?? 0));
    const number = Math.max(Date.now() + AHEAD_MS, after + 1);
    const id = randomId();
    const fields = new FormData(form);
    fields.set("id", id);
    fields.set("number", String(number));
    const said = new URLSearchParams(fields as unknown as Record<string, string>).toString();
    const kept: Kept = { id, number, to: new URL(form.action).pathname, said };
    localStorage.setItem(LAST, String(number));
    put(kept);
    return kept;
  } catch {
    return null;
  }
}

/** A form that leads on: to its next page once it has arrived, otherwise he is told that it waits. */
async function stayOrGo(form: HTMLFormElement, kept: Kept) {
  form.hidden = true;
  await send();
  const still = keptHere().find(({ id }) => id === kept.id);
  if (!still) location.assign(form.dataset.pocket ?? "");
  else if (still.refused) look(still);
  else document.querySelector<HTMLElement>("[data-pocket-state]")?.focus();
}

let sending: Promise<void> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;

/** Sends what waits, one after the other. What the network swallows is tried again. */
export async function send(): Promise<void> {
  while (sending) await sending;
  sending = sendAll();
  await sending;
  sending = null;
}

async function sendAll() {
  clearTimeout(timer);
  show();
  for (const kept of keptHere()) {
    if (kept.refused) continue;
    if (Date.now() + AHEAD_MS - kept.number > KEPT_MS) {
      drop(kept);
      continue;
    }
    const outcome = await post(kept);
    if (outcome === "taken") {
      tries = 0;
      drop(kept);
      document.dispatchEvent(new CustomEvent<Kept>("taken", { detail: kept }));
    }
    if (outcome === "refused") put({ ...kept, refused: true });
    setSignedOut(outcome === "signed_out" || outcome === "not_his");
    show();
    if (outcome === "signed_out") return;
    if (outcome === "waits") {
      timer = setTimeout(send, AGAIN_MS[Math.min(tries++, AGAIN_MS.length - 1)]);
      return;
    }
  }
}

async function post({ to, said }: Kept): Promise<Outcome> {
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(`${to}.data`, {
      method: "POST",
      body: new URLSearchParams(said),
      headers: { Prefer: "return=minimal" },
      redirect: "manual",
      signal: stop.signal,
    });
    // An answer that nobody reads to its end holds its connection.
    await answer.text();
    const { status } = answer;
    if (status >= 200 && status < 300) return "taken";
    if (status === 401) return "signed_out";
    if (status === 404) return "not_his";
    return status === 400 || status === 422 ? "refused" : "waits";
  } catch {
    return "waits";
  } finally {
    clearTimeout(patience);
  }
}

/** Shows a post that was refused on its own page, with the reason at its field; there it is his again. */
function look({ id, to, said, number }: Kept) {
  const form = document.createElement("form");
  form.method = "post";
  form.action = to;
  for (const [name, value] of new URLSearchParams(said)) {
    const field = document.createElement("input");
    field.type = "hidden";
    [field.name, field.value] = [name, value];
    form.append(field);
  }
  document.body.append(form);
  drop({ id, number });
  form.submit();
}

function put(kept: Kept) {
  localStorage.setItem(`${KEY}${kept.number}:${kept.id}`, JSON.stringify(kept));
}

function drop({ number, id }: Pick<Kept, "number" | "id">) {
  localStorage.removeItem(`${KEY}${number}:${id}`);
}

function show() {
  sayWhatWaits(keptHere(), { isOut: localStorage.getItem(SIGNED_OUT) !== null, look });
}

function setSignedOut(isOut: boolean) {
  if (isOut) localStorage.setItem(SIGNED_OUT, "");
  else localStorage.removeItem(SIGNED_OUT);
}

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function clockDifference() {
  const page = document.querySelector<HTMLElement>("[data-now]")?.dataset;
  if (page?.ahead) return Number(page.ahead);
  const made = Number(page?.now ?? 0);
  const [arrived] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return made && arrived ? Math.round(made - performance.timeOrigin - arrived.responseStart) : 0;
}

window.addEventListener("online", () => send());
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") send();
});
