/**
 * Sub-room for how it was: after a day people are asked about the sessions they were in, and after the event about the
 * whole. Answers are anonymous in the store; organisers see figures and words from five answers on.
 */
@NullMarked
@NamedInterface("feedback")
package org.ricdm.passerelle.event.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
