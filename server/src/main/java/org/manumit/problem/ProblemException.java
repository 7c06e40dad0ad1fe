package org.manumit.problem;

import java.util.Map;

/** A failure that the caller can understand; see {@link Invalid}, {@link Refused}, {@link Absent}, {@link Conflict}, {@link Unavailable}. */
public abstract sealed class ProblemException extends RuntimeException
        permits Invalid, Refused, Absent, Conflict, Unavailable {

    private final String module;
    private final String code;
    private final transient Map<String, Object> arguments;

    ProblemException(String module, String code, Map<String, ?> arguments) {
        super(module + ": " + code);
        this.module = module;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    /** The module whose catalogue has the message. */
    public String module() {
        return module;
    }

    /** Stable, kebab-case: {@code lead-already-closed}. */
    public String code() {
        return code;
    }

    /** Values of the message's named arguments; no personal data. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** HTTP status that fits. */
    public abstract int status();

    /** Key of the message in the catalogues. */
    public String messageKey() {
        return module + ".problem." + code;
    }
}
