/** Small neural networks that run on any machine: tables of vectors, layers, and the best sequence of labels. */
@NullMarked
package org.onrecord.net;

import org.jspecify.annotations.NullMarked;
