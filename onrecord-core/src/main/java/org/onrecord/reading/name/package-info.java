/** The phrases of a report that speak of somebody or something, and the roles that it prints for them. */
@NullMarked
package org.onrecord.reading.name;

import org.jspecify.annotations.NullMarked;
