/** Papers that several offices keep on the same persons and firms, each in its own hand. */
@NullMarked
package org.manumit.world.dossier;

import org.jspecify.annotations.NullMarked;
