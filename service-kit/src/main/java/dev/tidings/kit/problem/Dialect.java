package dev.tidings.kit.problem;

/** The two public APIs, told apart by path; each has an error form of its own. */
public enum Dialect {

    /** {@code /v2}, and whatever is in no dialect. */
    COMMERCE {
        @Override
        Object errors(Problem problem, String requestId) {
            return CommerceErrors.from(problem, requestId);
        }
    },

    /** {@code /api/v3}. */
    SHIPPING {
        @Override
        Object errors(Problem problem, String requestId) {
            return ShippingErrors.from(problem);
        }
    };

    private static final String SHIPPING_ROOT = "/api";

    /** The dialect of a request's path, normalized or not. */
    public static Dialect ofPath(String path) {
        return path.equals(SHIPPING_ROOT) || path.startsWith(SHIPPING_ROOT + "/")
                ? SHIPPING
                : COMMERCE;
    }

    /** The error body that says this. */
    abstract Object errors(Problem problem, String requestId);
}
