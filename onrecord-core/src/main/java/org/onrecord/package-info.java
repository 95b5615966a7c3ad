/** The door: pages in, readings out. */
@NullMarked
package org.onrecord;

import org.jspecify.annotations.NullMarked;
