package org.manumit.formats.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manumit.formats.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Fields of one GeoJSON feature. A geometry that is no point becomes the middle of its bounding box, and half
 * the box's diagonal its extent. Thread-safe.
 */
final class FeatureFields {
    private final JsonFields json;

    FeatureFields(ReadLimits limits) {
        this.json = new JsonFields(limits);
    }

    Map<String, List<String>> read(String feature) throws JsonFields.UnreadableException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        String type = "";
        try (JsonParser parser = json.parser(feature)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                    geometry(parser, fields);
                } else if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                    json.object(parser, "properties.", fields);
                } else if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getString();
                } else if (name.equals("id") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    fields.put("id", List.of(parser.getString()));
                } else {
                    parser.skipChildren();
                }
            }
            if (!type.equals("Feature") || parser.nextToken() != null) {
                throw new JsonFields.UnreadableException("geojson-not-a-feature");
            }
        } catch (JacksonException e) {
            throw new JsonFields.UnreadableException("json-unreadable");
        }
        return fields;
    }

    private static void geometry(JsonParser parser, Map<String, List<String>> fields)
            throws JsonFields.UnreadableException {
        Box box = new Box();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                fields.put("geometry.type", List.of(parser.getString()));
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates(parser, box);
            } else {
                parser.skipChildren();
            }
        }
        box.put(fields);
    }

    /** Goes through nested arrays of positions; of a position only the first two numbers count. */
    private static void coordinates(JsonParser parser, Box box) throws JsonFields.UnreadableException {
        int depth = 1;
        int index = 0;
        double longitude = 0;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new JsonFields.UnreadableException("geojson-coordinates");
            }
            switch (token) {
                case START_ARRAY -> {
                    depth++;
                    index = 0;
                }
                case END_ARRAY -> depth--;
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                    double number = parser.getDoubleValue();
                    if (index == 1) {
                        box.add(longitude, number);
                    }
                    longitude = number;
                    index++;
                }
                default -> throw new JsonFields.UnreadableException("geojson-coordinates");
            }
        }
    }

    /** The box around all positions. */
    private static final class Box {
        private static final double METERS_PER_DEGREE = 111_195;

        private double west = Double.POSITIVE_INFINITY;
        private double east = Double.NEGATIVE_INFINITY;
        private double south = Double.POSITIVE_INFINITY;
        private double north = Double.NEGATIVE_INFINITY;

        void add(double longitude, double latitude) {
            west = Math.min(west, longitude);
            east = Math.max(east, longitude);
            south = Math.min(south, latitude);
            north = Math.max(north, latitude);
        }

        void put(Map<String, List<String>> fields) {
            if (west > east) {
                return;
            }
            double latitude = south + (north - south) / 2;
            fields.put("latitude", List.of(Double.toString(latitude)));
            fields.put("longitude", List.of(Double.toString(west + (east - west) / 2)));
            double height = (north - south) * METERS_PER_DEGREE;
            double width = (east - west) * METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude));
            double extent = Math.hypot(height, width) / 2;
            if (extent > 0) {
                fields.put("extentMeters", List.of(Long.toString((long) Math.ceil(extent))));
            }
        }
    }
}
