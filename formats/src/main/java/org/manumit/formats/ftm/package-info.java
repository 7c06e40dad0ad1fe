/** FollowTheMoney entities as JSON lines, checked against the model's schemata. */
@NullMarked
package org.manumit.formats.ftm;

import org.jspecify.annotations.NullMarked;
