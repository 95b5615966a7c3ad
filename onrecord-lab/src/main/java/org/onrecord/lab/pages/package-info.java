/** Development pages with their gold, and the learner that tells paragraphs from the rest of a page. */
@NullMarked
package org.onrecord.lab.pages;

import org.jspecify.annotations.NullMarked;
