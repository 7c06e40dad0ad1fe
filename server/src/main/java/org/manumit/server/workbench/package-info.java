/**
 * The workbench in the browser: its files, from the jar that holds them.
 *
 * <p>Holds nothing and reads no table. Comes in: the address of a page or a file. Goes out: the file, or the one page that
 * draws every address of the workbench. Everybody may fetch it; what it shows comes from the API.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.manumit.server.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
