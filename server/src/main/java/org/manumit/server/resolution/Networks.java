package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Collection;
import java.util.Map;
import org.manumit.problem.Invalid;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Act;
import org.manumit.server.safeguard.Transaction;
import org.springframework.stereotype.Component;

/**
 * Expands the network around nodes, one ring at a time, bounded, from what the reader may see. Thread-safe.
 */
@Component
public final class Networks {

    /** Nodes in one answer. */
    public static final int MOST_NODES = 250;

    /** Rings around the nodes asked for. */
    public static final int DEEPEST = 3;

    private static final int MOST_ASKED = 50;
    private static final int MOST_RELATIONS = 120;

    private final VisibleEntities visible;

    Networks(VisibleEntities visible) {
        this.visible = visible;
    }

    /**
     * The nodes and what surrounds them.
     *
     * @param nodes {@code e12}, {@code s34}, {@code o56}
     * @param depth rings, 0 to {@link #DEEPEST}
     * @throws Invalid {@code node-malformed}, {@code too-many}
     */
    public Network expand(Access access, Collection<String> nodes, int depth) {
        if (nodes.size() > MOST_ASKED) {
            throw new Invalid("resolution", "too-many", Map.of("most", MOST_ASKED));
        }
        nodes.forEach(Networks::check);
        return access.inTransaction(Act.of("resolution.network"), transaction -> {
            NetworkDrawing drawing = new NetworkDrawing(transaction, visible);
            nodes.forEach(node -> {
                long id = Long.parseLong(node.substring(1));
                transaction.concerns(type(node), id);
                drawing.ask(node.charAt(0), id);
            });
            for (int ring = 0; ring < Math.min(depth, DEEPEST) && !drawing.isFull(); ring++) {
                drawing.expand(MOST_RELATIONS);
            }
            return drawing.finish();
        });
    }

    private static void check(String node) {
        if (!node.matches("[eso][0-9]{1,16}")) {
            throw new Invalid("resolution", "node-malformed");
        }
    }

    private static String type(String node) {
        return switch (node.charAt(0)) {
            case 'e' -> "entity";
            case 's' -> "selector";
            default -> "observation";
        };
    }

    /** The network between and around these observations, for a lead: their selectors and entities, no further. */
    public Network around(Transaction transaction, Collection<Long> observations) {
        NetworkDrawing drawing = new NetworkDrawing(transaction, visible);
        LongSet asked =
                new LongOpenHashSet(observations.stream().limit(MOST_NODES / 2).toList());
        asked.forEach((long id) -> drawing.ask('o', id));
        drawing.expand(MOST_NODES * 2);
        return drawing.finish();
    }
}
