package org.manumit.analytics.text.template;

/**
 * A stretch of a text and what it is to the template of its group.
 *
 * @param start where it starts in the raw text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param role {@link RoleReader#CONSTANT}, {@link RoleReader#SLOT} or {@link RoleReader#EDIT}
 * @param slot which slot it fills, from 1; 0 if none
 */
public record MarkedSpan(int start, int end, char role, int slot) {}
