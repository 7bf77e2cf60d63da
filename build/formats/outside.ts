// Whether an address leads out of the talk, to a site or a mailbox.

/** `leadsOutside("https://example.org/")` is true, `leadsOutside("two.md")` and `leadsOutside("https:///x")` are false. */
export const leadsOutside = (address: string): boolean => /^(?:https?:\/\/[^/{?#]|mailto:[^{])/i.test(address);
