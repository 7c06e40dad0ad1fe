/** Detectors, runs and hot cells over HTTP. */
@NullMarked
package org.manumit.server.detection.web;

import org.jspecify.annotations.NullMarked;
