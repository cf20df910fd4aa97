/** Names of fields whose values open doors. */
export const secretName = /token|secret|password|jwt|authorization|cookie|assertion|verifier/i;

/** Words without the tokens among them. Takes time by the square of the text's length: hand over a few thousand characters. */
export const blankText = (text: string) =>
  text
    .replace(/\b(Bearer|DPoP|Basic)\s+[\w.~+/=-]+/gi, '$1 …')
    .replace(/((?:\w{0,64}(?:token|secret|password|jwt))["']?\s*[:=]\s*["']?)[^\s"'&,}]+/gi, '$1…')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '…');
