package org.manumit.server.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manumit.server.observation.search.SearchHit;

/**
 * All that a reader may know of an entity, gathered from what that reader may see. Its text form shows the id only.
 *
 * @param properties values by FollowTheMoney property
 * @param selectors what its records name
 * @param sources feeds that speak of it
 * @param observations newest first, bounded
 * @param leads leads that rest on its observations
 * @param merges why its records are one: the rule's and people's judgements
 * @param timeline dated observations, oldest first, bounded
 * @param places where it was met, bounded
 */
public record EntityPage(
        EntityRef entity,
        Map<String, List<String>> properties,
        List<SelectorRef> selectors,
        List<Source> sources,
        List<SearchHit> observations,
        List<Judgement> merges,
        List<EntityLeads.LeadRef> leads,
        List<Moment> timeline,
        List<Spot> places) {

    /** A feed and how many of its observations speak of the entity. */
    public record Source(String feed, int observations, String marking) {}

    /** A dated observation. */
    public record Moment(@Nullable Instant at, long observationId, String kind, String title) {
        @Override
        public String toString() {
            return "Moment[" + observationId + "]";
        }
    }

    /** A place to two decimals of a degree and how often. */
    public record Spot(double lat, double lon, int count) {}

    @Override
    public String toString() {
        return "EntityPage[" + entity.id() + "]";
    }
}
