/** Keeps pages and readings in one file, and finds them again. */
@NullMarked
package org.onrecord.store;

import org.jspecify.annotations.NullMarked;
