/** What a short text says in so many words: prices, ages, dates, addresses, places, and phrases of a list. */
@NullMarked
package org.manumit.analytics.text.extract;

import org.jspecify.annotations.NullMarked;
