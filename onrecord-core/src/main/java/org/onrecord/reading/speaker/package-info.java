/** Who is who in a report, and who said what. */
@NullMarked
package org.onrecord.reading.speaker;

import org.jspecify.annotations.NullMarked;
