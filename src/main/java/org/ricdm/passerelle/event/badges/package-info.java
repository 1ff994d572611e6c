/**
 * Sub-room for badges: who gets one, whose badge says something else by now than what was printed ({@code Badges}), and
 * the sheets for the printer. A run of the printer counts only when somebody says that it went well.
 */
@NullMarked
@NamedInterface("badges")
package org.ricdm.passerelle.event.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
