package org.manumit.problem;

import java.util.Map;

/** The state of the thing does not allow it: HTTP 409. */
public final class Conflict extends ProblemException {

    public Conflict(String module, String code) {
        this(module, code, Map.of());
    }

    public Conflict(String module, String code, Map<String, ?> arguments) {
        super(module, code, arguments);
    }

    @Override
    public int status() {
        return 409;
    }
}
