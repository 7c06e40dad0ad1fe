@NullMarked
package org.manumit.benchmarks.methods;

import org.jspecify.annotations.NullMarked;
