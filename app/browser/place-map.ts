/** A map's code and data load when the map comes near the window: most visitors read the list. */
export function enhance(element: HTMLElement) {
  const near = new IntersectionObserver(
    async ([entry]) => {
      if (!entry?.isIntersecting) return;
      near.disconnect();
      const { showMap } = await import("./map/map.ts");
      showMap(element);
    },
    { rootMargin: "200px" },
  );
  near.observe(element);
}
