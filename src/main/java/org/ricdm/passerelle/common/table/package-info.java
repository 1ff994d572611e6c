/**
 * Tables in files for spreadsheets: a {@code Table} is written in any {@code TableFormat}, row by row, so that its length
 * costs no memory. What stands in a cell is data and never a formula, whoever wrote it.
 */
@NullMarked
package org.ricdm.passerelle.common.table;

import org.jspecify.annotations.NullMarked;
