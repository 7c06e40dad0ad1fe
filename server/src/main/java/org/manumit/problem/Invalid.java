package org.manumit.problem;

import java.util.Map;

/** The caller sent something that can never be accepted: HTTP 422. */
public final class Invalid extends ProblemException {

    public Invalid(String module, String code) {
        this(module, code, Map.of());
    }

    public Invalid(String module, String code, Map<String, ?> arguments) {
        super(module, code, arguments);
    }

    @Override
    public int status() {
        return 422;
    }
}
