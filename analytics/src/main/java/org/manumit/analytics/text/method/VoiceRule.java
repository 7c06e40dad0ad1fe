package org.manumit.analytics.text.method;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manumit.analytics.text.PhraseMatch;

/*
 * Sparing errs on the side of the people: a recruiter who writes as an independent adult is missed, an independent adult is
 * not scored. Who tells what was asked of or offered to them is always spared; other journeys are unless the text also offers
 * carriage, work, papers or money to others, or shows a method
 * that nobody needs words of for a journey of their own.
 */

/** Tells by rule, not by weight, the voices that are never scored. Thread-safe. */
final class VoiceRule {

    private static final int HINTS_ENOUGH = 2;

    private static final Set<String> NEVER_A_JOURNEY = Set.of(
            RecruitmentMethod.LOVERBOY.code(),
            RecruitmentMethod.EXTREMIST_GROOMING.code(),
            RecruitmentMethod.DOCUMENT_RETENTION.code());

    private static final List<String> OF_ADVERTS = List.of("voice.own-ad", "voice.own-ad-hint");
    private static final List<String> OF_JOURNEYS = List.of("voice.told-to-me", "voice.asks", "voice.own-journey");

    private VoiceRule() {}

    static Voice of(List<PhraseMatch> matches, Clauses clauses) {
        long hints = matches.stream()
                .filter(match -> match.key().equals("voice.own-ad-hint"))
                .count();
        if (has(matches, "voice.own-ad") || hints >= HINTS_ENOUGH) {
            return Voice.OWN_ADVERT;
        }
        if (has(matches, "voice.told-to-me")) {
            return Voice.OWN_JOURNEY;
        }
        boolean offers =
                matches.stream().anyMatch(match -> match.key().equals("voice.offers-you") && !clauses.asks(match));
        boolean other = matches.stream()
                .map(match -> match.key().substring(0, match.key().indexOf('.')))
                .anyMatch(NEVER_A_JOURNEY::contains);
        boolean journey = has(matches, "voice.own-journey") || has(matches, "voice.asks");
        return journey && !offers && !other ? Voice.OWN_JOURNEY : Voice.OTHER;
    }

    /** The first phrase that told a spared voice, strongest kind first. */
    static Optional<PhraseMatch> telling(Voice voice, List<PhraseMatch> matches) {
        List<String> keys = switch (voice) {
            case OWN_ADVERT -> OF_ADVERTS;
            case OWN_JOURNEY -> OF_JOURNEYS;
            case OTHER -> List.of();
        };
        return keys.stream()
                .flatMap(key -> matches.stream()
                        .filter(match -> match.key().equals(key))
                        .limit(1))
                .findFirst();
    }

    private static boolean has(List<PhraseMatch> matches, String key) {
        return matches.stream().anyMatch(match -> match.key().equals(key));
    }
}
