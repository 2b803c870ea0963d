export type Colours = {
  sea: string;
  /** The shallow edge of the sea along the land. */
  shallows: string;
  land: string;
  lake: string;
  border: string;
  label: string;
  halo: string;
  waterLabel: string;
};

/** What is used where the page sets no custom property `--map-…`: [light, dark]. */
const OURS: Record<keyof Colours, [property: string, light: string, dark: string]> = {
  sea: ["--map-sea", "#cbdde0", "#101b1f"],
  shallows: ["--map-shallows", "#c1d5da", "#16252a"],
  land: ["--map-land", "#f8f4ea", "#272d29"],
  lake: ["--map-lake", "#c6dade", "#131f23"],
  border: ["--map-border", "#b3a78f", "#59625b"],
  label: ["--map-label", "#4a4e45", "#bcc4bb"],
  halo: ["--map-halo", "#fbf8f0", "#1e2320"],
  waterLabel: ["--map-water-label", "#5f8791", "#6f949c"],
};

const darkness = matchMedia("(prefers-color-scheme: dark)");

/** Read through the page's own styles, so that `var()` and `light-dark()` mean what they mean there. */
export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const read = ([property, light, dark]: [string, string, string]) => {
    probe.style.color = `var(${property}, ${darkness.matches ? dark : light})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    Object.entries(OURS).map(([name, ours]) => [name, read(ours)]),
  ) as Colours;
  probe.remove();
  return colours;
}

export function whenColoursChange(repaint: () => void): void {
  darkness.addEventListener("change", repaint);
}
