package org.manumit.server.matrix;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request of the matrix.
 *
 * @param path with values for the pattern's variables
 * @param contentType of the body, if there is one
 * @param body as text
 * @param ending whether it ends the session, so that each needs a new one
 * @param shows whether a permitted member of the inquiry must find a visible word in the answer: without that, nothing would be tested
 * @param about the word whose row the path names; who may not see it gets 404
 * @param streams whether the answer never ends, so that only its beginning is looked at
 */
public record Call(
        String path,
        @Nullable String contentType,
        @Nullable String body,
        boolean ending,
        boolean shows,
        @Nullable Word about,
        boolean streams) {

    /** A request without a body. */
    public static Call of(String path) {
        return new Call(path, null, null, false, false, null, false);
    }

    /** A request with a JSON body. */
    public static Call json(String path, String body) {
        return new Call(path, "application/json", body, false, false, null, false);
    }

    /** A request with a body of another kind. */
    public static Call body(String path, String contentType, String body) {
        return new Call(path, contentType, body, false, false, null, false);
    }

    public Call showing() {
        return new Call(path, contentType, body, ending, true, about, streams);
    }

    public Call endsSession() {
        return new Call(path, contentType, body, true, shows, about, streams);
    }

    public Call streaming() {
        return new Call(path, contentType, body, ending, shows, about, true);
    }

    public Call about(Word word) {
        return new Call(path, contentType, body, ending, shows, word, streams);
    }

    byte @Nullable [] bytes() {
        return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
    }
}
