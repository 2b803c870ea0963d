/** A man was shown on to another service. Without `person_id` it is a number only. */
export interface ReferralTable {
  id: string;
  person_id: string | null;
  service: string;
  referred_on: string;
  got_there: "yes" | "no" | null;
  asked_on: string | null;
  referred_by: string;
  noted_at: string;
}

export interface ReferralsTables {
  referral: ReferralTable;
}
