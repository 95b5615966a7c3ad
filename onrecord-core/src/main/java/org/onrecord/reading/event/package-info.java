/** What happened, is planned or is denied, and who took part. */
@NullMarked
package org.onrecord.reading.event;

import org.jspecify.annotations.NullMarked;
