/** Commands of the lab: corpora in, models, scores and tables out. */
@NullMarked
package org.onrecord.lab;

import org.jspecify.annotations.NullMarked;
