package org.manumit.server.observation;

import java.util.List;
import java.util.Map;
import org.manumit.postgres.BinaryCopy;

/** Properties as a JSON object of arrays of strings, in the form that {@code jsonb} takes. */
final class PropertiesJson {

    private PropertiesJson() {}

    static String of(Map<String, List<String>> properties) {
        if (properties.isEmpty()) {
            return "{}";
        }
        StringBuilder json = new StringBuilder(64 + 48 * properties.size()).append('{');
        for (Map.Entry<String, List<String>> property : properties.entrySet()) {
            quote(json.append(json.length() == 1 ? "" : ","), property.getKey());
            json.append(":[");
            for (int i = 0; i < property.getValue().size(); i++) {
                quote(json.append(i == 0 ? "" : ","), property.getValue().get(i));
            }
            json.append(']');
        }
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String value) {
        String text = BinaryCopy.storable(value);
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20) {
                json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
