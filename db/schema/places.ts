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

export interface PlacesTables {
  place: PlaceTable;
  place_way: PlaceWayTable;
}
