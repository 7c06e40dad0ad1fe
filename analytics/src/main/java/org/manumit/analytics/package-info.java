/** Pure, silent analytic kernels: values in, explained findings out. */
@NullMarked
package org.manumit.analytics;

import org.jspecify.annotations.NullMarked;
