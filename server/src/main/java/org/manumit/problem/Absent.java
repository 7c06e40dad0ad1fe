package org.manumit.problem;

import java.util.Map;

/** There is no such thing, or the caller may not know that there is: HTTP 404. */
public final class Absent extends ProblemException {

    public Absent(String module, String code) {
        this(module, code, Map.of());
    }

    public Absent(String module, String code, Map<String, ?> arguments) {
        super(module, code, arguments);
    }

    @Override
    public int status() {
        return 404;
    }
}
