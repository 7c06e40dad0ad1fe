package org.manumit.server.resolution;

/** Records that were held already were joined or parted, by a judgement or for their likeness. Published after the commit. */
public record EntitiesChanged() {}
