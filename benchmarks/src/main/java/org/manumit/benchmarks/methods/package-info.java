/** Fits and measures the weights of the recruiters' methods. Nothing of it is shipped. */
@NullMarked
package org.manumit.benchmarks.methods;

import org.jspecify.annotations.NullMarked;
