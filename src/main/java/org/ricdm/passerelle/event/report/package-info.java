/**
 * Sub-room for what remains to be told of an event: how many signed up, had a place and came, by whatever one asks for
 * ({@code Reports}), and the list of who was there. One set of tables ({@code ReportTables}) is shown, printed and given as
 * a file.
 */
@NullMarked
@NamedInterface("report")
package org.ricdm.passerelle.event.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
