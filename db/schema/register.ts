/**
 * A register that a coordinator has uploaded and looks at before it is brought over. Kept an hour,
 * his alone, without the columns that must not be kept.
 */
export interface RegisterUploadTable {
  id: string;
  account_id: string;
  file_name: string;
  /** JSON: the rows as read; after the import only the refused ones. */
  register: string;
  uploaded_at: string;
  expires_at: string;
  imported_at: string | null;
  /** JSON: how many were added, changed, refused; why each refused row was. */
  outcome: string | null;
}

export interface RegisterTables {
  register_upload: RegisterUploadTable;
}
