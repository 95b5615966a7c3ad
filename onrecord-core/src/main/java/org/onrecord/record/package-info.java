/** The record of one report: data only, each entry with the words it rests on, and its JSON. */
@NullMarked
package org.onrecord.record;

import org.jspecify.annotations.NullMarked;
