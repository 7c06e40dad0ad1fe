package org.manumit.world.text;

import org.jspecify.annotations.Nullable;

/** Values of the slots of one text. Confined to one thread. */
public final class Slots {
    private final @Nullable String[] values = new String[Slot.values().length];

    public Slots with(Slot slot, String value) {
        values[slot.ordinal()] = value;
        return this;
    }

    String get(Slot slot) {
        String value = values[slot.ordinal()];
        return value == null ? "" : value;
    }
}
