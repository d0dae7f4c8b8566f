package dev.tidings.job.transport.stomp;

/** Who logs in. Never logged. */
record StompLogin(String username, String password) {

    @Override
    public String toString() {
        return "StompLogin[" + username + "]";
    }
}
