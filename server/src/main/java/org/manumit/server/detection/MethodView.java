package org.manumit.server.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recruiters' methods in texts as they are sent, worked out from what the reader may see. Text forms show ids only. */
public final class MethodView {

    private MethodView() {}

    /**
     * What was found.
     *
     * @param note what the figures rest on, in the reader's language
     * @param lookalikes what it is mistaken for, in the reader's language
     */
    public record Page(List<Group> items, String note, List<String> lookalikes) {
        @Override
        public String toString() {
            return "Page[" + items.size() + "]";
        }
    }

    /**
     * Texts under shared contacts that show methods.
     *
     * @param id the lowest id of its texts that the reader may see
     * @param texts how many there are
     * @param methods those that rest on words of their own, likeliest first
     * @param why the independent signs, in the reader's language
     * @param shown those asked for and the first others
     */
    public record Group(long id, int texts, List<Method> methods, List<String> why, List<Text> shown) {
        @Override
        public String toString() {
            return "Group[" + id + "]";
        }
    }

    /**
     * A method.
     *
     * @param code stays
     * @param name in the reader's language
     * @param probability the most that one text shows of it: a share among invented examples, from 0 to 1
     */
    public record Method(String code, String name, double probability) {
        @Override
        public String toString() {
            return "Method[" + code + "]";
        }
    }

    /** One text, as it was published, with the phrases in it. */
    public record Text(
            long id,
            @Nullable Instant at,
            String feed,
            String marking,
            String text,
            List<Method> methods,
            List<Phrase> phrases) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    /**
     * A phrase that speaks for or against a method.
     *
     * @param start first UTF-16 position in the text
     * @param end one past the last
     * @param method code of the method
     * @param says what it is, in the reader's language
     * @param weightNats what it adds to the log-odds of the method, in nats; below 0 it speaks against
     */
    public record Phrase(int start, int end, String method, String says, double weightNats) {}
}
