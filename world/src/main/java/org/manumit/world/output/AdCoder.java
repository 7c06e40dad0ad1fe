package org.manumit.world.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.manumit.world.trace.Ad;

/** Advertisements as JSON lines. */
final class AdCoder extends TextCoder<Ad> {
    private static final String[] SITES = {
        "clasificados.example", "buysell.example", "anuncios24.example", "mercadillo.example", "citylist.example"
    };

    AdCoder(Path file) throws IOException {
        super(file, "", "");
    }

    @Override
    String sourceId(Ad row, long serial) {
        return Serial.id("AD-", serial, 8);
    }

    @Override
    void append(Ad row, long serial, String id, StringBuilder text) {
        String site = SITES[row.site()];
        new Json(text)
                .field("id", id)
                .field("postedAt", Instant.ofEpochSecond(row.at()).toString())
                .field("site", site)
                .field("url", "https://" + site + "/" + Long.toString(1_000_000 + serial, 36))
                .field("category", row.category())
                .field("title", row.title())
                .field("body", row.body())
                .field("city", row.city().name())
                .field("country", row.city().country())
                .field("language", row.language().code())
                .field("phone", row.phone())
                .field("email", row.mail())
                .field("handle", row.handle())
                .field("price", row.price() > 0 ? Long.toString(row.price()) : null)
                .field("currency", row.price() > 0 ? row.currency() : null)
                .field("imageHash", row.image())
                .end();
        text.append('\n');
    }
}
