/** The numbered examples of docs/specification, every one of them a test. */
@NullMarked
package org.onrecord.specification;

import org.jspecify.annotations.NullMarked;
