package org.manumit.analytics.text.organisation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where an organisation was when, as its documents tell: stays in order of time, and where two of them cannot both be true of one
 * traveller. Documents of one day stand in the order that needs the fewest changes of place with the day before; else by place.
 *
 * <p><b>Assumes</b> that documents are of the day and place they name; advertising ahead looks like being there. <b>Units</b> days, great-circle
 * kilometres on a sphere of 6,371 km (error below 0.6 %), hours. <b>Cost</b> O(n log n). <b>Not for</b> one person's ways.
 *
 * @param stops in order of time
 * @param overlaps next stops that lie farther apart than can be travelled in the time between: several at work, or false days
 */
public record Itinerary(List<Stop> stops, List<Overlap> overlaps) {
    public Itinerary {
        stops = List.copyOf(stops);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * A stay.
     *
     * @param place the caller's number of the place
     * @param firstDay first day with a document, days since 1970
     * @param lastDay last day with a document before another place
     * @param documents ids of the documents, in order of time
     */
    public record Stop(int place, int firstDay, int lastDay, List<Long> documents) {
        public Stop {
            documents = List.copyOf(documents);
        }
    }

    /**
     * Two stops that one traveller cannot have made.
     *
     * @param stop number of the earlier stop; the other is the next
     * @param kilometers great-circle distance
     * @param hoursNeeded time that it takes at the speed given
     * @param hoursThere time between the last document there and the first here, at most
     */
    public record Overlap(int stop, double kilometers, double hoursNeeded, double hoursThere) {}

    /**
     * The itinerary of some documents.
     *
     * @param documents their positions in the order of their ids
     */
    public static Itinerary of(OrganisationsInput input, IntList documents, ItineraryParameters parameters) {
        List<Stop> stops = new ArrayList<>();
        int at = -1;
        for (int document : inTime(input, documents)) {
            int last = stops.size() - 1;
            if (input.places[document] == at) {
                Stop stop = stops.get(last);
                List<Long> more = new ArrayList<>(stop.documents);
                more.add(input.ids[document]);
                stops.set(last, new Stop(at, stop.firstDay, input.days[document], more));
            } else {
                at = input.places[document];
                int day = input.days[document];
                stops.add(new Stop(at, day, day, List.of(input.ids[document])));
            }
        }
        return new Itinerary(stops, overlaps(input, stops, parameters));
    }

    /** Documents with a place by day; within a day those at the place of the day before come first. */
    private static IntList inTime(OrganisationsInput input, IntList documents) {
        IntArrayList left = new IntArrayList(documents
                .intStream()
                .filter(document -> input.places[document] >= 0 && input.days[document] != OrganisationsInput.UNTIMED)
                .toArray());
        Comparator<Integer> byDay = Comparator.comparingInt(document -> input.days[document]);
        left.sort(byDay.thenComparingInt(document -> input.places[document]).thenComparingInt(document -> document));
        IntArrayList sorted = new IntArrayList(left.size());
        for (int from = 0; from < left.size(); ) {
            int day = input.days[left.getInt(from)];
            int to = from;
            while (to < left.size() && input.days[left.getInt(to)] == day) {
                to++;
            }
            int here = sorted.isEmpty() ? -1 : input.places[sorted.getInt(sorted.size() - 1)];
            left.subList(from, to)
                    .intStream()
                    .filter(document -> input.places[document] == here)
                    .forEach(sorted::add);
            left.subList(from, to)
                    .intStream()
                    .filter(document -> input.places[document] != here)
                    .forEach(sorted::add);
            from = to;
        }
        return sorted;
    }

    private static List<Overlap> overlaps(OrganisationsInput input, List<Stop> stops, ItineraryParameters parameters) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 1; i < stops.size(); i++) {
            Stop before = stops.get(i - 1);
            Stop after = stops.get(i);
            double kilometers = input.kilometers(before.place, after.place);
            double needed = kilometers / parameters.kilometersPerHour();
            double there = (after.firstDay - before.lastDay) * 24.0 + parameters.hoursWithinDay();
            if (needed > there) {
                overlaps.add(new Overlap(i - 1, kilometers, needed, there));
            }
        }
        return overlaps;
    }
}
