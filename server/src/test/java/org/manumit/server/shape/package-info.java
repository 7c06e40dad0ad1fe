/** The shape of the code, held by tests: modules, names, sizes, schemas, catalogues, generated pages. */
@NullMarked
package org.manumit.server.shape;

import org.jspecify.annotations.NullMarked;
