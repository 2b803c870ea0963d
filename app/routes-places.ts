import { route } from "@remix-run/route-config";

/** The part of the table of contents (`routes.ts`) for pictures of places: to see, and for the office to keep. */
export function placePictures() {
  return [route("place-pictures/:hash", "routes/feeds/place-picture.ts")];
}

export function picturesOfPlace() {
  return [
    route("places/:id/picture", "routes/office/places/place/picture.ts"),
    route("places/:id/picture/removal", "routes/office/places/place/picture-removal.ts"),
  ];
}
