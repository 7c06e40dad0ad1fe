package org.manumit.world.output;

import java.io.IOException;
import java.nio.file.Path;
import org.manumit.world.trace.Entity;

/** FollowTheMoney entities as JSON lines; they bring their own ids. */
final class EntityCoder extends TextCoder<Entity> {
    EntityCoder(Path file) throws IOException {
        super(file, "", "");
    }

    @Override
    String sourceId(Entity row, long serial) {
        return row.id();
    }

    @Override
    void append(Entity row, long serial, String id, StringBuilder text) {
        Json entity = new Json(text).field("id", id).field("schema", row.schema());
        Json properties = new Json(entity.raw("properties"));
        row.properties().forEach(properties::array);
        properties.end();
        entity.end();
        text.append('\n');
    }
}
