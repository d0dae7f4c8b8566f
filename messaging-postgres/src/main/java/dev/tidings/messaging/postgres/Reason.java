package dev.tidings.messaging.postgres;

/**
 * Why a message failed, as the dead-letter table keeps it: a fault and its causes, one line each.
 */
final class Reason {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 10;

    private Reason() {}

    static String of(Throwable fault) {
        StringBuilder reason = new StringBuilder(fault.toString());
        Throwable cause = fault.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            reason.append("\ncaused by: ").append(cause);
            cause = cause.getCause();
        }
        String text = reason.toString().replace('\0', ' ');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
