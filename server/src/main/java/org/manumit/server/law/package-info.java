/**
 * What may be held and shared, as data: instruments, legal bases, retention and sharing rules, indicators, and the checker of the
 * elements of trafficking (act, means, purpose; the child rule; country packs).
 *
 * <p>Comes in: files under {@code law/} on the class path. Goes out: answers to other modules' questions, such as whether a feed has a
 * legal basis. No personal data, no table of its own: whether counsel has signed a rule is asked of {@link
 * org.manumit.server.law.Counsel}, which {@code safeguard} answers. Everyone may see it.
 *
 * <p>What is marked <i>verify</i> decides nothing until counsel has signed it.
 */
@ApplicationModule(
        displayName = "Law",
        allowedDependencies = {})
@NullMarked
package org.manumit.server.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
