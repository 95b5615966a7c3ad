/** Who said what, on whose word: cues, their sources and contents, and the chains of relays. */
@NullMarked
package org.onrecord.reading.statement;

import org.jspecify.annotations.NullMarked;
