/** The pin of a place: a click on the map writes its coordinates into the fields. */
export async function enhance(element: HTMLElement) {
  const { pickPlace } = await import("./map/pick-place.ts");
  pickPlace(element);
}
