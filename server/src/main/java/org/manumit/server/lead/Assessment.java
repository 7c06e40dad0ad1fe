package org.manumit.server.lead;

/** A person's judgement of a lead. */
public enum Assessment {
    CORROBORATED,
    REFUTED,
    INSUFFICIENT
}
