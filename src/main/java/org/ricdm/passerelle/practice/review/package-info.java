/**
 * Peer review of sheets: authors hand one in, two reviewers of other centres say what they think, ask and are answered, and
 * the sheet gets the label of the network, stays a spark or is given back. The authors see all of it.
 */
@NullMarked
@NamedInterface("review")
package org.ricdm.passerelle.practice.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
