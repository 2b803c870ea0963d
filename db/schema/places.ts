/** A public meeting place. Never a home. */
export interface PlaceTable {
  id: string;
  name: string;
  address: string;
  lat: number;
  lon: number;
  municipality_code: string;
  district: string | null;
  step_free: "yes" | "no" | "unknown";
  /** Folded name, address, district and the municipality's names. */
  search: string;
  created_at: string;
  created_by: string | null;
  changed_at: string;
  /** Not offered any more; what happened there still says where. */
  retired_at: string | null;
  retired_by: string | null;
}

/** How to get there in words, in one language: "Metroasemalta viisi minuuttia, sininen ovi." */
export interface PlaceWayTable {
  place_id: string;
  language: string;
  text: string;
}

/** What a place looks like: a JPEG that we have drawn anew. */
export interface PlacePictureTable {
  place_id: string;
  /** SHA-256 of the bytes, in hex: its public address. */
  hash: string;
  width: number;
  height: number;
  /** For whoever does not see it; null: nobody has told. */
  shows: string | null;
  shows_language: string | null;
  bytes: Uint8Array;
  added_at: string;
  added_by: string | null;
}

export interface PlacesTables {
  place: PlaceTable;
  place_way: PlaceWayTable;
  place_picture: PlacePictureTable;
}
