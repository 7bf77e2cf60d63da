// A document that is printed in parts.

/** The address of the document itself in a link from one part to another; nobody can have it. */
export const elsewhere = "http://another-part.invalid/";
