/**
 * What the programs that read the DOCX do in their own way, whatever the file says: the layout leaves room for it, the
 * DOCX is written so that it does not show, and `verify` allows for it. Measured in LibreOffice 7.4.7 and 25.2.3
 * (docs/fidelity.md) on the samples and on generated issues; what is said of Word is inferred from its published rules,
 * since it was not at hand. A constant is the most that any of them does.
 */

/**
 * CJK–Latin space, em: a quarter in Word (clreq §3.2.2). LibreOffice sets it where the file has none too (7.4 and 25.2
 * ignore `autoSpaceDE` and `autoSpaceDN`), and each takes other signs for Western.
 */
export const READERS_AUTOSPACE = 0.25;

/**
 * What the mark of a note may be wider than in the layout, em: readers make a superscript of a size of their own (Word
 * two thirds).
 */
export const READERS_NOTE_MARK = 0.1;

/**
 * What a digit of a note's number may be wider at the note's head, em. LibreOffice takes the look of that number from a
 * style: 7.4 from `Footnote Characters`, 25.2 from the style of references; and its face is that of enclosed numbers.
 */
export const READERS_NOTE_DIGIT = 0.25;

/** What readers may round the width of a character up by that is set narrower (`w:w`), em. */
export const READERS_NARROWED = 0.03;

/** What readers may add to the lines of a page by rounding, pt. */
export const READERS_PAGE = 2;

/** What they may add to the rules and notes above the foot of the last page and to the lines in it, pt. */
export const READERS_FOOT = 3;

/** What they add to a table that fills its page, pt: the line before it, its last rule, rounded rows. */
export const READERS_TABLE = 2;

/**
 * Share of a page that notes may take: LibreOffice gives them three quarters at most, whatever else stands on the page.
 */
export const READERS_NOTES = 0.7;

/** Longest name of a family that Word takes, UTF-16 units ([MS-OI29500] 2.1.88, 2.1.270). */
export const READERS_FAMILY = 31;

/** LibreOffice refuses a file of fewer bytes than this as no font: a dash alone makes one. */
export const READERS_FONT_FILE = 1024;
