/** The command line. */
@NullMarked
package org.onrecord.app.cli;

import org.jspecify.annotations.NullMarked;
