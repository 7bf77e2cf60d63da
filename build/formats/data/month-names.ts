// The names of months in the languages that data files are mostly written in: long, short, as Intl has them. Its own tables would take
// longer to load than a small file takes to be read.
const names: readonly string[] = [
  "january jan januar janvier janv enero ene gennaio gen janeiro januari",
  "february feb februar février févr febrero febbraio fevereiro fev februari",
  "march mar märz mär mars marzo março maart mrt",
  "april apr avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei",
  "june jun juni juin junio giugno giu junho",
  "july jul juli juillet juil julio luglio lug julho",
  "august aug août agosto ago augustus",
  "september sep septembre sept septiembre settembre set setembro",
  "october oct oktober okt octobre octubre ottobre ott outubro out",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro",
];
const months = new Map(names.flatMap((all, at) => all.split(" ").map((name) => [name, at + 1] as const)));

/** `monthOf("Févr.")` is 2. */
export const monthOf = (name: string): number | undefined => months.get(name.toLowerCase().replace(".", ""));
