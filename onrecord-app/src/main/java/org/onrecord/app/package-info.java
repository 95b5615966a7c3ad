/** What the command line and the desk share: how reports are handed to either. */
@NullMarked
package org.onrecord.app;

import org.jspecify.annotations.NullMarked;
