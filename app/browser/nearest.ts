import { distanceKm } from "#app/domain/places/distance.ts";

type Here = { lat: number; lon: number };

/**
 * A button that puts the nearest first. The browser says where we are, and nobody else is told: the
 * list is sorted here. Another press brings the days back.
 */
export function enhance(box: HTMLElement) {
  const list = document.getElementById(box.dataset.nearest ?? "");
  if (!list?.querySelector("[data-point]") || !("geolocation" in navigator)) return;
  const byDay = [...list.childNodes];
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = box.dataset.sort ?? "";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  said.className = "mt-2 text-soft";
  box.append(button, said);

  let sorted = false;
  const show = (nearest: HTMLElement | null, words: string) => {
    sorted = nearest !== null;
    list.replaceChildren(...(nearest ? [nearest] : byDay));
    button.textContent = (sorted ? box.dataset.back : box.dataset.sort) ?? "";
    said.textContent = words;
  };
  button.addEventListener("click", () => {
    if (sorted) return show(null, "");
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.removeAttribute("aria-busy");
        const here = { lat: coords.latitude, lon: coords.longitude };
        show(nearestFirst(list, here), box.dataset.sorted ?? "");
      },
      () => {
        button.removeAttribute("aria-busy");
        said.textContent = box.dataset.failed ?? "";
      },
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });
}

/** Copies of the cards, each with how far it is and on which day: no heading says that any more. */
function nearestFirst(list: HTMLElement, here: Here) {
  const cards = [...list.querySelectorAll<HTMLElement>("[data-point]")].map((card) => {
    const point = { lat: Number(card.dataset.lat), lon: Number(card.dataset.lon) };
    return { card, km: distanceKm(here, point) };
  });
  cards.sort((a, b) => a.km - b.km);
  const nearest = document.createElement("ul");
  nearest.className = "grid gap-3";
  nearest.append(
    ...cards.map(({ card, km }) => {
      const copy = card.cloneNode(true) as HTMLElement;
      const line = document.createElement("p");
      line.className = "font-semibold";
      line.append(isolated(inKilometres(km)), " · ", isolated(card.dataset.when ?? ""));
      copy.prepend(line);
      return copy;
    }),
  );
  return nearest;
}

function isolated(text: string) {
  const bdi = document.createElement("bdi");
  bdi.textContent = text;
  return bdi;
}

function inKilometres(km: number) {
  const { lang } = document.documentElement;
  const digits = km < 10 ? 1 : 0;
  return new Intl.NumberFormat(`${lang}-u-nu-latn`, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: digits,
  }).format(km);
}
