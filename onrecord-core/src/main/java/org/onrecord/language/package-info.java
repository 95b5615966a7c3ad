/** English: sentences, tokens, part-of-speech tags, lemmas, dependency trees and names, with the trained models. */
@NullMarked
package org.onrecord.language;

import org.jspecify.annotations.NullMarked;
