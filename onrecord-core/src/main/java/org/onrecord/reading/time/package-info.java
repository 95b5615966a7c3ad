/** The times that a report prints, and the verdict on its own date. */
@NullMarked
package org.onrecord.reading.time;

import org.jspecify.annotations.NullMarked;
