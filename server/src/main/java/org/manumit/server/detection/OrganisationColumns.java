package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manumit.analytics.network.Mentions;
import org.manumit.analytics.text.organisation.OrganisationsInput;
import org.manumit.analytics.text.organisation.StyleHabits;
import org.manumit.formats.mapping.Kind;
import org.manumit.server.atlas.Cells;
import org.manumit.server.detection.DetectionInput.MentionColumns;

/**
 * Published texts, and the registers and reports that tie their contacts, as {@link OrganisationsInput} wants them, ids being those
 * of observations. Texts that share nothing are left out. Confined to one run.
 */
final class OrganisationColumns {

    /** Records between two contacts: a person's entry, a directorship, a firm's entry. */
    private static final int STEPS = 3;

    private static final int BLOCK = 5_000;

    /**
     * A text of fewer words is tied to nobody by its template: “there is work, send a message” is written alike by people who have nothing to do
     * with each other. A judgement, checked on synthetic worlds.
     */
    private static final int FEWEST_WORDS = 16;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private final DetectionInput source;
    private final MentionColumns mentions;
    private final JudgedTexts texts;
    private final Long2IntOpenHashMap recordOf = new Long2IntOpenHashMap();
    private final OrganisationDraft draft;
    private final Long2ObjectOpenHashMap<Optional<Instant>> added = new Long2ObjectOpenHashMap<>();
    private final Long2IntOpenHashMap groups = new Long2IntOpenHashMap();
    private final LongOpenHashSet signed = new LongOpenHashSet();
    private final OrganisationsInput input;

    private OrganisationColumns(DetectionInput source, Cells cells) {
        this.source = source;
        draft = new OrganisationDraft(cells);
        texts = source.judgedTexts();
        mentions = source.mentions();
        recordOf.defaultReturnValue(-1);
        for (int record = 0; record < mentions.observationIds().length; record++) {
            recordOf.put(mentions.observationIds()[record], record);
        }
        IntArrayList tied = tiedTexts();
        int[] records = records(tied);
        signed.addAll(new SignedContacts(source, mentions)
                .texts(Arrays.stream(records).flatMap(this::ties)));
        addTexts(tied);
        addRecords(records);
        input = draft.input();
    }

    static OrganisationColumns of(DetectionInput source, Cells cells) {
        return new OrganisationColumns(source, cells);
    }

    OrganisationsInput input() {
        return input;
    }

    /** Those of the documents that are texts. */
    List<Long> texts(List<Long> documents) {
        return documents.stream().filter(added::containsKey).toList();
    }

    /** Of texts written from one template the lowest id, for each that is not the only one. */
    Map<Long, Long> templates(List<Long> some) {
        Map<Integer, List<Long>> written = some.stream()
                .filter(text -> groups.get(text.longValue()) >= 0)
                .collect(Collectors.groupingBy(text -> groups.get(text.longValue())));
        Map<Long, Long> lowest = new HashMap<>();
        for (List<Long> together : written.values()) {
            if (together.size() > 1) {
                together.forEach(text -> lowest.put(text, Collections.min(together)));
            }
        }
        return lowest;
    }

    /** When those of these texts were published whose time is known. */
    Stream<Instant> times(List<Long> some) {
        return some.stream().map(added::get).filter(Objects::nonNull).flatMap(Optional::stream);
    }

    /** Whether a sign of control or of recruiting stands behind a contact of any of them. */
    boolean anySigned(List<Long> documents) {
        return documents.stream().anyMatch(signed::contains);
    }

    private IntArrayList tiedTexts() {
        Mentions all = mentions.mentions();
        return new IntArrayList(IntStream.range(0, texts.groups().length)
                .filter(text -> texts.groups()[text] >= 0
                        || ties(record(text)).anyMatch(selector -> all.recordsNaming(selector) > 1))
                .toArray());
    }

    private int record(int text) {
        return recordOf.get(texts.posts().observationIds()[text]);
    }

    private int[] records(IntArrayList some) {
        return some.intStream().map(this::record).filter(record -> record >= 0).toArray();
    }

    /** What a record names but pictures and what is known to be shared innocently. */
    private IntStream ties(int record) {
        return record < 0
                ? IntStream.empty()
                : mentions.mentions()
                        .selectorsOf(record)
                        .filter(selector -> !mentions.pictures().get(selector)
                                && !mentions.knownShared().get(selector));
    }

    private void addTexts(IntArrayList tied) {
        for (int from = 0; from < tied.size(); from += BLOCK) {
            check();
            Long2IntOpenHashMap block = new Long2IntOpenHashMap();
            tied.subList(from, Math.min(tied.size(), from + BLOCK))
                    .forEach((int text) -> block.put(texts.posts().observationIds()[text], text));
            source.facts(block.keySet().toLongArray()).forEach(facts -> addText(facts, block.get(facts.id())));
        }
    }

    private void addText(ObservationFacts facts, int text) {
        if (ControlSigns.isOfOwnJourney(facts)) {
            return;
        }
        added.put(facts.id(), Optional.ofNullable(facts.occurredAt()));
        String words = texts.posts().texts().get(text);
        int group = isShort(words) ? -1 : texts.groups()[text];
        groups.put(facts.id(), group);
        if (ControlSigns.speaksForOthers(facts)) {
            signed.add(facts.id());
        }
        draft.text(facts, StyleHabits.read(words), group, ties(record(text)), signed.contains(facts.id()));
    }

    private static boolean isShort(String text) {
        return BETWEEN_WORDS.split(text.strip(), FEWEST_WORDS).length < FEWEST_WORDS;
    }

    /** Registers' entries and reports that lie a few steps from the texts; a payment ties nobody's texts, nor does a post. */
    private void addRecords(int[] from) {
        Mentions all = mentions.mentions();
        BitSet reached = new BitSet();
        Arrays.stream(from).forEach(reached::set);
        IntOpenHashSet asked = new IntOpenHashSet();
        int[] at = from;
        for (int step = 0; step < STEPS; step++) {
            check();
            int[] next = Arrays.stream(at)
                    .flatMap(this::ties)
                    .filter(selector -> all.recordsNaming(selector) <= SharedContacts.MOST_RECORDS_OF_A_CONTACT
                            && asked.add(selector))
                    .flatMap(all::recordsOf)
                    .filter(record ->
                            !reached.get(record) && !mentions.payments().get(record))
                    .distinct()
                    .sorted()
                    .toArray();
            at = add(next);
            Arrays.stream(at).forEach(reached::set);
        }
    }

    /** Adds those that are no texts; which they were. */
    private int[] add(int[] records) {
        IntArrayList kept = new IntArrayList();
        for (int from = 0; from < records.length; from += BLOCK) {
            long[] ids = Arrays.stream(records, from, Math.min(records.length, from + BLOCK))
                    .mapToLong(record -> mentions.observationIds()[record])
                    .toArray();
            source.facts(ids).stream()
                    .filter(facts -> facts.kind() == Kind.RECORD || facts.isReport())
                    .forEach(facts -> {
                        int record = recordOf.get(facts.id());
                        kept.add(record);
                        draft.record(facts.id(), ties(record));
                    });
        }
        return kept.toIntArray();
    }

    private void check() {
        if (source.cancelled()) {
            throw new CancellationException(TextOrganisations.KEY + " cancelled");
        }
    }
}
