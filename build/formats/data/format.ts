// What formats.yaml may say of a data file.
export interface DataFormat {
  readonly delimiter?: string; // one letter
  readonly decimal?: "." | ",";
  readonly missing?: readonly string[];
  readonly dates?: string; // "dd/mm/yyyy"
  readonly skip?: number; // lines before the head
  readonly header?: number; // lines of the head
  readonly encoding?: string;
  readonly pivot?: { readonly names: string; readonly values: string; readonly columns: string }; // columns: "1990:2024"
}
export const noFormat: DataFormat = {};
