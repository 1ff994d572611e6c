/**
 * Sub-room for letters: organisers choose some of those who signed up, write to them in one or more languages, look at it
 * with the eyes of three of them, and send it once ({@code Letters}). To whom is a {@code Selection} of the sign-ups.
 */
@NullMarked
@NamedInterface("letters")
package org.ricdm.passerelle.event.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
