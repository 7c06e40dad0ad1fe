package org.manumit.server.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NewOrKnownTest {

    /** A row of a file: a source id, empty for none, and what it says. */
    record Row(String sourceId, String says) {
        PreparedDraft prepared() {
            return Drafts.prepared(sourceId.isEmpty() ? null : sourceId, says);
        }
    }

    /** What is held, as the tables would have it, and what a slow obvious version expects to be held. */
    private static final class Stock {
        private final Map<UUID, Long> ids = new HashMap<>();
        private final Map<UUID, Long> contents = new HashMap<>();
        private final Map<UUID, Set<Integer>> batches = new HashMap<>();
        private final Set<String> expected = new HashSet<>();
        private int questions;

        void load(int batch, List<Row> file, int chunkSize) throws SQLException {
            for (int from = 0; from < file.size(); from += chunkSize) {
                List<PreparedDraft> chunk = file.subList(from, Math.min(file.size(), from + chunkSize)).stream()
                        .map(Row::prepared)
                        .toList();
                absorb(batch, chunk, new NewOrKnown(1, asked -> find(batch, asked)).decide(chunk));
            }
            expect(file);
        }

        private Map<UUID, KnownIdentity> find(int batch, Collection<UUID> asked) {
            questions++;
            Map<UUID, KnownIdentity> found = new HashMap<>();
            for (UUID identity : asked) {
                Long id = ids.get(identity);
                if (id != null) {
                    boolean here = batches.getOrDefault(identity, Set.of()).contains(batch);
                    found.put(identity, new KnownIdentity(id, contents.getOrDefault(identity, 0L), here, false));
                }
            }
            return found;
        }

        private void absorb(int batch, List<PreparedDraft> chunk, List<NewOrKnown.Decision> decisions) {
            for (int i = 0; i < chunk.size(); i++) {
                UUID identity = decisions.get(i).identity();
                long sighted = decisions.get(i).sighted();
                if (identity != null) {
                    assertThat(ids.put(identity, (long) ids.size() + 1)).isNull();
                    contents.put(identity, chunk.get(i).contentBits());
                    batches.put(identity, new HashSet<>(Set.of(batch)));
                } else if (sighted != 0) {
                    ids.forEach((known, id) -> {
                        if (id == sighted) {
                            batches.getOrDefault(known, new HashSet<>()).add(batch);
                        }
                    });
                }
            }
        }

        /** With an id: each content once. Without: as many as the file with most of them has. */
        private void expect(List<Row> file) {
            Map<String, Integer> counts = new HashMap<>();
            for (Row row : file) {
                if (row.sourceId().isEmpty()) {
                    int nth = counts.merge(row.says(), 1, Integer::sum);
                    expected.add("said " + row.says() + " for the " + nth + "th time");
                } else {
                    expected.add("numbered " + row.sourceId() + " " + row.says());
                }
            }
        }
    }

    @Property(tries = 300)
    void aStockHoldsWhatASlowVersionHolds(@ForAll("files") List<List<Row>> files, @ForAll("chunkSizes") int chunkSize)
            throws SQLException {
        Stock stock = new Stock();
        for (int batch = 0; batch < files.size(); batch++) {
            stock.load(batch, files.get(batch), chunkSize);
        }
        assertThat(stock.ids).hasSameSizeAs(stock.expected);
    }

    @Provide
    Arbitrary<List<List<Row>>> files() {
        Arbitrary<Row> rows = Combinators.combine(Arbitraries.of("", "", "a", "b"), Arbitraries.of("x", "y", "z"))
                .as(Row::new);
        return rows.list().ofMaxSize(14).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Integer> chunkSizes() {
        return Arbitraries.of(1, 2, 3, 5, 50);
    }

    @Test
    void twoEqualPaymentsStayTwoAndTheSameFileAgainChangesNothing() throws SQLException {
        Stock stock = new Stock();
        List<Row> file = List.of(new Row("", "pays 100"), new Row("", "pays 100"));
        stock.load(1, file, 5);
        stock.load(2, file, 5);
        assertThat(stock.ids).hasSize(2);
    }

    @Test
    void aNumberedRecordThatHasChangedIsKeptBesideTheFirst() throws SQLException {
        Stock stock = new Stock();
        stock.load(1, List.of(new Row("7", "Calle 1")), 5);
        stock.load(2, List.of(new Row("7", "Calle 2")), 5);
        stock.load(3, List.of(new Row("7", "Calle 1"), new Row("7", "Calle 2")), 5);
        assertThat(stock.ids).hasSize(2);
    }

    @Test
    void manyEqualRecordsAreCountedWithFewQuestions() throws SQLException {
        Stock stock = new Stock();
        List<Row> file = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            file.add(new Row("", "same"));
        }
        stock.load(1, file, 500);
        assertThat(stock.ids).hasSize(6_000);
        assertThat(stock.questions).isLessThan(12 * 8);
    }

    @Test
    void anErasedRecordDoesNotComeBackEvenChanged() throws SQLException {
        ContentDigest digests = new ContentDigest();
        UUID erased = digests.ofSourceId(1, "7");
        List<NewOrKnown.Decision> decisions = new NewOrKnown(
                        1,
                        asked -> asked.contains(erased)
                                ? Map.of(erased, new KnownIdentity(5, 0, false, true))
                                : Map.of())
                .decide(Arrays.asList(Drafts.prepared("7", "anything"), Drafts.prepared("8", "other")));
        assertThat(decisions.get(0).identity()).isNull();
        assertThat(decisions.get(1).identity()).isNotNull();
    }
}
