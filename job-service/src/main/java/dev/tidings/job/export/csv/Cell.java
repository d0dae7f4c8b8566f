package dev.tidings.job.export.csv;

/** The text of a cell. */
final class Cell {

    /** What a spreadsheet takes for the beginning of a formula, at the start of a cell. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /**
     * A text from outside, defused: one that a spreadsheet would evaluate gets an apostrophe in
     * front, which is how a person enters such a text. Numbers of ours do not go through this.
     */
    static String text(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
