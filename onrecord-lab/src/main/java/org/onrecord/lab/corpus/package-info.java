/** Readers of annotated corpora. */
@NullMarked
package org.onrecord.lab.corpus;

import org.jspecify.annotations.NullMarked;
