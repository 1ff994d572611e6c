/**
 * Sub-room for finding sheets: the showcase with its facets, the map of where they come from and are tried, sheets like
 * the one that is read, and those that a member has saved. All of it reads the faces of sheets that are published, so
 * that nothing of a draft can be found or counted.
 */
@NullMarked
@NamedInterface("finding")
package org.ricdm.passerelle.practice.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
