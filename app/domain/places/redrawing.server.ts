import { createHash } from "node:crypto";
import sharp from "sharp";
import { Refusal } from "#app/domain/refusal.ts";
import { PICTURE_BYTES_MOST, PICTURE_SIDE_MOST, UPLOADED_PIXELS_MOST } from "./picture.ts";

// One picture now and then: memory and both cores are for those who read.
sharp.cache(false);
sharp.concurrency(1);

/** From the best to what fits in any case: the longer side in pixels, and JPEG's quality. */
const TRIES = [
  [PICTURE_SIDE_MOST, 80],
  [PICTURE_SIDE_MOST, 62],
  [1024, 58],
  [800, 52],
  [640, 45],
  [400, 40],
] as const;
const FORMATS = ["jpeg", "png", "webp", "gif"];
const not = (code: string) => new Refusal(code, { field: "picture" });

export type Redrawn = { bytes: Buffer; hash: string; width: number; height: number };

/**
 * Draws a picture anew as JPEG of at most 200 KB: upright as it was taken, and without what the phone
 * wrote into it (where, when, whose). Refuses `not_a_picture`, and by its size in pixels, before
 * anything is unpacked, `picture_too_large`.
 */
export async function redrawn(uploaded: Uint8Array): Promise<Redrawn> {
  if (uploaded.length === 0) throw not("not_a_picture");
  const {
    format,
    width = 0,
    height = 0,
  } = await sharp(uploaded, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw not("not_a_picture");
    });
  if (!FORMATS.includes(format ?? "")) throw not("not_a_picture");
  if (width * height > UPLOADED_PIXELS_MOST) throw not("picture_too_large");
  for (const [side, quality] of TRIES) {
    const { data, info } = await drawn(uploaded, { side, quality });
    if (data.length <= PICTURE_BYTES_MOST) {
      const hash = createHash("sha256").update(data).digest("hex");
      return { bytes: data, hash, width: info.width, height: info.height };
    }
  }
  throw not("picture_too_large");
}

function drawn(uploaded: Uint8Array, { side, quality }: { side: number; quality: number }) {
  return sharp(uploaded, { limitInputPixels: UPLOADED_PIXELS_MOST })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw not("not_a_picture");
    });
}
