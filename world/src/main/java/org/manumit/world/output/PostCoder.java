package org.manumit.world.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.manumit.world.trace.Post;

/** Posts as JSON lines. */
final class PostCoder extends TextCoder<Post> {
    private static final String[] PLATFORMS = {"plaza.example", "murmur.example", "cuadro.example"};

    PostCoder(Path file) throws IOException {
        super(file, "", "");
    }

    @Override
    String sourceId(Post row, long serial) {
        return Serial.id("P", serial, 9);
    }

    @Override
    void append(Post row, long serial, String id, StringBuilder text) {
        new Json(text)
                .field("id", id)
                .field("createdAt", Instant.ofEpochSecond(row.at()).toString())
                .field("platform", PLATFORMS[row.platform()])
                .field("author", row.author())
                .field("text", row.text())
                .field("language", row.language().code())
                .field("place", row.located() ? row.city().name() : null)
                .field("country", row.located() ? row.city().country() : null)
                .field("link", row.link())
                .end();
        text.append('\n');
    }
}
