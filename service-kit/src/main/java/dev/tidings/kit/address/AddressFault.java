package dev.tidings.kit.address;

/** The first thing that is wrong with an address. */
final class AddressFault extends Exception {

    private static final long serialVersionUID = 1L;

    AddressFault(String why) {
        super(why, null, false, false);
    }

    /** One of a character, which is shown, for people cannot see them all. */
    static AddressFault of(int character, String where) {
        String shown = isVisible(character) ? "'" + Character.toString(character) + "' " : "";
        return new AddressFault("must not have %s(U+%04X) %s".formatted(shown, character, where));
    }

    private static boolean isVisible(int character) {
        return !Character.isISOControl(character)
                && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.SURROGATE
                && Character.isDefined(character);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
