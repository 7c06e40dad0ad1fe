/** Operations and innocent look-alikes, each one class that plays its scene and leaves traces. */
@NullMarked
package org.manumit.world.scene;

import org.jspecify.annotations.NullMarked;
