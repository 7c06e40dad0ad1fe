package org.manumit.server.resolution.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.observation.search.SearchHit;
import org.manumit.server.resolution.EntityChange;
import org.manumit.server.resolution.EntityLeads;
import org.manumit.server.resolution.EntityPage;
import org.manumit.server.resolution.EntityRef;
import org.manumit.server.resolution.Judgement;
import org.manumit.server.resolution.SelectorRef;
import org.manumit.server.resolution.Selectors;
import org.manumit.words.Language;
import org.manumit.words.Words;

/** What is sent. Text forms show ids only. */
final class Views {

    private Views() {}

    record Shared(String note) {
        @Override
        public String toString() {
            return "Shared";
        }
    }

    record SelectorView(
            long id,
            String kind,
            String value,
            int observations,
            @Nullable Shared knownShared) {
        static SelectorView of(SelectorRef selector) {
            String note = selector.knownShared();
            return new SelectorView(
                    selector.id(),
                    selector.kind(),
                    selector.value(),
                    selector.observations(),
                    note == null ? null : new Shared(note));
        }

        @Override
        public String toString() {
            return "SelectorView[" + id + "]";
        }
    }

    record JudgementView(
            long id,
            EntityRef a,
            EntityRef b,
            Judgement.Verdict verdict,
            String reason,
            String by,
            @Nullable Instant at,
            boolean undone,
            @Nullable Double probability) {
        static JudgementView of(Judgement judgement, Words words, Language language) {
            String by = judgement.by();
            boolean rule = by == null;
            return new JudgementView(
                    judgement.id(),
                    judgement.a(),
                    judgement.b(),
                    judgement.verdict(),
                    rule ? words.plain(language, judgement.reason(), Map.of()) : judgement.reason(),
                    by == null ? words.plain(language, judgement.reason() + ".by", Map.of()) : by,
                    judgement.at(),
                    judgement.undone(),
                    judgement.probability());
        }

        @Override
        public String toString() {
            return "JudgementView[" + id + "]";
        }
    }

    record EntityView(
            long id,
            String schema,
            String name,
            Map<String, List<String>> properties,
            List<SelectorView> selectors,
            List<EntityPage.Source> sources,
            List<SearchHit> observations,
            List<JudgementView> merges,
            List<EntityLeads.LeadRef> leads,
            List<EntityPage.Moment> timeline,
            List<EntityPage.Spot> places) {
        static EntityView of(EntityPage page, Words words, Language language) {
            return new EntityView(
                    page.entity().id(),
                    page.entity().schema(),
                    page.entity().name(),
                    page.properties(),
                    page.selectors().stream().map(SelectorView::of).toList(),
                    page.sources(),
                    page.observations(),
                    page.merges().stream()
                            .map(judgement -> JudgementView.of(judgement, words, language))
                            .toList(),
                    page.leads(),
                    page.timeline(),
                    page.places());
        }

        @Override
        public String toString() {
            return "EntityView[" + id + "]";
        }
    }

    record ChangeView(
            Instant at, int records, List<EntityRef> came, List<EntityRef> left, List<JudgementView> because) {
        static ChangeView of(EntityChange change, Words words, Language language) {
            return new ChangeView(
                    change.at(),
                    change.records(),
                    change.came(),
                    change.left(),
                    change.because().stream()
                            .map(judgement -> JudgementView.of(judgement, words, language))
                            .toList());
        }
    }

    record HitPage(
            List<SearchHit> items, int total, @Nullable String next) {}

    record SelectorPageView(
            long id,
            String kind,
            String value,
            int observations,
            @Nullable Shared knownShared,
            HitPage observationsPage,
            List<EntityRef> entities) {
        static SelectorPageView of(Selectors.SelectorPage page, int offset) {
            SelectorView selector = SelectorView.of(page.selector());
            List<SearchHit> hits = page.observations();
            return new SelectorPageView(
                    selector.id(),
                    selector.kind(),
                    selector.value(),
                    selector.observations(),
                    selector.knownShared(),
                    new HitPage(hits, page.total(), page.more() ? Integer.toString(offset + hits.size()) : null),
                    page.entities());
        }

        @Override
        public String toString() {
            return "SelectorPageView[" + id + "]";
        }
    }
}
