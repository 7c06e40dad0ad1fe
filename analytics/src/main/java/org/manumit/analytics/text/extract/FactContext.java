package org.manumit.analytics.text.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text beside its words.
 *
 * @param reference the day on which it was written, as well as known: "tomorrow" counts from here
 * @param country ISO 3166-1 alpha-2 code of the feed: tells which dollar or peso is meant, how days and months are
 *     ordered, where telephone numbers are from and which of several places is likelier; null for none
 */
public record FactContext(LocalDate reference, @Nullable String country) {}
