/**
 * Sub-room for what happens on the spot: what people show at the door, who came, who was in which session. Scans of all
 * devices are kept as they come, in any order and as often as they are sent; who was there follows from them by one
 * rule, so that no order makes a difference.
 */
@NullMarked
@NamedInterface("onsite")
package org.ricdm.passerelle.event.onsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
