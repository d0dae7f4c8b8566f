package dev.tidings.gateway.edge;

/** The services behind the edge. */
public enum Service {
    INTEGRATION("integration-service"),
    JOB("job-service"),
    LOG("log-service");

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** The name of the service in health, metrics and logs. */
    public String title() {
        return title;
    }
}
