/** What becomes of all that from report to report: copies, printings of one quotation, series of figures, stories. */
@NullMarked
package org.onrecord.collation;

import org.jspecify.annotations.NullMarked;
