/** The tables of a record as Parquet files. */
@NullMarked
package org.onrecord.parquet;

import org.jspecify.annotations.NullMarked;
