package org.manumit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manumit.cli.IdentityQuality.ServersEntities;
import org.manumit.cli.IdentityTruth.Alike;
import org.manumit.cli.IdentityTruth.Kind;
import org.manumit.cli.Truth.RecordKey;

class IdentityScoreTest {

    /** Four records of person 1, two of her twin 2, one of person 3; two of firm 1 and one of firm 2. */
    private static final IdentityTruth TRUTH = truth(
            "a person-1",
            "b person-1",
            "c person-1",
            "d person-1",
            "e person-2",
            "f person-2",
            "g person-3",
            "h firm-1",
            "i firm-1",
            "j firm-2");

    private static IdentityTruth truth(String... lines) {
        Map<RecordKey, String> identities = new LinkedHashMap<>();
        for (String line : lines) {
            identities.put(key(line.substring(0, 1)), line.substring(2));
        }
        return new IdentityTruth(
                identities,
                List.of(
                        new Alike("twins", Set.of("person-1", "person-2")),
                        new Alike("twins", Set.of("person-2", "person-3")),
                        new Alike("chain", Set.of("firm-1", "firm-2"))));
    }

    private static RecordKey key(String id) {
        return new RecordKey("register", id);
    }

    private static Map<RecordKey, String> together(String... groups) {
        Map<RecordKey, String> entities = new LinkedHashMap<>();
        for (String group : groups) {
            group.chars().forEach(id -> entities.put(key(Character.toString(id)), group));
        }
        return entities;
    }

    @Test
    void recordsThatWerePutNowhereStandAlone() {
        IdentityScore score = new IdentityScore(TRUTH, Map.of());

        assertThat(score.pairs(Kind.PERSONS)).isEqualTo(new PairScore(0, 7, 0));
        assertThat(score.pairs(Kind.FIRMS)).isEqualTo(new PairScore(0, 1, 0));
        assertThat(score.merged()).hasToString("{chain=0 of 1, twins=0 of 2}");
    }

    @Test
    void aTwinAmongTheRecordsOfTheOtherCostsPrecisionAndIsCounted() {
        IdentityScore score = new IdentityScore(TRUTH, together("abe", "cd", "hi"));

        assertThat(score.pairs(Kind.PERSONS)).isEqualTo(new PairScore(4, 7, 2));
        assertThat(score.pairs(Kind.FIRMS)).isEqualTo(new PairScore(1, 1, 1));
        assertThat(score.merged()).hasToString("{chain=0 of 1, twins=1 of 2}");
    }

    @Test
    void figuresAreWrittenByName() {
        assertThat(new IdentityScore(TRUTH, together("abcd", "ef", "hij")).figures())
                .containsEntry("identities: persons, pairs precision", "1.000 (7 of 7)")
                .containsEntry("identities: persons, pairs F1", "1.000")
                .containsEntry("identities: firms, pairs precision", "0.333 (1 of 3)")
                .containsEntry("identities: firms, pairs recall", "1.000 (1 of 1)")
                .containsEntry("identities: merged chain", "1 of 1")
                .containsEntry("identities: merged twins", "0 of 2");
    }

    @Test
    void theServersTableTellsTheEntityOfEachRecord() throws IOException {
        ServersEntities entities = ServersEntities.of(
                "entity,record,schema,feed,source_id\n7,7,Person,register,a\n7,9,Person,register,b\n");

        assertThat(entities.entityOf()).containsEntry(key("a"), "7").containsEntry(key("b"), "7");
        assertThat(entities.records()).containsEntry("7", key("a")).containsEntry("9", key("b"));
    }
}
