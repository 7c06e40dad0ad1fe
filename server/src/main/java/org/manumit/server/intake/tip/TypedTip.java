package org.manumit.server.intake.tip;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manumit.problem.Invalid;

/**
 * What a caller said. Its text form is masked. Immutable.
 *
 * @param callbackSafe whether the caller may be called back; null when not asked
 */
public record TypedTip(
        String feedKey,
        String text,
        @Nullable String language,
        boolean urgent,
        @Nullable String phone,
        @Nullable String placeText,
        @Nullable Instant occurredAt,
        @Nullable Boolean callbackSafe) {

    private static final int MAX_CHARS = 50_000;

    public TypedTip {
        require(!feedKey.isBlank(), "feedKey");
        require(!text.isBlank() && text.length() <= MAX_CHARS, "text");
        require(language == null || language.matches("[a-z]{2}"), "language");
        require(phone == null || phone.length() <= 60, "phone");
        require(placeText == null || placeText.length() <= 500, "placeText");
    }

    /** A form as it is sent; anything may be missing. Its text form is masked. */
    public record Form(
            @Nullable String feedKey,
            @Nullable String text,
            @Nullable String language,
            @Nullable Boolean urgent,
            @Nullable String phone,
            @Nullable String placeText,
            @Nullable String occurredAt,
            @Nullable Boolean callbackSafe) {

        /** @throws Invalid {@code tip-incomplete} naming the field that is missing or unusable */
        public TypedTip complete() {
            return new TypedTip(
                    feedKey == null ? "" : feedKey,
                    text == null ? "" : text.strip(),
                    blankToNull(language),
                    Boolean.TRUE.equals(urgent),
                    blankToNull(phone),
                    blankToNull(placeText),
                    occurredAt == null || occurredAt.isBlank() ? null : read(() -> Instant.parse(occurredAt)),
                    callbackSafe);
        }

        private static @Nullable String blankToNull(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }

        private static Instant read(Supplier<Instant> reading) {
            try {
                return reading.get();
            } catch (DateTimeException unusable) {
                throw new Invalid("intake", "tip-incomplete", Map.of("field", "occurredAt"));
            }
        }

        @Override
        public String toString() {
            return "Form[masked]";
        }
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new Invalid("intake", "tip-incomplete", Map.of("field", field));
        }
    }

    @Override
    public String toString() {
        return "TypedTip[masked]";
    }
}
