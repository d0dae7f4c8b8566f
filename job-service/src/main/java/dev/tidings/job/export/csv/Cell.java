package dev.tidings.job.export.csv;

/** The text of a cell. */
final class Cell {

    /**
     * What a spreadsheet takes for the beginning of a formula, at the start of a cell, or passes
     * over to find one; the wide forms count where people type them.
     */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Cell() {}

    /**
     * A text from outside, defused: one that a spreadsheet would evaluate gets an apostrophe in
     * front, which is how a person enters such a text. NUL, at which many a reader ends, becomes
     * U+FFFD. Numbers of ours do not go through this.
     */
    static String text(String text) {
        String readable = text.replace('\0', '\uFFFD');
        return beginsAFormula(readable) ? "'" + readable : readable;
    }

    private static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
