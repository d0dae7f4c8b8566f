package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;

/**
 * What a server has to know of the head of a request to tell where the request ends and how to
 * refuse it.
 *
 * @param dialect the form of a refusal
 * @param body where its body ends
 * @param waits whether the client sends the body only when it is asked to
 */
record RequestHead(Dialect dialect, BodyFraming body, boolean waits) {

    private static final String LINE_END = "\r\n";

    /**
     * Reads a head as RFC 9112 has it and no other, so that nobody in front of this server can have
     * read the same bytes in another way.
     *
     * @param text the bytes of a head with its empty line, in ISO 8859-1, its lines ended by CRLF
     * @throws dev.tidings.kit.problem.Problem when there is any doubt of what it means
     */
    static RequestHead read(String text) {
        int end = text.indexOf(LINE_END);
        RequestLine line = RequestLine.read(text.substring(0, end));
        FramingFields fields = new FramingFields();
        for (int at = end + 2; !text.startsWith(LINE_END, at); at = end + 2) {
            end = text.indexOf(LINE_END, at);
            readField(text, at, end, fields);
        }
        return new RequestHead(line.dialect(), fields.framing(line.minor()), fields.waits());
    }

    private static void readField(String text, int from, int end, FramingFields fields) {
        int colon = text.indexOf(':', from);
        if (colon <= from || colon > end || !Grammar.isToken(text, from, colon)) {
            throw new CommonProblem.BadRequest("A header of the request has no name");
        }
        if (!Grammar.isFieldContent(text, colon + 1, end)) {
            throw new CommonProblem.BadRequest("A header of the request has a control character");
        }
        fields.add(text, from, colon, end);
    }
}
