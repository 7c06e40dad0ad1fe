/** Speed of the parts beside a peer or a naive method. Run by hand, never by the tests. */
@NullMarked
package org.manumit.benchmarks;

import org.jspecify.annotations.NullMarked;
