/** Training of the networks: gradients, steps, losses. */
@NullMarked
package org.onrecord.net;

import org.jspecify.annotations.NullMarked;
