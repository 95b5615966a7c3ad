/** The record as tools of a language model, over the Model Context Protocol. */
@NullMarked
package org.onrecord.app.mcp;

import org.jspecify.annotations.NullMarked;
