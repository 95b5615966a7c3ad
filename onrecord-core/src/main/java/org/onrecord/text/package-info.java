/** Spans, offsets, quotation marks and hashing: what every later stage counts and compares with. */
@NullMarked
package org.onrecord.text;

import org.jspecify.annotations.NullMarked;
