package dev.tidings.job.transport.stomp;

/** The broker answered with an ERROR frame. */
final class StompRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    StompRefusedException(String answer) {
        super(answer, null, false, false);
    }

    /** What the broker said. */
    String answer() {
        return String.valueOf(getMessage());
    }
}
