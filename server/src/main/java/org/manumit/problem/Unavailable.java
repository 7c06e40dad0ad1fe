package org.manumit.problem;

import java.util.Map;

/** The machine cannot do it for now; nothing was changed, and the same call may succeed later: HTTP 503, or 507 when storage is full. */
public final class Unavailable extends ProblemException {

    private final boolean storageFull;

    public Unavailable(String module, String code, boolean storageFull) {
        super(module, code, Map.of());
        this.storageFull = storageFull;
    }

    @Override
    public int status() {
        return storageFull ? 507 : 503;
    }
}
