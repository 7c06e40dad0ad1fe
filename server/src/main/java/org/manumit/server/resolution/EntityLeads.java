package org.manumit.server.resolution;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import org.manumit.server.safeguard.Access;
import org.manumit.server.safeguard.Transaction;

/** Tells the leads that rest on observations; the module that holds leads implements it. */
public interface EntityLeads {

    /** Leads among what the reader may see, strongest first. */
    List<LeadRef> on(Access access, Transaction transaction, LongSet observationIds);

    /** A lead in a list. Its text form shows the id only. */
    record LeadRef(long id, String question, int rank) {
        @Override
        public String toString() {
            return "LeadRef[" + id + "]";
        }
    }
}
