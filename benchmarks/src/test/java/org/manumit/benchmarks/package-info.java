@NullMarked
package org.manumit.benchmarks;

import org.jspecify.annotations.NullMarked;
