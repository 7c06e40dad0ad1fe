package org.manumit.server.safeguard;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.manumit.words.Language;

/** The language in which a request is to be answered: the user's own, else what the browser asks for. */
public final class Readers {

    private Readers() {}

    public static Language language(HttpServletRequest request) {
        @Nullable Object access = request.getAttribute(PermittedInterceptor.ACCESS);
        if (access instanceof Access known) {
            return known.actor().language();
        }
        @Nullable String header = request.getHeader("Accept-Language");
        return header == null ? Language.EN : Language.accepted(header);
    }
}
