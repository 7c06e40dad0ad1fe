/**
 * Words for people: the one renderer that turns a message key with arguments into a sentence in one of four languages (ICU MessageFormat).
 * Catalogues are {@code messages/<module>_<language>.properties} on the class path; a key starts with its module's name
 * ({@code lead.question.shared-selector}). A test holds that all four catalogues of a module have the same keys and arguments.
 */
@NullMarked
package org.manumit.words;

import org.jspecify.annotations.NullMarked;
