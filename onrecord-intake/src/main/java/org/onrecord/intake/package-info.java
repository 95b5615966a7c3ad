/** Brings pages in, from the web and from archives of it: bounded, polite, and never from a private network unless told to. */
@NullMarked
package org.onrecord.intake;

import org.jspecify.annotations.NullMarked;
