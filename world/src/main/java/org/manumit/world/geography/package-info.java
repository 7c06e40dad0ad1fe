/** Countries and cities of the Americas: public facts. */
@NullMarked
package org.manumit.world.geography;

import org.jspecify.annotations.NullMarked;
