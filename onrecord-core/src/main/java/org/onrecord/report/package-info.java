/** The clean report: one text, its parts, and every testimony of when it was published, unjudged. */
@NullMarked
package org.onrecord.report;

import org.jspecify.annotations.NullMarked;
