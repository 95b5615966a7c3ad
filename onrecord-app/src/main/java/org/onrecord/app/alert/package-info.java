/** Tells people when a report names somebody, prints a quotation or gives a figure that they wait for. */
@NullMarked
package org.onrecord.app.alert;

import org.jspecify.annotations.NullMarked;
