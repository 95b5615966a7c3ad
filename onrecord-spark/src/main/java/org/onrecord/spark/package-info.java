/** Reads and collates more reports than one machine can, with the same functions over a cluster. */
@NullMarked
package org.onrecord.spark;

import org.jspecify.annotations.NullMarked;
