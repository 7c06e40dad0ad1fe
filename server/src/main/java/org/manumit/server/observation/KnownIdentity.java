package org.manumit.server.observation;

/**
 * What is held under an identity.
 *
 * @param observationId the observation, or the tombstone that bars its return
 * @param contentBits content digest as it stands in the table; 0 for a tombstone
 * @param here whether the batch at hand brought or met it already
 * @param erased whether it was erased and must not come back
 */
record KnownIdentity(long observationId, long contentBits, boolean here, boolean erased) {}
