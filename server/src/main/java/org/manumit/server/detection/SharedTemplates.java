package org.manumit.server.detection;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.manumit.analytics.text.template.TextGroupingParameters;
import org.manumit.analytics.text.template.TextGroupingResult;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Looks for adverts, offers and posts that were written from one template, and asks who writes them. What people judged of
 * earlier groups is respected. Posts of people who migrate are left out; adverts of persons are kept together only where an independent sign says that another controls
 * them ({@link ControlledTexts}).
 */
@Component
final class SharedTemplates implements Detector {

    static final String KEY = "shared-templates";
    private static final TextGroupingParameters PARAMETERS = JudgedTexts.PARAMETERS;
    private static final int TEXTS_AT_ONCE = 5_000;

    private final TextGroupTable table;

    SharedTemplates(TextGroupTable table) {
        this.table = table;
    }

    @Override
    public DetectorCard card() {
        return new DetectorCard(
                KEY,
                "1",
                "Vajiac et al. 2023; Rissanen 1978; IND-087",
                List.of("staffing-agency", "independent-adult", "copied-text", "platform-form"),
                List.of(
                        new DetectorCard.Parameter("margin", "" + PARAMETERS.marginBits(), "bits"),
                        new DetectorCard.Parameter("pair-share", "" + PARAMETERS.pairShare(), "share"),
                        new DetectorCard.Parameter("template-share", "" + PARAMETERS.templateShare(), "share"),
                        new DetectorCard.Parameter("most-letters", "" + PostReader.MOST_LETTERS, "letters")));
    }

    @Override
    public List<Finding> find(DetectionInput input, long seed) {
        JudgedTexts texts = input.judgedTexts();
        List<Finding> findings = new ArrayList<>();
        List<Group> block = new ArrayList<>();
        int held = 0;
        for (Group group : groups(texts)) {
            block.add(group);
            held += group.ids.size();
            if (held >= TEXTS_AT_ONCE) {
                claim(input, block, findings);
                block.clear();
                held = 0;
            }
        }
        claim(input, block, findings);
        return findings;
    }

    /** Texts of one template and the most that one of them shares with the others by what was found, in bits. */
    private static final class Group {
        private final LongArrayList ids = new LongArrayList();
        private double bits;
    }

    private static List<Group> groups(JudgedTexts texts) {
        TextGroupingResult found = texts.found();
        List<Group> groups = new ArrayList<>();
        for (int text = 0; text < texts.groups().length; text++) {
            int judged = texts.groups()[text];
            if (judged == groups.size()) {
                groups.add(new Group());
            }
            if (judged >= 0) {
                Group group = groups.get(judged);
                group.ids.add(texts.posts().observationIds()[text]);
                group.bits = Math.max(group.bits, found.groupOf(text) < 0 ? 0 : found.bitsOf(found.groupOf(text)));
            }
        }
        return groups;
    }

    private static void claim(DetectionInput input, List<Group> groups, List<Finding> findings) {
        if (input.cancelled()) {
            throw new CancellationException(KEY + " cancelled");
        }
        long[] ids =
                groups.stream().flatMapToLong(group -> group.ids.longStream()).toArray();
        Long2ObjectOpenHashMap<ObservationFacts> facts = new Long2ObjectOpenHashMap<>();
        input.facts(ids).forEach(f -> facts.put(f.id(), f));
        List<List<ObservationFacts>> texts = groups.stream()
                .map(group -> group.ids
                        .longStream()
                        .mapToObj(facts::get)
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
        SharedContacts shared = input.sharedContacts(texts.stream()
                .filter(ControlledTexts::asks)
                .flatMap(List::stream)
                .mapToLong(ObservationFacts::id)
                .toArray());
        for (int i = 0; i < groups.size(); i++) {
            finding(ControlledTexts.of(texts.get(i), shared).texts(), groups.get(i).bits)
                    .ifPresent(findings::add);
        }
    }

    private static Optional<Finding> finding(List<ObservationFacts> texts, double bits) {
        if (texts.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                KEY,
                "detection." + KEY + ".question",
                Map.of("texts", "" + texts.size()),
                bits,
                FactTable.earliest(texts),
                FactTable.latest(texts),
                texts.stream()
                        .map(text -> new Finding.Evidence(text.id(), null, 0))
                        .toList()));
    }

    @Override
    public void keep(Transaction transaction, List<Finding> findings) {
        table.replace(transaction, findings);
    }
}
