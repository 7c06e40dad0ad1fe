package org.manumit.problem;

import java.util.Map;

/** Policy forbids it to this caller, now or under this mandate: HTTP 403. */
public final class Refused extends ProblemException {

    public Refused(String module, String code) {
        this(module, code, Map.of());
    }

    public Refused(String module, String code, Map<String, ?> arguments) {
        super(module, code, arguments);
    }

    @Override
    public int status() {
        return 403;
    }
}
