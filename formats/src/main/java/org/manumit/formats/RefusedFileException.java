package org.manumit.formats;

/**
 * A file that is not taken, with the reason in a form that can be translated. The message never quotes the
 * file's content.
 */
public final class RefusedFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String expected;
    private final String found;
    private final String why;

    /**
     * @param code stable kebab-case name of the refusal, such as {@code compression-ratio}
     * @param expected what would have been accepted
     * @param found what was met instead: a figure or a kind, never content
     * @param why the harm that the rule prevents
     */
    public RefusedFileException(String code, String expected, String found, String why) {
        super(code + ": expected " + expected + " but found " + found + ": " + why);
        this.code = code;
        this.expected = expected;
        this.found = found;
        this.why = why;
    }

    public String code() {
        return code;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String why() {
        return why;
    }
}
