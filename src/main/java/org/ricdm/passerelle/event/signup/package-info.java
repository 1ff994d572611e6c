/**
 * Sub-room for signing up: who has a place at an event, who waits for one. Every act that takes or frees a place goes
 * through {@code Places}, so that no limit is ever exceeded and no freed place is forgotten.
 */
@NullMarked
@NamedInterface("signup")
package org.ricdm.passerelle.event.signup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
