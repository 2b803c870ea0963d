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
  search: string;
  created_at: string;
  retired_at: string | null;
}

export interface PlacesTables {
  place: PlaceTable;
}
