/** Readings for people: on a terminal and as a page. */
@NullMarked
package org.onrecord.app.view;

import org.jspecify.annotations.NullMarked;
