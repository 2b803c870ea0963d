/** One entry of the list beside the map. */
export type Entry = { item: HTMLElement; title: Node; href: string; when: string; kind: string };

/** A spot with everything that happens there. */
export type Place = { key: string; lat: number; lon: number; entries: Entry[] };

/**
 * The places of the list. An item says its spot in `data-lat` and `data-lon`; title, link and time
 * are in `data-title`, `data-href` and `data-when`, or else are those of its first link and `time`.
 */
export function placesOf(list: ParentNode | null): Place[] {
  const places = new Map<string, Place>();
  for (const item of list?.querySelectorAll<HTMLElement>("[data-point]") ?? []) {
    const lat = Number.parseFloat(item.dataset.lat ?? "");
    const lon = Number.parseFloat(item.dataset.lon ?? "");
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) continue;
    const key = `${lat.toFixed(4)} ${lon.toFixed(4)}`;
    const place = places.get(key) ?? { key, lat, lon, entries: [] };
    place.entries.push(entryOf(item));
    places.set(key, place);
  }
  return [...places.values()];
}

function entryOf(item: HTMLElement): Entry {
  const link = item.querySelector("a[href]");
  return {
    item,
    title: titleOf(item, link),
    href: item.dataset.href ?? link?.getAttribute("href") ?? "",
    when: item.dataset.when ?? item.querySelector("time")?.textContent ?? "",
    kind: item.dataset.kind ?? "",
  };
}

/** The title keeps the language that the list says it is in. */
function titleOf(item: HTMLElement, link: Element | null): Node {
  const title = document.createElement("span");
  title.textContent = item.dataset.title ?? link?.textContent ?? "";
  const inLanguage = link?.closest("[lang]");
  if (inLanguage && item.contains(inLanguage)) {
    title.lang = inLanguage.getAttribute("lang") ?? "";
    title.dir = inLanguage.getAttribute("dir") ?? "auto";
  }
  return title;
}
