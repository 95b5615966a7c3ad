/** Measures the language engine, and rivals beside it. */
@NullMarked
package org.onrecord.lab.language;

import org.jspecify.annotations.NullMarked;
