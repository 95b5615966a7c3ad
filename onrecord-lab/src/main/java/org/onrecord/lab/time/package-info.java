/** Measures of the times and dates that are read. */
@NullMarked
package org.onrecord.lab.time;

import org.jspecify.annotations.NullMarked;
