/** How fast reading is, measured with JMH. */
@NullMarked
package org.onrecord.bench;

import org.jspecify.annotations.NullMarked;
