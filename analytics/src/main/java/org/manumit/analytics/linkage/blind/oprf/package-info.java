/**
 * Which secrets two parties both have, without either learning the others: an oblivious pseudo-random function for many
 * inputs at once. Against partners who follow the protocol; 128 bits of computational, 40 of statistical security.
 */
@NullMarked
package org.manumit.analytics.linkage.blind.oprf;

import org.jspecify.annotations.NullMarked;
