/**
 * Sub-room for what remains of an event: slides, handouts, recordings and photos of its sessions and of the whole
 * ({@code Materials}), put there by those who spoke and by its team, read by whoever sees the event.
 */
@NullMarked
@NamedInterface("materials")
package org.ricdm.passerelle.event.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
