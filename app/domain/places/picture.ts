/** As phones make them; what is larger is not read. */
export const UPLOADED_BYTES_MOST = 12_000_000;
/** What a man on a slow network is sent at most. */
export const PICTURE_BYTES_MOST = 200_000;
/** The longer side, in pixels: twice what the page shows. */
export const PICTURE_SIDE_MOST = 1280;
/** Above this no camera is behind it, and unpacking it would cost hundreds of megabytes. */
export const UPLOADED_PIXELS_MOST = 60_000_000;

export const SHOWS_LENGTH = 200;

/** What a page needs to show the picture of a place. */
export type PlacePicture = {
  hash: string;
  width: number;
  height: number;
  shows: string | null;
  showsLanguage: string | null;
};
