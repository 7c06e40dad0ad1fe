package org.manumit.server.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.manumit.analytics.text.organisation.Itinerary;
import org.manumit.analytics.text.organisation.ItineraryParameters;
import org.manumit.analytics.text.organisation.OrganisationsInput;
import org.manumit.server.detection.TextGroupTable.Document;

/** Where texts speak from, in the order of time: those with a day, a place and a position. Immutable. */
record TextItinerary(List<TextGroupView.Stop> stops, List<TextGroupView.Clash> clashes) {

    static TextItinerary of(List<Document> texts) {
        List<Document> placed = texts.stream()
                .filter(text -> text.at() != null
                        && text.place() != null
                        && text.latitude() != null
                        && text.longitude() != null)
                .toList();
        Map<String, Document> places = new LinkedHashMap<>();
        placed.forEach(text -> places.putIfAbsent(name(text), text));
        List<Document> at = List.copyOf(places.values());
        OrganisationsInput.Builder input = OrganisationsInput.withPlaces(
                at.stream().mapToDouble(TextItinerary::latitude).toArray(),
                at.stream().mapToDouble(TextItinerary::longitude).toArray());
        List<String> names = List.copyOf(places.keySet());
        Map<Long, Document> byId = new HashMap<>();
        for (Document text : placed) {
            byId.put(text.id(), text);
            input.document(text.id(), -1, (int) day(text).toEpochDay(), names.indexOf(name(text)));
        }
        Itinerary way = Itinerary.of(
                input.build(),
                new IntArrayList(IntStream.range(0, placed.size()).toArray()),
                ItineraryParameters.BY_ROAD);
        List<TextGroupView.Stop> stops = new ArrayList<>();
        way.stops().forEach(stop -> stops.add(stop(stop, at.get(stop.place()))));
        return new TextItinerary(
                stops,
                way.overlaps().stream()
                        .map(overlap -> new TextGroupView.Clash(
                                overlap.stop(), overlap.stop() + 1, overlap.kilometers(), overlap.hoursThere()))
                        .toList());
    }

    private static TextGroupView.Stop stop(Itinerary.Stop stop, Document place) {
        return new TextGroupView.Stop(
                Objects.requireNonNull(place.place()),
                place.country(),
                latitude(place),
                longitude(place),
                LocalDate.ofEpochDay(stop.firstDay()),
                LocalDate.ofEpochDay(stop.lastDay()),
                stop.documents().size(),
                stop.documents());
    }

    private static String name(Document text) {
        return text.country() + "|" + Objects.requireNonNull(text.place());
    }

    private static LocalDate day(Document text) {
        return LocalDate.ofInstant(Objects.requireNonNull(text.at()), ZoneOffset.UTC);
    }

    private static double latitude(Document text) {
        return Objects.requireNonNull(text.latitude());
    }

    private static double longitude(Document text) {
        return Objects.requireNonNull(text.longitude());
    }
}
