package org.manumit.formats.ais;

import java.util.List;
import java.util.Map;
import org.manumit.formats.SourceRecord;
import org.manumit.formats.mapping.DraftParts;
import org.manumit.formats.mapping.Kind;
import org.manumit.formats.mapping.Mapped;
import org.manumit.formats.mapping.Mapper;
import org.manumit.formats.mapping.TimePrecision;
import org.manumit.formats.mapping.Times;
import org.manumit.formats.selector.SelectorKind;

/** Turns AIS messages into position drafts; static messages become drafts without a place. Thread-safe. */
public final class AisMapper implements Mapper {
    /** Bound of the accuracy flag "high" (ITU-R M.1371-5: better than 10 m). */
    private static final double HIGH_ACCURACY_METERS = 10;

    /** Half of the 1/10 minute in which message 27 states a position. */
    private static final double COARSE_METERS = 100;

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("type", "messageType"),
            Map.entry("speed", "speed"),
            Map.entry("course", "course"),
            Map.entry("heading", "heading"),
            Map.entry("status", "navigationStatus"),
            Map.entry("callSign", "callSign"),
            Map.entry("name", "name"),
            Map.entry("shipType", "shipType"),
            Map.entry("destination", "destination"),
            Map.entry("draught", "draught"),
            Map.entry("length", "length"),
            Map.entry("width", "width"),
            Map.entry("altitude", "altitude"),
            Map.entry("markType", "markType"),
            Map.entry("station", "station"));

    @Override
    public Mapped map(SourceRecord record) {
        DraftParts parts = new DraftParts(record);
        for (Map.Entry<String, List<String>> field : record.fields().entrySet()) {
            String value = field.getValue().get(0);
            switch (field.getKey()) {
                case "mmsi" -> parts.mention(SelectorKind.MMSI, value, null, "mmsi");
                case "imo" -> parts.mention(SelectorKind.IMO, value, null, "imoNumber");
                case "time" ->
                    Times.iso(value)
                            .ifPresent(time -> parts.time(
                                    time.instant(), value.indexOf('.') > 0 ? time.precision() : TimePrecision.SECOND));
                case "latitude" -> parts.latitude(Double.parseDouble(value));
                case "longitude" -> parts.longitude(Double.parseDouble(value));
                case "accuracy" ->
                    parts.uncertainty(
                            value.equals("high") ? HIGH_ACCURACY_METERS : value.equals("coarse") ? COARSE_METERS : 0);
                case "coordinates" -> parts.remark("coordinates", "coordinates-out-of-range", "±90 and ±180", value);
                case "tag" -> parts.remark("tag", "tag-checksum", "a TAG block with its checksum", "another one");
                default -> {
                    String property = PROPERTIES.get(field.getKey());
                    if (property != null) {
                        parts.property(property, value);
                    }
                }
            }
        }
        stationTime(record, parts);
        return parts.mapped(Kind.POSITION, null);
    }

    /** A base station tells the time itself; it counts where the log tells none. */
    private static void stationTime(SourceRecord record, DraftParts parts) {
        String told = record.first("stationTime");
        if (!told.isEmpty()) {
            Times.iso(told).ifPresent(time -> parts.time(time.instant(), time.precision()));
        }
    }
}
