/** The desk: reports read in a browser, and the same over REST. */
@NullMarked
package org.onrecord.app.web;

import org.jspecify.annotations.NullMarked;
