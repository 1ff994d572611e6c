/**
 * Call for contributions: members and guests propose, two reviewers each say what they think, organisers decide and tell
 * everybody at once, and what is accepted becomes a session. CallDecisions are never known to authors before they are told.
 */
@NullMarked
@NamedInterface("call")
package org.ricdm.passerelle.event.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
