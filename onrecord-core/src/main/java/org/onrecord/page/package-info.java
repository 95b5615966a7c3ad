/** What was given, unchanged: HTML or plain text, with where and when it came from. */
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
