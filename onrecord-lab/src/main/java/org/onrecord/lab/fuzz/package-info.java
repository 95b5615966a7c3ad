/** Hostile input by the million: each door of the program with what must hold behind it. */
@NullMarked
package org.onrecord.lab.fuzz;

import org.jspecify.annotations.NullMarked;
