/** Who is who in a text, measured against GUM's annotation: the reader, and rivals beside it. */
@NullMarked
package org.onrecord.lab.coreference;

import org.jspecify.annotations.NullMarked;
