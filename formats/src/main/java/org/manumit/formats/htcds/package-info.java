/** Case records after the Human Trafficking Case Data Standard (HTCDS 1.0 and 2.0). */
@NullMarked
package org.manumit.formats.htcds;

import org.jspecify.annotations.NullMarked;
