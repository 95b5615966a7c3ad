/** Readings and collations as rows of flat tables, for whatever writes them: Parquet files, data frames. */
@NullMarked
package org.onrecord.table;

import org.jspecify.annotations.NullMarked;
