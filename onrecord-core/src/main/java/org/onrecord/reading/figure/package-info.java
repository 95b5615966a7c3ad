/** The numbers that a report gives, what they count, and who claims them. */
@NullMarked
package org.onrecord.reading.figure;

import org.jspecify.annotations.NullMarked;
