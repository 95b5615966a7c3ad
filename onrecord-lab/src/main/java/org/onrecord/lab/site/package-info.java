/** The documentation as pages that a browser shows. */
@NullMarked
package org.onrecord.lab.site;

import org.jspecify.annotations.NullMarked;
