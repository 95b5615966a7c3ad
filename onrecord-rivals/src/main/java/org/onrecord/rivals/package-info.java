/** The programs that OnRecord is measured against, as the lab's measures see them. */
@NullMarked
package org.onrecord.rivals;

import org.jspecify.annotations.NullMarked;
