/** Streaming readers and writers: each yields records, positions and typed issues, bounded in memory. */
@NullMarked
package org.manumit.formats;

import org.jspecify.annotations.NullMarked;
