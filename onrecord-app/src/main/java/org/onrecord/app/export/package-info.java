/** The forms in which other programs take a record. */
@NullMarked
package org.onrecord.app.export;

import org.jspecify.annotations.NullMarked;
