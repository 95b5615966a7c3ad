/** From a report to its reading, stage by stage. */
@NullMarked
package org.onrecord.reading;

import org.jspecify.annotations.NullMarked;
