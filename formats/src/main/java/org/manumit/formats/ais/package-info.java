/** Ship reports by AIS: NMEA 0183 sentences (IEC 61162-1) carrying ITU-R M.1371-5 messages. */
@NullMarked
package org.manumit.formats.ais;

import org.jspecify.annotations.NullMarked;
