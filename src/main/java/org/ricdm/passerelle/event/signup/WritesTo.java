package org.ricdm.passerelle.event.signup;

import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;

/** Whoever writes letters to those who signed up. */
public interface WritesTo {

    /**
     * Begins a letter to these sign-ups and returns the address of the page where it is written, inside the portal.
     *
     * @throws InvalidInput on {@code people} when they are too many, or none is of that event
     */
    String begin(String slug, Set<Long> signUpIds);
}
