/** JSON lines and GeoJSON, read and written record by record. */
@NullMarked
package org.manumit.formats.json;

import org.jspecify.annotations.NullMarked;
