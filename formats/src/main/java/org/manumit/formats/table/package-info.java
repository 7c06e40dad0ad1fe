/** Tables: comma-separated text and worksheets, read and written as streams. */
@NullMarked
package org.manumit.formats.table;

import org.jspecify.annotations.NullMarked;
