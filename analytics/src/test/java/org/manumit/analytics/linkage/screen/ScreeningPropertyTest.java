package org.manumit.analytics.linkage.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScreeningPropertyTest {

    private static final List<String> WORDS = List.of(
            "Ramiro",
            "Belmira",
            "Zorrobal",
            "Quintavalle",
            "Osorno",
            "Umbral",
            "Lupita",
            "Guadalupe",
            "de",
            "الحسن",
            "Осорно");

    @Provide
    Arbitrary<Profile> profiles() {
        Arbitrary<BearerName> names = Combinators.combine(
                        Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(NameForm.values()))
                .as((words, form) -> new BearerName(String.join(" ", words), form));
        Arbitrary<Identifier> identifiers = Combinators.combine(
                        Arbitraries.of(IdentifierKind.values()),
                        Arbitraries.of("A1234567", "B7654321"),
                        Arbitraries.of("MX", "GT").set().ofMaxSize(1))
                .as(Identifier::new);
        return Combinators.combine(
                        Arbitraries.of(BearerKind.values()),
                        names.list().ofMaxSize(4),
                        Arbitraries.of("19710409", "19710000", "19710904", "19880120")
                                .set()
                                .ofMaxSize(2),
                        Arbitraries.of("MX", "GT", "BR").set().ofMaxSize(2),
                        Arbitraries.of("f", "m").set().ofMaxSize(1),
                        identifiers.list().ofMaxSize(3))
                .as(Profile::new);
    }

    @Property(tries = 300)
    void theOrderOfNamesAndNumbersChangesNothing(
            @ForAll("profiles") Profile record, @ForAll("profiles") Profile listed, @ForAll long seed) {
        Assessment one = assess(record, listed);
        Assessment other = assess(shuffled(record, seed), shuffled(listed, seed + 1));

        assertThat(other.bits()).isEqualTo(one.bits());
        assertThat(other.grade()).isEqualTo(one.grade());
        assertThat(other.evidence()).isEqualTo(one.evidence());
    }

    @Property(tries = 300)
    void aContradictionNeverRaisesTheScore(
            @ForAll("profiles") Profile record,
            @ForAll("profiles") Profile listed,
            @ForAll @IntRange(max = 3) int which) {
        Profile bare = without(record, which);
        Profile contradicted = contradicting(bare, listed, which);

        assertThat(assess(contradicted, listed).score())
                .isLessThanOrEqualTo(assess(bare, listed).score());
    }

    @Property(tries = 200)
    void whateverIsAHitIsExplainedByItsBits(@ForAll("profiles") Profile record, @ForAll("profiles") Profile listed) {
        Screening screening = new Screening(List.of(record), List.of(listed), ScreeningParameters.DEFAULT);

        for (Hit hit : screening.screen(() -> false).hits()) {
            Assessment found = screening.explain(hit);
            assertThat(found.bits()).isEqualTo(hit.bits());
            assertThat(found.grade()).isEqualTo(hit.grade());
            assertThat(hit.score()).isBetween(0.0, 1.0);
        }
    }

    private static Assessment assess(Profile record, Profile listed) {
        return new Screening(List.of(record), List.of(listed), ScreeningParameters.DEFAULT).assess(0, 0);
    }

    private static Profile shuffled(Profile profile, long seed) {
        List<BearerName> names = new ArrayList<>(profile.names());
        List<Identifier> identifiers = new ArrayList<>(profile.identifiers());
        Collections.shuffle(names, new Random(seed));
        Collections.shuffle(identifiers, new Random(seed));
        return new Profile(
                profile.kind(), names, profile.birthDays(), profile.countries(), profile.sexes(), identifiers);
    }

    private static Profile without(Profile profile, int which) {
        return new Profile(
                which == 0 ? BearerKind.UNKNOWN : profile.kind(),
                profile.names(),
                which == 1 ? Set.of() : profile.birthDays(),
                which == 2 ? Set.of() : profile.countries(),
                which == 3 ? Set.of() : profile.sexes(),
                profile.identifiers());
    }

    /** The same with a value that is none of the listed ones. */
    private static Profile contradicting(Profile profile, Profile listed, int which) {
        return new Profile(
                which == 0 ? otherThan(listed.kind(), profile.kind()) : profile.kind(),
                profile.names(),
                which == 1 ? Set.of("19540611") : profile.birthDays(),
                which == 2 ? Set.of("HT") : profile.countries(),
                which == 3 && !listed.sexes().isEmpty()
                        ? Set.of(listed.sexes().contains("f") ? "m" : "f")
                        : profile.sexes(),
                profile.identifiers());
    }

    private static BearerKind otherThan(BearerKind listed, BearerKind unlessKnown) {
        return switch (listed) {
            case UNKNOWN -> unlessKnown;
            case VEHICLE -> BearerKind.PERSON;
            default -> BearerKind.VEHICLE;
        };
    }
}
