package dev.tidings.gateway.token;

import dev.tidings.kit.problem.Problem;

/** Why a client gets no token. */
abstract sealed class TokenProblem extends Problem {

    private TokenProblem(int status, String title, String detail) {
        super(status, title, detail);
    }

    /** 400: the request is no form, or asks for a grant that there is not. */
    static final class BadGrant extends TokenProblem {
        BadGrant(String detail) {
            super(400, "Bad Request", detail);
        }
    }

    /** 401: no such key, or not its secret; which of them is not told. */
    static final class BadCredentials extends TokenProblem {
        BadCredentials() {
            super(401, "Unauthorized", "The client credentials are not valid");
        }
    }

    /** 413: nobody needs that much to ask for a token. */
    static final class TooLarge extends TokenProblem {
        TooLarge(int limit) {
            super(413, "Payload Too Large", "The body may have " + limit + " bytes at most");
        }
    }
}
